import type { ReadTransaction } from '@timebank/api/database/database';
import { inArray, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { faultsOfBooks } from '../support/books.ts';
import type { Asked } from './asking.ts';

/** How many rows there are to be, after all that was asked for since the community was made. */
export interface Expected {
  transfers: number;
  exchanges: number;
  keys: number;
}

/** What one request that was answered adds to the books. */
export function countIn(expected: Expected, { kind }: Asked): void {
  expected.keys += 1;
  if (kind === 'received' || kind === 'given') expected.exchanges += 1;
  if (kind !== 'given') expected.transfers += 1;
}

/** Everything answered is there once, nothing else is, and the books verify and add up to zero. */
export async function expectEachOnce(
  tx: ReadTransaction,
  { expected, asked }: { expected: Expected; asked: readonly Asked[] },
): Promise<void> {
  const { db, tables } = tx;
  expect({
    transfers: await db.$count(tables.transfers),
    exchanges: await db.$count(tables.exchanges),
    keys: await db.$count(tables.idempotencyKeys),
  }).toEqual(expected);
  expect(await onceIn(tx, asked)).toEqual(new Set(asked.map(({ key }) => key)));
  expect(await faultsOfBooks(tx)).toEqual([]);
  const [sum] = await db
    .select({ minutes: sql<number>`sum(${tables.accounts.balanceMinutes})` })
    .from(tables.accounts);
  expect(Number(sum?.minutes)).toBe(0);
}

/** The keys whose effect is there, once: found by what was written under them, not by the list of keys. */
async function onceIn({ db, tables }: ReadTransaction, asked: readonly Asked[]): Promise<Set<string>> {
  const { exchanges, transferMemos, transfers } = tables;
  const keysOf = (...kinds: Asked['kind'][]) =>
    asked.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key);
  const ofMemos = await db
    .select({ memo: transferMemos.memo })
    .from(transferMemos)
    .where(inArray(transferMemos.memo, keysOf('gift', 'received')));
  const ofRecords = await db
    .select({ memo: exchanges.memo })
    .from(exchanges)
    .where(inArray(exchanges.memo, keysOf('given', 'received')));
  const confirmed = new Map(
    asked
      .filter(({ kind }) => kind === 'confirmed')
      .map(({ path, key }) => [path.split('/')[2] as string, key] as const),
  );
  const posted = await db
    .select({ exchangeId: transfers.exchangeId })
    .from(transfers)
    .where(inArray(transfers.exchangeId, [...confirmed.keys()] as never[]));
  const found = [
    ...ofMemos.map(({ memo }) => `transfer ${memo}`),
    ...ofRecords.map(({ memo }) => `exchange ${memo}`),
    ...posted.map(({ exchangeId }) => `transfer ${confirmed.get(exchangeId ?? '')}`),
  ];
  expect(new Set(found).size).toBe(found.length);
  const written = new Set(found);
  const isThere = ({ kind, key }: Asked): boolean =>
    (kind === 'given' || written.has(`transfer ${key}`)) &&
    (kind === 'gift' || kind === 'confirmed' || written.has(`exchange ${key}`));
  return new Set(asked.filter(isThere).map(({ key }) => key));
}
