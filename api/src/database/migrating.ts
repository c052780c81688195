import { faultsInSql } from './books-in-sql.ts';
import type { Engine, ReadTransaction } from './database.ts';
import { type Ask, hasData, type Inventory, lossesBetween, takeInventory } from './inventory.ts';
import type { Migration } from './migrations.ts';

/** How whoever opens a database wants it brought up to date. */
export interface Migrating {
  /** Where migrations are, if not where the program keeps its own. */
  folder?: string;
  /**
   * `make`: a file is copied before anything in it is changed, and a database on a server is refused, because only its
   * own tools copy it. `made`: there is a copy.
   */
  copy?: 'make' | 'made';
  /** Proves the books in full once the tables are as this program knows them; gives a sentence for each fault. */
  prove?(tx: ReadTransaction): Promise<string[]>;
  /** Hears how far it has come. */
  onStep?(step: MigrationStep): void;
}

export interface MigrationStep {
  name: string;
  done: number;
  of: number;
}

/** One engine while its tables are changed. All of it happens in one transaction. */
export interface Migrated {
  engine: Engine;
  ask: Ask;
  run(statement: string): Promise<void>;
  record(migration: Migration): Promise<void>;
  /** The same connection, for the full proof. */
  tx: ReadTransaction;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Makes sure of a copy, or refuses. Says where it is; null where others keep it. */
  keepCopy(pending: readonly Migration[]): Promise<string | null>;
}

/**
 * Applies what is missing, all of it or nothing. Before anything is changed in a database with a time bank in it,
 * there is a copy and the books are in order. Afterwards every row, trigger, index and rule that was there is still
 * there, each chain ends where it ended, and the books are in order: otherwise nothing of it is kept.
 */
export async function migrate(
  database: Migrated,
  pending: readonly Migration[],
  how: Migrating,
): Promise<void> {
  if (pending.length === 0) return;
  const before = await takeInventory(database.engine, database.ask);
  const copy = hasData(before) ? await prepare(database, { pending, before, how }) : null;
  await database.begin();
  try {
    for (const migration of pending) await apply(database, migration, how);
    await insistOnNothingLost(database, { pending, before, how });
    await database.commit();
  } catch (error) {
    await database.rollback();
    throw notMigrated(error, { pending, copy });
  }
}

interface Prepared {
  pending: readonly Migration[];
  before: Inventory;
  how: Migrating;
}

async function prepare(database: Migrated, { pending, before, how }: Prepared): Promise<string | null> {
  const faults = await faultsInSql(database.ask, before);
  if (faults.length > 0) {
    throw new Error(
      [
        'The books are not in order, so the database is left as it is.',
        ...faults,
        'Run "npx pnpm@12 timebank verify" with the version of the program that you used before.',
      ].join(' '),
    );
  }
  return how.copy === 'made' ? null : await database.keepCopy(pending);
}

async function apply(database: Migrated, migration: Migration, { onStep }: Migrating): Promise<void> {
  const { name, statements } = migration;
  for (const [index, statement] of statements.entries()) {
    await database.run(statement);
    onStep?.({ name, done: index + 1, of: statements.length });
  }
  await database.record(migration);
}

async function insistOnNothingLost(database: Migrated, { pending, before, how }: Prepared): Promise<void> {
  const after = await takeInventory(database.engine, database.ask);
  const givenUp = pending.flatMap(({ givesUp }) => givesUp);
  const faults = [
    ...lossesBetween(before, { after, givenUp }),
    ...(await faultsInSql(database.ask, after)),
    ...((await how.prove?.(database.tx)) ?? []),
  ];
  if (faults.length > 0) throw new Error(`${faults.join('; ')}.`);
}

function notMigrated(
  cause: unknown,
  { pending, copy }: { pending: readonly Migration[]; copy: string | null },
): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const names = pending.map(({ name }) => name).join(', ');
  return new Error(
    [
      `The database could not be brought up to date (${names}), and nothing in it was changed. ${reason}`,
      'Go on with the version of the program that you used before, and tell its makers.',
      ...(copy ? [`A copy of the database is at ${copy}`] : []),
    ].join('\n'),
    { cause },
  );
}
