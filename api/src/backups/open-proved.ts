import type { Config } from '../config.ts';
import type { Database, ReadTransaction } from '../database/database.ts';
import type { Migrating } from '../database/migrating.ts';
import { openDatabase } from '../database/open.ts';
import { verifyBooks } from '../ledger/verify.service.ts';
import { allScopes } from '../timebanks/scope.service.ts';

/** Opens the database. Where its tables have to be changed first, that counts only once all books are proved again. */
export const openProved = (
  { databaseUrl: url }: Pick<Config, 'databaseUrl'>,
  migrating: Omit<Migrating, 'prove'> = {},
): Promise<Database> => openDatabase({ url, migrating: { ...migrating, prove: faultsOfAllBooks } });

async function faultsOfAllBooks(tx: ReadTransaction): Promise<string[]> {
  const faults: string[] = [];
  for (const { timebankId } of await allScopes(tx)) {
    const verdict = await verifyBooks(tx, timebankId);
    faults.push(...verdict.faults.slice(0, 5).map(({ code, detail }) => `${code}: ${detail}`));
  }
  return faults;
}
