import type { Database, ReadTransaction } from '@timebank/api/database/database';
import { verifyBooks } from '@timebank/api/ledger/verify.service';
import { expect } from 'vitest';

/** Proves the books of every time bank in a database, from the first transfer to the last. */
export async function expectBooksToVerify(database: Database): Promise<void> {
  expect(await database.read(faultsOfBooks)).toEqual([]);
}

/** What is wrong with the books of every time bank, as one sees it from inside a transaction. */
export async function faultsOfBooks(tx: ReadTransaction) {
  const timebanks = await tx.db.select({ id: tx.tables.timebanks.id }).from(tx.tables.timebanks);
  const verdicts = [];
  for (const { id } of timebanks) verdicts.push(await verifyBooks(tx, id));
  return verdicts.flatMap(({ faults }) => faults);
}
