import type { BatchId, ExchangeId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** A stretch of the chain: the transfers after one number, up to another. */
interface Stretch {
  timebankId: TimebankId;
  after: number;
  upTo: number;
}

/** Transfers in their order, each with its memo, its exchange, and what it reverses or was posted after. */
export const findTransfersToVerify = statement<Stretch>()(({ db, tables }) => {
  const { transfers, transferMemos, exchanges } = tables;
  const reversed = alias(transfers, 'reversed');
  const earlier = alias(transfers, 'earlier');
  const earlierUndone = alias(transfers, 'earlier_undone');
  return db
    .select({
      transfer: transfers,
      salt: transferMemos.salt,
      memo: transferMemos.memo,
      reversed: {
        timebankId: reversed.timebankId,
        sequence: reversed.sequence,
        kind: reversed.kind,
        fromAccountId: reversed.fromAccountId,
        toAccountId: reversed.toAccountId,
        minutes: reversed.minutes,
      },
      earlierPostingReversedAt: earlierUndone.sequence,
      exchange: {
        id: exchanges.id,
        status: exchanges.status,
        transferId: exchanges.transferId,
        reportedMinutes: exchanges.reportedMinutes,
        giverId: exchanges.giverId,
        receiverId: exchanges.receiverId,
      },
    })
    .from(transfers)
    .leftJoin(transferMemos, eq(transferMemos.transferId, transfers.id))
    .leftJoin(reversed, eq(reversed.id, transfers.reversesId))
    .leftJoin(
      earlier,
      and(
        eq(earlier.exchangeId, transfers.exchangeId),
        sql`${earlier.postingNumber} = ${transfers.postingNumber} - 1`,
      ),
    )
    .leftJoin(earlierUndone, eq(earlierUndone.reversesId, earlier.id))
    .leftJoin(
      exchanges,
      and(eq(exchanges.id, transfers.exchangeId), eq(exchanges.timebankId, transfers.timebankId)),
    )
    .where(stretch(transfers))
    .orderBy(asc(transfers.sequence));
});

export const findEntriesToVerify = statement<Stretch>()(({ db, tables: { transfers, entries, accounts } }) =>
  db
    .select({
      transferId: entries.transferId,
      accountId: entries.accountId,
      version: entries.version,
      minutes: entries.minutes,
      balanceMinutes: entries.balanceMinutes,
      postedOn: entries.postedOn,
      timebankId: accounts.timebankId,
      memberId: accounts.memberId,
      floorMinutes: accounts.floorMinutes,
    })
    .from(transfers)
    .innerJoin(entries, eq(entries.transferId, transfers.id))
    .innerJoin(accounts, eq(accounts.id, entries.accountId))
    .where(stretch(transfers))
    .orderBy(asc(transfers.sequence)),
);

export const findReversalsToVerify = statement<Stretch>()(({ db, tables: { transfers } }) => {
  const reversal = alias(transfers, 'reversal');
  return db
    .select({ transferId: transfers.id, sequence: reversal.sequence })
    .from(transfers)
    .innerJoin(reversal, eq(reversal.reversesId, transfers.id))
    .where(stretch(transfers));
});

const stretch = (transfers: ReadTransaction['tables']['transfers']) =>
  and(
    eq(transfers.timebankId, value('timebankId')),
    gt(transfers.sequence, value('after')),
    lte(transfers.sequence, value('upTo')),
  );

/** The number that comes `pageSize` transfers after another, or that of the last transfer; null where none follows. */
export const findEndOfPage = statement<{ timebankId: TimebankId; after: number; pageSize: number }>()(
  ({ db, tables: { transfers } }) => {
    const page = db
      .select({ sequence: transfers.sequence })
      .from(transfers)
      .where(and(eq(transfers.timebankId, value('timebankId')), gt(transfers.sequence, value('after'))))
      .orderBy(asc(transfers.sequence))
      .limit(value('pageSize'))
      .as('page');
    return db.select({ sequence: sql<number | null>`max(${page.sequence})` }).from(page);
  },
);

export async function findAccountsToVerify(tx: ReadTransaction, timebankId: TimebankId) {
  const { accounts } = tx.tables;
  return await tx.db
    .select({
      id: accounts.id,
      status: accounts.status,
      floorMinutes: accounts.floorMinutes,
      balanceMinutes: accounts.balanceMinutes,
      heldMinutes: accounts.heldMinutes,
      version: accounts.version,
      heldByHolds:
        sql`(select coalesce(sum(holds.minutes), 0) from holds where holds.account_id = accounts.id)`.mapWith(
          Number,
        ),
      entries: sql`(select count(*) from entries where entries.account_id = accounts.id)`.mapWith(Number),
    })
    .from(accounts)
    .where(eq(accounts.timebankId, timebankId));
}

export async function findBatchesToVerify(
  tx: ReadTransaction,
  { timebankId, after, pageSize }: { timebankId: TimebankId; after: BatchId | null; pageSize: number },
) {
  const { batches } = tx.tables;
  return await tx.db
    .select({
      id: batches.id,
      lines: batches.lines,
      posted: sql`(select count(*) from transfers where transfers.batch_id = batches.id)`.mapWith(Number),
    })
    .from(batches)
    .where(and(eq(batches.timebankId, timebankId), after ? gt(batches.id, after) : undefined))
    .orderBy(asc(batches.id))
    .limit(pageSize);
}

/** Exchanges that say they are in the books, each with the transfer it names and whether that one was reversed. */
export async function findCompletedToVerify(
  tx: ReadTransaction,
  { timebankId, after, pageSize }: { timebankId: TimebankId; after: ExchangeId | null; pageSize: number },
) {
  const { exchanges, transfers } = tx.tables;
  const reversal = alias(transfers, 'reversal');
  return await tx.db
    .select({
      id: exchanges.id,
      postedForExchangeId: transfers.exchangeId,
      reversalId: reversal.id,
    })
    .from(exchanges)
    .leftJoin(transfers, eq(transfers.id, exchanges.transferId))
    .leftJoin(reversal, eq(reversal.reversesId, transfers.id))
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        or(eq(exchanges.status, 'completed'), sql`${exchanges.transferId} is not null`),
        after ? gt(exchanges.id, after) : undefined,
      ),
    )
    .orderBy(asc(exchanges.id))
    .limit(pageSize);
}

/** Every closing of a month, with the hash that the transfer at its place has: a few dozen in a lifetime. */
export const findClosingsToVerify = statement<{ timebankId: TimebankId }>()(
  ({ db, tables: { monthClosings, transfers } }) =>
    db
      .select({
        number: monthClosings.number,
        month: monthClosings.month,
        booksClosedThrough: monthClosings.booksClosedThrough,
        headSequence: monthClosings.headSequence,
        headHash: monthClosings.headHash,
        hashAtHead: transfers.hash,
      })
      .from(monthClosings)
      .leftJoin(
        transfers,
        and(
          eq(transfers.timebankId, monthClosings.timebankId),
          eq(transfers.sequence, monthClosings.headSequence),
        ),
      )
      .where(eq(monthClosings.timebankId, value('timebankId')))
      .orderBy(asc(monthClosings.number)),
);

export const findLockDate = statement<{ timebankId: TimebankId }>()(({ db, tables: { timebanks } }) =>
  db
    .select({ booksClosedThrough: timebanks.booksClosedThrough })
    .from(timebanks)
    .where(eq(timebanks.id, value('timebankId'))),
);
