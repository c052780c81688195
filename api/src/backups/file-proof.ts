import { openSqliteForReading, type SqliteReading } from '../database/sqlite-reading.ts';
import { type Head, headOf } from '../ledger/heads.service.ts';
import { verifyBooks } from '../ledger/verify.service.ts';
import { allScopes } from '../timebanks/scope.service.ts';

/**
 * Proves that a file is whole and that the books of every time bank in it are in order, and says how far each has
 * come. Throws a sentence that names what is wrong.
 */
export async function proveFile(path: string): Promise<Head[]> {
  const file = openSqliteForReading(`file:${path}`);
  try {
    insistOnSound(file);
    return await file.read(async (tx) => {
      const heads: Head[] = [];
      for (const { timebankId } of await allScopes(tx)) {
        const { ok, faults } = await verifyBooks(tx, timebankId);
        if (!ok) {
          const named = faults.slice(0, 5).map(({ code, detail }) => `${code}: ${detail}`);
          throw new Error(`The books of ${timebankId} are not in order. ${named.join(' ')}`);
        }
        heads.push(await headOf(tx, timebankId));
      }
      return heads;
    });
  } finally {
    await file.close();
  }
}

/** Refuses a file in which SQLite itself finds something out of place. */
export function insistOnSound(file: Pick<SqliteReading, 'faultsOfFile'>): void {
  const faults = file.faultsOfFile();
  if (faults.length > 0) throw new Error(`SQLite finds the file damaged. ${faults.join(' ')}`);
}

/** How far the books of all time banks have come. */
export const headsOf = (file: Pick<SqliteReading, 'read'>): Promise<Head[]> =>
  file.read(async (tx) => {
    const heads: Head[] = [];
    for (const { timebankId } of await allScopes(tx)) heads.push(await headOf(tx, timebankId));
    return heads;
  });
