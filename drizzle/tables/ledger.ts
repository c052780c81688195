import type { Channel } from '@timebank/shared/acting';
import type { AccountId, BatchId, ExchangeId, MemberId, TimebankId, TransferId } from '@timebank/shared/ids';
import type { AccountKind, TransferKind } from '@timebank/shared/ledger';
import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';
import type { TimebankTables } from './timebanks.ts';

/**
 * The books. Only a row in `transfers` moves hours: triggers beside the migrations then write its two entries,
 * and each entry moves its account. Every other way to change a balance, an entry or a transfer is refused there.
 *
 * Those triggers also say what a row must not be and that the rows it names are there. A check or a foreign key that
 * said so again would cost every posting on PostgreSQL a fifth more, and a connection to SQLite may switch both off.
 */
export function ledgerTables(kit: Kit, { timebanks }: TimebankTables, { members }: MemberTables) {
  const accounts = kit.table(
    'accounts',
    {
      id: kit.id<AccountId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      kind: kit.text<AccountKind>().notNull(),
      memberId: kit.id<MemberId>(),
      status: kit.text<'open' | 'closed'>().notNull(),
      /** Null: this account has no floor. */
      floorMinutes: kit.integer(),
      balanceMinutes: kit.integer().notNull(),
      heldMinutes: kit.integer().notNull(),
      /** How many entries the account has. */
      version: kit.integer().notNull(),
      openedAt: kit.instant().notNull(),
    },
    (table) => [
      kit.unique('accounts_in_timebank').on(table.timebankId, table.id),
      kit.uniqueIndex('accounts_of_member').on(table.memberId),
      kit.uniqueIndex('accounts_one_fund').on(table.timebankId).where(sql`kind = 'fund'`),
      kit.foreignKey({
        name: 'accounts_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
      kit.foreignKey({
        name: 'accounts_of_members',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** Several transfers that were posted together. `lines` says how many, so that none can be added later. */
  const batches = kit.table(
    'batches',
    {
      id: kit.id<BatchId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      /** An activity settles once. */
      activityId: kit.id(),
      lines: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.uniqueIndex('batches_activity_once').on(table.activityId),
      kit.check('batches_lines', sql`lines > 0`),
      kit.foreignKey({
        name: 'batches_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
    ],
  );

  const transfers = kit.table(
    'transfers',
    {
      id: kit.id<TransferId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      sequence: kit.integer().notNull(),
      kind: kit.text<TransferKind>().notNull(),
      fromAccountId: kit.id<AccountId>().notNull(),
      toAccountId: kit.id<AccountId>().notNull(),
      minutes: kit.integer().notNull(),
      happenedOn: kit.date().notNull(),
      postedAt: kit.instant().notNull(),
      /** The calendar day of `postedAt` in the time bank's own time zone. Statements and balances go by it. */
      postedOn: kit.date().notNull(),
      batchId: kit.id<BatchId>(),
      batchLine: kit.integer(),
      exchangeId: kit.id<ExchangeId>(),
      /** 1 for the first posting of an exchange; the next number only after the last was reversed. */
      postingNumber: kit.integer(),
      reversesId: kit.id<TransferId>(),
      enteredById: kit.id<MemberId>(),
      onBehalfOfId: kit.id<MemberId>(),
      channel: kit.text<Channel>().notNull(),
      /** SHA-256 of salt and memo, so that both can be erased and the chain still holds. */
      memoHash: kit.text(),
      previousHash: kit.text().notNull(),
      hash: kit.text().notNull(),
    },
    (table) => [
      kit.uniqueIndex('transfers_sequence').on(table.timebankId, table.sequence),
      kit
        .uniqueIndex('transfers_exchange_once')
        .on(table.exchangeId, table.postingNumber)
        .where(sql`exchange_id is not null`),
      kit.uniqueIndex('transfers_reversed_once').on(table.reversesId).where(sql`reverses_id is not null`),
      kit
        .uniqueIndex('transfers_batch_line')
        .on(table.batchId, table.batchLine)
        .where(sql`batch_id is not null`),
      kit.index('transfers_by_day').on(table.timebankId, table.postedOn, table.sequence),
    ],
  );

  /** One end of a transfer. `version` counts the account's entries from 1, so that a missing one shows. */
  const entries = kit.table(
    'entries',
    {
      accountId: kit.id<AccountId>().notNull(),
      version: kit.integer().notNull(),
      transferId: kit.id<TransferId>().notNull(),
      minutes: kit.integer().notNull(),
      balanceMinutes: kit.integer().notNull(),
      postedOn: kit.date().notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.accountId, table.version] }),
      kit.uniqueIndex('entries_once').on(table.transferId, table.accountId),
      /** With the balance in it, so that where accounts stood on a day is read off the index alone. */
      kit.index('entries_by_day').on(table.accountId, table.postedOn, table.version, table.balanceMinutes),
    ],
  );

  /** Both are null once the memo was erased. The row stays, so that no other memo takes its place. */
  const transferMemos = kit.table('transfer_memos', {
    transferId: kit.id<TransferId>().primaryKey(),
    salt: kit.text(),
    memo: kit.text(),
  });

  /** Minutes that an agreed exchange keeps aside on the receiver's account. Deleting the row releases them. */
  const holds = kit.table(
    'holds',
    {
      exchangeId: kit.id<ExchangeId>().primaryKey(),
      accountId: kit.id<AccountId>().notNull(),
      minutes: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.index('holds_of_account').on(table.accountId, table.minutes),
      kit.foreignKey({ name: 'holds_on_account', columns: [table.accountId], foreignColumns: [accounts.id] }),
    ],
  );

  return { accounts, batches, transfers, entries, transferMemos, holds };
}
