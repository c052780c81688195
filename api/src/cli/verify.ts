import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { installationId } from '../audit/service.ts';
import { verifyLog } from '../audit/verify.service.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { pathOf } from '../database/sqlite-file.ts';
import { openSqliteForReading } from '../database/sqlite-reading.ts';
import { proveStepByStep } from '../ledger/proving.service.ts';
import { allScopes } from '../timebanks/scope.service.ts';

type Books = Pick<Database, 'read' | 'changedRules' | 'close'>;

/** Proves the books and the audit log of every time bank, says how far, and fails where anything is wrong. */
export async function verifyAllBooks({ databaseUrl: url }: Config): Promise<void> {
  const books = await openBooks(url);
  try {
    const lookedOver = faultsOfFile(url);
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
    for (const said of await lookedOver) {
      console.error(`SQLite finds the file damaged: ${said}`);
      process.exitCode = 1;
    }
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

const isFile = (url: string): boolean => url.startsWith('file:');

/** A file is only read, so that the program may go on working in it. */
async function openBooks(url: string): Promise<Books> {
  if (isFile(url)) return openSqliteForReading(url);
  const { openDatabase } = await import('../database/open.ts');
  return await openDatabase({ url });
}

/** What SQLite itself finds wrong with its file. PostgreSQL looks after its own. */
async function faultsOfFile(url: string): Promise<string[]> {
  if (!isFile(url)) return [];
  const worker = new Worker(new URL('./file-check.js', import.meta.url), {
    workerData: { path: pathOf(url) },
  });
  const [faults] = (await once(worker, 'message')) as [string[]];
  return faults;
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
