import { installationId } from '../audit/service.ts';
import { verifyLog } from '../audit/verify.service.ts';
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

/** Proves the books and the audit log of every time bank, says how far, and fails where anything is wrong. */
export async function verifyAllBooks(config: Config): Promise<void> {
  const books = await openBooks(config);
  try {
    const damage = books.faultsOfFile?.() ?? [];
    for (const said of damage) console.error(`SQLite finds the file damaged: ${said}`);
    if (damage.length > 0) process.exitCode = 1;
    for (const { timebankId } of await books.read(allScopes)) {
      const verdict = await proveStepByStep(books, timebankId, saySoFar());
      const { checkedTransfers, checkedEvents, headHash, auditHeadHash, faults } = verdict;
      const found = `${checkedTransfers} transfers, head ${headHash}; ${checkedEvents} lines of the audit log, head ${auditHeadHash}`;
      say({ name: timebankId, found, faults });
    }
    const { checkedEvents, headHash, faults } = await books.read((tx) => verifyLog(tx, installationId));
    say({
      name: 'installation',
      found: `${checkedEvents} lines of the audit log, head ${headHash}`,
      faults,
    });
  } finally {
    await books.close();
  }
}

interface Found {
  name: string;
  found: string;
  faults: readonly { code: string; detail: string }[];
}

function say({ name, found, faults }: Found): void {
  console.info(`${name}: ${faults.length === 0 ? 'verified' : 'NOT IN ORDER'}, ${found}`);
  for (const { code, detail } of faults) console.error(`  ${code}: ${detail}`);
  if (faults.length > 0) process.exitCode = 1;
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
