import type { Tables } from '@timebank/drizzle/tables';
import type { ExchangeId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { WriteTransaction } from '../database/database.ts';
import { change, statement } from '../database/statement.ts';

export type ExchangeRow = Tables['exchanges']['$inferSelect'];

const value = sql.placeholder;

/**
 * An exchange with all that a step in it needs: its two members and their accounts, what it holds and
 * whom the actor stands for. One look-up along primary keys, because every step begins with it.
 */
export const findExchange = statement<{
  timebankId: TimebankId;
  id: ExchangeId;
  /** Null where the program acts by itself. */
  actorId: MemberId | null;
  now: string;
}>()(({ db, tables: { exchanges, members, accounts, holds, representations } }) => {
  const giver = alias(members, 'giver');
  const receiver = alias(members, 'receiver');
  const proposer = alias(members, 'proposer');
  const giverAccount = alias(accounts, 'giver_account');
  const receiverAccount = alias(accounts, 'receiver_account');
  const forGiver = alias(representations, 'for_giver');
  const forReceiver = alias(representations, 'for_receiver');
  const isActorFor = (
    { memberId, byMemberId, startsAt, endsAt }: RepresentationColumns,
    side: PgColumn,
  ): SQL | undefined =>
    and(
      eq(memberId, side),
      eq(byMemberId, value('actorId')),
      lte(startsAt, value('now')),
      or(isNull(endsAt), gt(endsAt, value('now'))),
    );
  return db
    .select({
      exchange: exchanges,
      giverName: giver.displayName,
      giverStatus: giver.status,
      giverJoinedOn: giver.joinedOn,
      giverAccountId: giverAccount.id,
      receiverName: receiver.displayName,
      receiverStatus: receiver.status,
      receiverJoinedOn: receiver.joinedOn,
      receiverAccount: {
        id: receiverAccount.id,
        balanceMinutes: receiverAccount.balanceMinutes,
        heldMinutes: receiverAccount.heldMinutes,
        floorMinutes: receiverAccount.floorMinutes,
      },
      proposerName: proposer.displayName,
      holdMinutes: holds.minutes,
      giverRepresentedBy: forGiver.byMemberId,
      receiverRepresentedBy: forReceiver.byMemberId,
    })
    .from(exchanges)
    .innerJoin(giver, eq(giver.id, exchanges.giverId))
    .innerJoin(receiver, eq(receiver.id, exchanges.receiverId))
    .innerJoin(proposer, eq(proposer.id, exchanges.proposedById))
    .innerJoin(giverAccount, eq(giverAccount.memberId, exchanges.giverId))
    .innerJoin(receiverAccount, eq(receiverAccount.memberId, exchanges.receiverId))
    .leftJoin(holds, eq(holds.exchangeId, exchanges.id))
    .leftJoin(forGiver, isActorFor(forGiver, exchanges.giverId))
    .leftJoin(forReceiver, isActorFor(forReceiver, exchanges.receiverId))
    .where(and(eq(exchanges.id, value('id')), eq(exchanges.timebankId, value('timebankId'))));
});

interface RepresentationColumns {
  memberId: PgColumn;
  byMemberId: PgColumn;
  startsAt: PgColumn;
  endsAt: PgColumn;
}

export type FoundExchange = Awaited<ReturnType<typeof findExchange>>[number];

/** What a step may change. The rest of an exchange stays as it was proposed. */
export type ExchangeProgress = Pick<
  ExchangeRow,
  | 'status'
  | 'statusSince'
  | 'giverAcceptedAt'
  | 'receiverAcceptedAt'
  | 'reportedMinutes'
  | 'reportedById'
  | 'happenedOn'
  | 'memo'
  | 'confirmedById'
  | 'confirmedChannel'
  | 'completedAt'
  | 'transferId'
  | 'postings'
  | 'reminders'
  | 'doorWord'
>;

/** Moves an exchange on from the version it was read at. It changes no row where somebody else was faster. */
export const advanceExchange = change<ExchangeProgress & { id: ExchangeId; version: number }>()(
  ({ db, tables: { exchanges } }) =>
    db
      .update(exchanges)
      .set({
        status: given('status'),
        statusSince: given('statusSince'),
        giverAcceptedAt: given('giverAcceptedAt'),
        receiverAcceptedAt: given('receiverAcceptedAt'),
        reportedMinutes: given('reportedMinutes'),
        reportedById: given('reportedById'),
        happenedOn: given('happenedOn'),
        memo: given('memo'),
        confirmedById: given('confirmedById'),
        confirmedChannel: given('confirmedChannel'),
        completedAt: given('completedAt'),
        transferId: given('transferId'),
        postings: given('postings'),
        reminders: given('reminders'),
        doorWord: given('doorWord'),
        version: sql`${exchanges.version} + 1`,
      })
      .where(and(eq(exchanges.id, value('id')), eq(exchanges.version, value('version')))),
);

export async function insertExchange(tx: WriteTransaction, exchange: ExchangeRow): Promise<void> {
  await tx.db.insert(tx.tables.exchanges).values(exchange);
}

const given = (name: keyof ExchangeProgress): SQL => sql`${value(name)}`;
