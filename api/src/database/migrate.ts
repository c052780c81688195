import type pg from 'pg';
import { copyBefore } from './copy-before.ts';
import type { Ask } from './inventory.ts';
import { type Migrating, migrate } from './migrating.ts';
import { type Applied, appliedIn, createRecord, missing, readMigrations } from './migrations.ts';
import { postgresConnectionOf } from './postgres-connection.ts';
import { sqliteConnectionOf } from './sqlite-connection.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/** Brings the tables of a file up to date. Nobody else has it open. */
export async function migrateSqlite(
  connection: SqliteConnection,
  { path, ...how }: Migrating & { path: string },
): Promise<void> {
  connection.exec(createRecord);
  const pending = missing(readMigrations('sqlite', how.folder), appliedIn(connection));
  const ask: Ask = async (query) => connection.prepare<[], Record<string, unknown>>(query).all();
  const exec = (statement: string) => async () => {
    connection.exec(statement);
  };
  // Foreign keys cannot be switched inside a transaction. With them on, a table that is rebuilt takes the rows with it
  // that refer to it, which is seen; with them off it keeps them. What refers to nothing is looked for at the end.
  connection.pragma('foreign_keys = OFF');
  try {
    await migrate(
      {
        engine: 'sqlite',
        ask,
        run: async (statement) => {
          connection.exec(statement);
        },
        record: async ({ name, hash }) => {
          connection.prepare('INSERT INTO migrations (name, hash) VALUES (?, ?)').run(name, hash);
        },
        tx: { ...sqliteConnectionOf(connection), mode: 'read' },
        begin: exec('BEGIN IMMEDIATE'),
        commit: async () => {
          insistOnReferences(connection);
          connection.exec('COMMIT');
        },
        rollback: async () => {
          if (connection.inTransaction) connection.exec('ROLLBACK');
        },
        keepCopy: ([first]) => copyBefore(connection, { path, name: first?.name ?? '' }),
      },
      pending,
      how,
    );
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function insistOnReferences(connection: SqliteConnection): void {
  const dangling = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  const [first] = dangling;
  if (first) throw new Error(`${first.table} names a missing ${first.parent} (${dangling.length} rows).`);
}

/** The same on PostgreSQL, one process at a time. */
export async function migratePostgres(client: pg.ClientBase, how: Migrating = {}): Promise<void> {
  await client.query('SELECT pg_advisory_lock(5170001)');
  try {
    await client.query(createRecord);
    const applied = (await client.query<Applied>('SELECT name, hash FROM migrations')).rows;
    const ask: Ask = async (query) => (await client.query<Record<string, unknown>>(query)).rows;
    const run = async (statement: string): Promise<void> => {
      await client.query(statement);
    };
    await migrate(
      {
        engine: 'postgres',
        ask,
        run,
        record: async ({ name, hash }) => {
          await client.query('INSERT INTO migrations (name, hash) VALUES ($1, $2)', [name, hash]);
        },
        tx: { ...postgresConnectionOf(client as pg.Client), mode: 'read' },
        begin: () => run('BEGIN'),
        commit: () => run('COMMIT'),
        rollback: () => run('ROLLBACK'),
        keepCopy: refuseWithoutCopy,
      },
      missing(readMigrations('postgres', how.folder), applied),
      how,
    );
  } finally {
    await client.query('SELECT pg_advisory_unlock(5170001)');
  }
}

/** Only the server's own tools copy it, and only whoever runs it knows whether they did. */
async function refuseWithoutCopy(): Promise<never> {
  throw new Error(
    [
      'This version of the program has to change the tables of your database first. Nothing was changed yet.',
      'Stop the program, and copy the database:  pg_dump --format=custom --file=timebank.dump "$TIMEBANK_DATABASE"',
      'Then bring it up to date:  npx pnpm@12 timebank migrate --copied',
    ].join('\n'),
  );
}
