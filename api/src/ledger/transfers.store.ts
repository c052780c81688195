import type { Channel, ForWhom } from '@timebank/shared/acting';
import type { AccountId, MemberId, TimebankId, TransferId } from '@timebank/shared/ids';
import type { TransferKind } from '@timebank/shared/ledger';
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection, ReadTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

export const findShownTransfer = statement<{ timebankId: TimebankId; id: TransferId }>()((connection) => {
  const { transfers } = connection.tables;
  return shownTransfers(connection).where(
    and(eq(transfers.id, value('id')), eq(transfers.timebankId, value('timebankId'))),
  );
});

/** Some transfers of a time bank, in no order. */
export function findShownByIds(
  tx: ReadTransaction,
  { timebankId, ids }: { timebankId: TimebankId; ids: readonly TransferId[] },
) {
  const { transfers } = tx.tables;
  return shownTransfers(tx)
    .where(and(inArray(transfers.id, [...ids]), eq(transfers.timebankId, timebankId)))
    .limit(ids.length);
}

export type ShownTransferRow = Awaited<ReturnType<typeof findShownTransfer>>[number];

export interface TransferFilter {
  timebankId: TimebankId;
  kind?: TransferKind | undefined;
  channel?: Channel | undefined;
  /** Who entered it. */
  actor?: MemberId | undefined;
  onBehalfOf?: ForWhom | undefined;
}

/** Transfers of a time bank, the latest first, before a number or from the last one. */
export function findLatestTransfers(
  tx: ReadTransaction,
  { filter, before, limit }: { filter: TransferFilter; before: number | null; limit: number },
) {
  const { transfers } = tx.tables;
  return shownTransfers(tx)
    .where(and(...matching(tx, filter), before === null ? undefined : lt(transfers.sequence, before)))
    .orderBy(desc(transfers.sequence))
    .limit(limit);
}

/** The same for one account, which its entries find without looking through everybody else's. */
export function findLatestTransfersOf(
  tx: ReadTransaction,
  {
    accountId,
    filter,
    before,
    limit,
  }: { accountId: AccountId; filter: TransferFilter; before: number | null; limit: number },
) {
  const { transfers, entries } = tx.tables;
  return shownTransfers(tx)
    .innerJoin(entries, eq(entries.transferId, transfers.id))
    .where(
      and(
        eq(entries.accountId, accountId),
        ...matching(tx, filter),
        before === null
          ? undefined
          : lt(entries.version, versionAt(tx, { accountId, sequence: before, filter })),
      ),
    )
    .orderBy(desc(entries.version))
    .limit(limit);
}

/** Which entry of an account a transfer made, so that a page starts there by one step down an index. */
function versionAt(
  { db, tables: { transfers, entries } }: ReadTransaction,
  { accountId, sequence, filter }: { accountId: AccountId; sequence: number; filter: TransferFilter },
) {
  const entry = alias(entries, 'entry');
  const transfer = alias(transfers, 'transfer');
  return db
    .select({ version: entry.version })
    .from(entry)
    .innerJoin(transfer, eq(transfer.id, entry.transferId))
    .where(
      and(
        eq(transfer.timebankId, filter.timebankId),
        eq(transfer.sequence, sequence),
        eq(entry.accountId, accountId),
      ),
    );
}

/** A stretch of the chain, in its order. */
export const findTransfersInOrder = statement<{
  timebankId: TimebankId;
  after: number;
  upTo: number;
  limit: number;
}>()((connection) => {
  const { transfers } = connection.tables;
  return shownTransfers(connection)
    .where(
      and(
        eq(transfers.timebankId, value('timebankId')),
        gt(transfers.sequence, value('after')),
        lte(transfers.sequence, value('upTo')),
      ),
    )
    .orderBy(asc(transfers.sequence))
    .limit(value('limit'));
});

function matching(
  { tables: { transfers } }: Connection,
  { timebankId, kind, channel, actor, onBehalfOf }: TransferFilter,
) {
  return [
    eq(transfers.timebankId, timebankId),
    kind ? eq(transfers.kind, kind) : undefined,
    channel ? eq(transfers.channel, channel) : undefined,
    actor ? eq(transfers.enteredById, actor) : undefined,
    onBehalfOf === 'anybody' ? isNotNull(transfers.onBehalfOfId) : undefined,
    onBehalfOf && onBehalfOf !== 'anybody' ? eq(transfers.onBehalfOfId, onBehalfOf) : undefined,
  ];
}

function shownTransfers({ db, tables: { transfers, transferMemos, accounts, members } }: Connection) {
  const from = alias(accounts, 'from_account');
  const to = alias(accounts, 'to_account');
  const fromMember = alias(members, 'from_member');
  const toMember = alias(members, 'to_member');
  const enteredBy = alias(members, 'entered_by');
  const onBehalfOf = alias(members, 'on_behalf_of');
  const reversal = alias(transfers, 'reversal');
  return db
    .select({
      transfer: transfers,
      memo: transferMemos.memo,
      reversedBy: reversal.id,
      from: { id: from.id, kind: from.kind, memberId: from.memberId },
      fromName: fromMember.displayName,
      to: { id: to.id, kind: to.kind, memberId: to.memberId },
      toName: toMember.displayName,
      enteredByName: enteredBy.displayName,
      onBehalfOfName: onBehalfOf.displayName,
    })
    .from(transfers)
    .innerJoin(from, eq(from.id, transfers.fromAccountId))
    .innerJoin(to, eq(to.id, transfers.toAccountId))
    .leftJoin(fromMember, eq(fromMember.id, from.memberId))
    .leftJoin(toMember, eq(toMember.id, to.memberId))
    .leftJoin(enteredBy, eq(enteredBy.id, transfers.enteredById))
    .leftJoin(onBehalfOf, eq(onBehalfOf.id, transfers.onBehalfOfId))
    .leftJoin(transferMemos, eq(transferMemos.transferId, transfers.id))
    .leftJoin(reversal, eq(reversal.reversesId, transfers.id));
}
