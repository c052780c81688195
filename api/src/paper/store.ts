import type { Tables } from '@timebank/drizzle/tables';
import type { ExchangeId, MemberId, PictureId, TimebankId } from '@timebank/shared/ids';
import type { SlipStatus } from '@timebank/shared/slips';
import { and, desc, eq, lt, max, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type SlipRow = Tables['slips']['$inferSelect'];

export interface SlipFilters {
  timebankId: TimebankId;
  number?: number;
  status?: SlipStatus | undefined;
  /** An instant: those that were printed before it. */
  printedBefore?: string | undefined;
  /** Those with this name printed on them. */
  member?: MemberId | undefined;
}

/** Slips with the names and the help on them, the highest number first. */
export function findSlips(
  { db, tables: { slips, members, exchanges } }: ReadTransaction,
  { filters, below, limit }: { filters: SlipFilters; below: number | null; limit: number },
) {
  const giver = alias(members, 'giver');
  const receiver = alias(members, 'receiver');
  const printer = alias(members, 'printer');
  const keyer = alias(members, 'keyer');
  const agreed = alias(exchanges, 'agreed');
  const used = alias(exchanges, 'used');
  const usedGiver = alias(members, 'used_giver');
  const usedReceiver = alias(members, 'used_receiver');
  return db
    .select({
      slip: slips,
      giverName: giver.displayName,
      receiverName: receiver.displayName,
      printerName: printer.displayName,
      keyerName: keyer.displayName,
      title: agreed.title,
      agreedMinutes: agreed.agreedMinutes,
      used: {
        giverId: used.giverId,
        giverName: usedGiver.displayName,
        receiverId: used.receiverId,
        receiverName: usedReceiver.displayName,
        minutes: used.reportedMinutes,
        happenedOn: used.happenedOn,
      },
    })
    .from(slips)
    .innerJoin(printer, eq(printer.id, slips.printedById))
    .leftJoin(giver, eq(giver.id, slips.giverId))
    .leftJoin(receiver, eq(receiver.id, slips.receiverId))
    .leftJoin(keyer, eq(keyer.id, slips.usedById))
    .leftJoin(agreed, eq(agreed.id, slips.exchangeId))
    .leftJoin(used, eq(used.id, slips.usedExchangeId))
    .leftJoin(usedGiver, eq(usedGiver.id, used.giverId))
    .leftJoin(usedReceiver, eq(usedReceiver.id, used.receiverId))
    .where(and(...conditionsOf(slips, filters), below === null ? undefined : lt(slips.number, below)))
    .orderBy(desc(slips.number))
    .limit(limit);
}

export type FoundSlip = Awaited<ReturnType<typeof findSlips>>[number];

function conditionsOf(
  slips: Tables['slips'],
  { timebankId, number, status, printedBefore, member }: SlipFilters,
): (SQL | undefined)[] {
  return [
    eq(slips.timebankId, timebankId),
    number === undefined ? undefined : eq(slips.number, number),
    status && eq(slips.status, status),
    printedBefore === undefined ? undefined : lt(slips.printedAt, printedBefore),
    member && or(eq(slips.giverId, member), eq(slips.receiverId, member)),
  ];
}

/** The highest number that was ever printed here, or null before the first. */
export async function findLastNumber(
  { db, tables: { slips } }: ReadTransaction,
  { timebankId }: { timebankId: TimebankId },
): Promise<number | null> {
  const [row] = await db
    .select({ number: max(slips.number) })
    .from(slips)
    .where(eq(slips.timebankId, timebankId));
  return row?.number ?? null;
}

export async function insertSlips(tx: WriteTransaction, rows: SlipRow[]): Promise<void> {
  await tx.db.insert(tx.tables.slips).values(rows);
}

type Key = Pick<SlipRow, 'timebankId' | 'number'>;

/** Marks a slip that was not used yet. No row where somebody else was faster. */
export function markUsed(
  { db, tables: { slips } }: WriteTransaction,
  { timebankId, number, ...use }: Key & { usedExchangeId: ExchangeId; usedAt: string; usedById: MemberId },
) {
  return db
    .update(slips)
    .set({ ...use, status: 'returned' })
    .where(and(eq(slips.timebankId, timebankId), eq(slips.number, number), eq(slips.status, 'printed')))
    .returning({ number: slips.number });
}

/** Makes a slip whose hours were taken back as it was before. */
export function freeSlip({ db, tables: { slips } }: WriteTransaction, { timebankId, number }: Key) {
  return db
    .update(slips)
    .set({ status: 'printed', usedExchangeId: null, usedAt: null, usedById: null })
    .where(and(eq(slips.timebankId, timebankId), eq(slips.number, number), eq(slips.status, 'returned')))
    .returning({ number: slips.number });
}

export function makeSlipVoid(
  { db, tables: { slips } }: WriteTransaction,
  { timebankId, number, reason, at }: Key & { reason: string; at: string },
) {
  return db
    .update(slips)
    .set({ status: 'void', voidReason: reason, voidedAt: at })
    .where(and(eq(slips.timebankId, timebankId), eq(slips.number, number), eq(slips.status, 'printed')))
    .returning({ number: slips.number });
}

export async function updatePicture(
  { db, tables: { slips } }: WriteTransaction,
  { timebankId, number, pictureId }: Key & { pictureId: PictureId },
): Promise<void> {
  await db
    .update(slips)
    .set({ pictureId })
    .where(and(eq(slips.timebankId, timebankId), eq(slips.number, number)));
}
