import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import { shownCalls } from './calls.store.ts';

export type SheetRow = Tables['callSheets']['$inferSelect'];

/** What came of ringing these members, the earliest first, since a moment. */
export function findOutcomes(
  { db, tables: { calls } }: ReadTransaction,
  {
    timebankId,
    memberIds,
    since,
    limit,
  }: { timebankId: TimebankId; memberIds: readonly MemberId[]; since: string; limit: number },
) {
  return db
    .select({
      memberId: calls.memberId,
      outcome: calls.outcome,
      reasons: calls.reasons,
      startedAt: calls.startedAt,
      ringAgainOn: calls.ringAgainOn,
    })
    .from(calls)
    .where(
      and(
        eq(calls.timebankId, timebankId),
        inArray(calls.memberId, [...memberIds]),
        isNotNull(calls.outcome),
        isNull(calls.undoneAt),
        gte(calls.startedAt, since),
      ),
    )
    .orderBy(asc(calls.id))
    .limit(limit);
}

/** Calls with an outcome since a moment, the latest first. */
export function findDone(
  tx: ReadTransaction,
  { timebankId, since, limit }: { timebankId: TimebankId; since: string; limit: number },
) {
  const { calls } = tx.tables;
  return shownCalls(tx)
    .where(
      and(
        eq(calls.timebankId, timebankId),
        gte(calls.startedAt, since),
        isNotNull(calls.outcome),
        isNull(calls.undoneAt),
      ),
    )
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(limit);
}

export async function insertWish(
  { db, tables }: WriteTransaction,
  wish: Tables['callWishes']['$inferSelect'],
): Promise<void> {
  await db.insert(tables.callWishes).values(wish);
}

export async function insertSheet({ db, tables }: WriteTransaction, sheet: SheetRow): Promise<void> {
  await db.insert(tables.callSheets).values(sheet);
}

export function findHighestSheet(
  { db, tables: { callSheets } }: ReadTransaction,
  { timebankId }: { timebankId: TimebankId },
) {
  return db
    .select({ number: max(callSheets.number) })
    .from(callSheets)
    .where(eq(callSheets.timebankId, timebankId));
}

export function findSheet(
  { db, tables: { callSheets, members } }: ReadTransaction,
  { timebankId, number }: { timebankId: TimebankId; number: number },
) {
  return db
    .select({ sheet: callSheets, createdByName: members.displayName })
    .from(callSheets)
    .innerJoin(members, eq(members.id, callSheets.createdById))
    .where(and(eq(callSheets.timebankId, timebankId), eq(callSheets.number, number)));
}

/** The sheets that were printed on a day. */
export function findSheetsOf(
  { db, tables: { callSheets } }: ReadTransaction,
  { timebankId, day, limit }: { timebankId: TimebankId; day: string; limit: number },
) {
  return db
    .select()
    .from(callSheets)
    .where(and(eq(callSheets.timebankId, timebankId), eq(callSheets.day, day)))
    .orderBy(asc(callSheets.number))
    .limit(limit);
}
