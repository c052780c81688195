import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import { openSqliteForReading } from '../database/sqlite-reading.ts';
import { verifyBooks } from '../ledger/verify.service.ts';
import { allScopes } from '../timebanks/scope.service.ts';

type Books = Pick<Database, 'read' | 'close'>;

/** Proves the books of every time bank, says how far, and fails where anything is wrong. */
export async function verifyAllBooks(config: Config): Promise<void> {
  const books = await openBooks(config);
  try {
    for (const { timebankId } of await books.read(allScopes)) {
      const { ok, checkedTransfers, faults, headHash } = await books.read((tx) =>
        verifyBooks(tx, timebankId),
      );
      const outcome = ok ? 'verified' : 'NOT IN ORDER';
      console.info(`${timebankId}: ${outcome}, ${checkedTransfers} transfers, head ${headHash}`);
      for (const { code, detail } of faults) console.error(`  ${code}: ${detail}`);
      if (!ok) process.exitCode = 1;
    }
  } finally {
    await books.close();
  }
}

/** A file is only read, so that the program may go on working in it. */
async function openBooks({ databaseUrl: url }: Config): Promise<Books> {
  return url.startsWith('file:') ? openSqliteForReading(url) : await openDatabase({ url });
}
