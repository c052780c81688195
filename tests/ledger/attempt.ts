import { refusedBy } from '@timebank/api/database/conflict';
import { faultsOfBooks } from '../support/books.ts';
import type { RawConnection } from './raw-connection.ts';

/** What came of some statements, one after the other. */
export interface Refusal {
  /** The rule that refused the last one, or what the refusal said where it was no rule; null where all were taken. */
  refusedBy: string | null;
  /** Which statement was refused, counted from one; null where all were taken. */
  refusedAt: number | null;
}

export interface Outcome extends Refusal {
  faults: readonly { code: string; detail: string }[];
}

/** Tries the statements inside a transaction that is open already, proves the books, and takes all of it back. */
export async function attempt(raw: RawConnection, statements: readonly string[]): Promise<Outcome> {
  await raw.run('SAVEPOINT before_all');
  try {
    const refusal = await runUntilRefused(raw, statements);
    if (raw.engine === 'postgres') await raw.run('SET LOCAL search_path = public, pg_temp');
    return { ...refusal, faults: await faultsOfBooks(raw.tx) };
  } finally {
    await raw.run('ROLLBACK TO SAVEPOINT before_all');
  }
}

/** The same without a look at the books, which takes longer than most attempts. */
export async function attemptOnly(raw: RawConnection, statements: readonly string[]): Promise<Refusal> {
  await raw.run('SAVEPOINT before_all');
  try {
    return await runUntilRefused(raw, statements);
  } finally {
    await raw.run('ROLLBACK TO SAVEPOINT before_all');
  }
}

async function runUntilRefused(raw: RawConnection, statements: readonly string[]): Promise<Refusal> {
  for (const [index, statement] of statements.entries()) {
    await raw.run('SAVEPOINT before_one');
    try {
      await raw.run(statement);
    } catch (error) {
      await raw.run('ROLLBACK TO SAVEPOINT before_one');
      return { refusedBy: refusedBy(error) ?? String(error), refusedAt: index + 1 };
    }
  }
  return { refusedBy: null, refusedAt: null };
}
