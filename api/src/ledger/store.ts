import type { Tables } from '@timebank/drizzle/tables';
import type { AccountId, ExchangeId, MemberId, TimebankId, TransferId } from '@timebank/shared/ids';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type AccountRow = Tables['accounts']['$inferSelect'];
export type TransferRow = Tables['transfers']['$inferSelect'];

const value = sql.placeholder;

export const findChainHead = statement<{ timebankId: TimebankId }>()(({ db, tables: { transfers } }) =>
  db
    .select({ sequence: transfers.sequence, hash: transfers.hash, postedOn: transfers.postedOn })
    .from(transfers)
    .where(eq(transfers.timebankId, value('timebankId')))
    .orderBy(desc(transfers.sequence))
    .limit(1),
);

export const findTransferBesideWelcome = statement<{ timebankId: TimebankId }>()(
  ({ db, tables: { transfers } }) =>
    db
      .select({ id: transfers.id })
      .from(transfers)
      .where(and(eq(transfers.timebankId, value('timebankId')), ne(transfers.kind, 'joining_credit')))
      .limit(1),
);

export const insertTransfer = statement<TransferRow>()(({ db, tables }) =>
  db.insert(tables.transfers).values({
    id: value('id'),
    timebankId: value('timebankId'),
    sequence: value('sequence'),
    kind: value('kind'),
    fromAccountId: value('fromAccountId'),
    toAccountId: value('toAccountId'),
    minutes: value('minutes'),
    happenedOn: value('happenedOn'),
    postedAt: value('postedAt'),
    postedOn: value('postedOn'),
    batchId: value('batchId'),
    batchLine: value('batchLine'),
    exchangeId: value('exchangeId'),
    postingNumber: value('postingNumber'),
    reversesId: value('reversesId'),
    enteredById: value('enteredById'),
    onBehalfOfId: value('onBehalfOfId'),
    channel: value('channel'),
    memoHash: value('memoHash'),
    previousHash: value('previousHash'),
    hash: value('hash'),
  }),
);

export const insertMemo = statement<{ transferId: TransferId; salt: string; memo: string }>()(
  ({ db, tables }) =>
    db
      .insert(tables.transferMemos)
      .values({ transferId: value('transferId'), salt: value('salt'), memo: value('memo') }),
);

export const insertHold = statement<{
  exchangeId: ExchangeId;
  accountId: AccountId;
  minutes: number;
  createdAt: string;
}>()(({ db, tables }) =>
  db.insert(tables.holds).values({
    exchangeId: value('exchangeId'),
    accountId: value('accountId'),
    minutes: value('minutes'),
    createdAt: value('createdAt'),
  }),
);

export const deleteHold = statement<{ exchangeId: ExchangeId }>()(({ db, tables: { holds } }) =>
  db.delete(holds).where(eq(holds.exchangeId, value('exchangeId'))),
);

export const findAccount = statement<{ timebankId: TimebankId; id: AccountId }>()(
  ({ db, tables: { accounts } }) =>
    db
      .select()
      .from(accounts)
      .where(and(eq(accounts.id, value('id')), eq(accounts.timebankId, value('timebankId')))),
);

export const findAccountOfMember = statement<{ timebankId: TimebankId; memberId: MemberId }>()(
  ({ db, tables: { accounts } }) =>
    db
      .select()
      .from(accounts)
      .where(and(eq(accounts.memberId, value('memberId')), eq(accounts.timebankId, value('timebankId')))),
);

export const findFund = statement<{ timebankId: TimebankId }>()(({ db, tables: { accounts } }) =>
  db
    .select()
    .from(accounts)
    .where(and(eq(accounts.timebankId, value('timebankId')), sql`${accounts.kind} = 'fund'`)),
);

export const findTransfer = statement<{ timebankId: TimebankId; id: TransferId }>()(
  ({ db, tables: { transfers } }) =>
    db
      .select()
      .from(transfers)
      .where(and(eq(transfers.id, value('id')), eq(transfers.timebankId, value('timebankId')))),
);

export const findReversalOf = statement<{ id: TransferId }>()(({ db, tables: { transfers } }) =>
  db
    .select({ id: transfers.id })
    .from(transfers)
    .where(eq(transfers.reversesId, value('id'))),
);

export async function insertAccount(tx: WriteTransaction, account: AccountRow): Promise<void> {
  await tx.db.insert(tx.tables.accounts).values(account);
}

export async function insertBatch(
  tx: WriteTransaction,
  batch: Tables['batches']['$inferSelect'],
): Promise<void> {
  await tx.db.insert(tx.tables.batches).values(batch);
}

export async function updateFloor(
  tx: WriteTransaction,
  { accountId, floorMinutes }: { accountId: AccountId; floorMinutes: number | null },
): Promise<void> {
  const { accounts } = tx.tables;
  await tx.db.update(accounts).set({ floorMinutes }).where(eq(accounts.id, accountId));
}

export async function closeAccountRow(tx: WriteTransaction, accountId: AccountId): Promise<void> {
  const { accounts } = tx.tables;
  await tx.db.update(accounts).set({ status: 'closed' }).where(eq(accounts.id, accountId));
}
