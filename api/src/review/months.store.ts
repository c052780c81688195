import type { TimebankId } from '@timebank/shared/ids';
import { helpKinds } from '@timebank/shared/ledger';
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection, ReadTransaction } from '../database/database.ts';
import { posted, stands } from './found.store.ts';

interface Days {
  timebankId: TimebankId;
  from: string;
  to: string;
}

/** What was posted in each month of these days: transfers, and minutes of help that stand. */
export function sumMonths(tx: ReadTransaction, days: Days) {
  const { transfers } = tx.tables;
  const month = monthOfPosting(tx);
  const help = sql.join(
    helpKinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  return tx.db
    .select({
      month,
      transfers: sql`count(*)`.mapWith(Number),
      helpMinutes:
        sql`coalesce(sum(case when ${transfers.kind} in (${help}) and ${stands(tx)} then ${transfers.minutes} else 0 end), 0)`.mapWith(
          Number,
        ),
    })
    .from(transfers)
    .where(posted(tx, { ...days, threshold: 0 }))
    .groupBy(month);
}

/** How many members and organisations hours went to or from in each month of these days. */
export function countMoved(tx: ReadTransaction, days: Days) {
  const { transfers, entries, accounts } = tx.tables;
  const month = monthOfPosting(tx);
  return tx.db
    .select({ month, members: sql`count(distinct ${entries.accountId})`.mapWith(Number) })
    .from(transfers)
    .innerJoin(entries, eq(entries.transferId, transfers.id))
    .innerJoin(accounts, eq(accounts.id, entries.accountId))
    .where(and(posted(tx, { ...days, threshold: 0 }), inArray(accounts.kind, ['member', 'organisation'])))
    .groupBy(month);
}

const unconfirmedStatuses = ['reported', 'disputed', 'needs_coordinator'] as const;

/** Help of these days whose hours nobody has confirmed yet, the longest ago first. */
export function findUnconfirmed(tx: ReadTransaction, { limit, ...days }: Days & { limit: number }) {
  const { exchanges, members } = tx.tables;
  const giver = alias(members, 'giver');
  const receiver = alias(members, 'receiver');
  return tx.db
    .select({ exchange: exchanges, giverName: giver.displayName, receiverName: receiver.displayName })
    .from(exchanges)
    .innerJoin(giver, eq(giver.id, exchanges.giverId))
    .innerJoin(receiver, eq(receiver.id, exchanges.receiverId))
    .where(isUnconfirmed(tx, days))
    .orderBy(asc(exchanges.happenedOn), asc(exchanges.id))
    .limit(limit);
}

/** How many there are, by the month of the help. */
export function countUnconfirmed(tx: ReadTransaction, days: Days) {
  const { exchanges } = tx.tables;
  const month = sql<string>`substr(${exchanges.happenedOn}, 1, 7)`;
  return tx.db
    .select({ month, exchanges: sql`count(*)`.mapWith(Number) })
    .from(exchanges)
    .where(isUnconfirmed(tx, days))
    .groupBy(month);
}

export function findFoundedAt(
  { db, tables: { timebanks } }: ReadTransaction,
  { timebankId }: Pick<Days, 'timebankId'>,
) {
  return db.select({ createdAt: timebanks.createdAt }).from(timebanks).where(eq(timebanks.id, timebankId));
}

const monthOfPosting = ({ tables: { transfers } }: Connection) =>
  sql<string>`substr(${transfers.postedOn}, 1, 7)`;

function isUnconfirmed({ tables: { exchanges } }: Connection, { timebankId, from, to }: Days) {
  return and(
    eq(exchanges.timebankId, timebankId),
    inArray(exchanges.status, [...unconfirmedStatuses]),
    gte(exchanges.happenedOn, from),
    lte(exchanges.happenedOn, to),
  );
}
