import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import { openSqliteForReading } from '../database/sqlite-reading.ts';
import { proveStepByStep } from '../ledger/proving.service.ts';
import { allScopes } from '../timebanks/scope.service.ts';

interface Books extends Pick<Database, 'read' | 'changedRules' | 'close'> {
  /** What SQLite itself finds wrong with its file. PostgreSQL looks after its own. */
  faultsOfFile?(): string[];
}

/** Proves the books of every time bank, says how far, and fails where anything is wrong. */
export async function verifyAllBooks(config: Config): Promise<void> {
  const books = await openBooks(config);
  try {
    const damage = books.faultsOfFile?.() ?? [];
    for (const said of damage) console.error(`SQLite finds the file damaged: ${said}`);
    if (damage.length > 0) process.exitCode = 1;
    for (const { timebankId } of await books.read(allScopes)) {
      const { ok, checkedTransfers, faults, headHash } = await proveStepByStep(books, timebankId, saySoFar());
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

const saidEvery = 100_000;

/** Says on long work how far it has come; short work is done before anybody wonders. */
function saySoFar(): (checkedTransfers: number) => void {
  let next = saidEvery;
  return (checkedTransfers) => {
    if (checkedTransfers < next) return;
    next += saidEvery;
    console.info(`  ${checkedTransfers.toLocaleString('en-GB')} transfers so far`);
  };
}
