import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import type { SqliteConnection } from './sqlite-driver.ts';

/** What a database keeps of each migration that was applied to it. */
interface Applied {
  name: string;
  hash: string;
}

interface Migration extends Applied {
  statements: string[];
}

/** Found from the package itself, so that it is the same folder for sources and for what is built from them. */
const migrationsFolder = join(
  dirname(createRequire(import.meta.url).resolve('@timebank/drizzle/package.json')),
  'migrations',
);

const createRecord =
  'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)';

/** Applies what is missing, each migration whole or not at all. */
export function migrateSqlite(connection: SqliteConnection): void {
  connection.exec(createRecord);
  const applied = appliedIn(connection);
  const record = connection.prepare('INSERT INTO migrations (name, hash) VALUES (?, ?)');
  for (const migration of missing(readMigrations('sqlite'), applied)) {
    // Foreign keys cannot be switched inside a transaction; a migration that needs them off must say so itself.
    connection.transaction(() => {
      for (const statement of migration.statements) connection.exec(statement);
      record.run(migration.name, migration.hash);
    })();
  }
}

/** The same on PostgreSQL, one process at a time. */
export async function migratePostgres(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock(5170001)');
  try {
    await client.query(createRecord);
    const applied = (await client.query<Applied>('SELECT name, hash FROM migrations')).rows;
    for (const migration of missing(readMigrations('postgres'), applied)) {
      await client.query('BEGIN');
      try {
        for (const statement of migration.statements) await client.query(statement);
        await client.query('INSERT INTO migrations (name, hash) VALUES ($1, $2)', [
          migration.name,
          migration.hash,
        ]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      }
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock(5170001)');
  }
}

/** Refuses a file whose tables this version of the program cannot read, in words that say which version can. */
export function insistOnKnownSchema(connection: SqliteConnection, { olderToo }: { olderToo: boolean }): void {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE name = 'migrations'").all();
  if (tables.length === 0) throw new Error('This file is not the database of a time bank.');
  const toCome = missing(readMigrations('sqlite'), appliedIn(connection));
  if (toCome.length === 0 || olderToo) return;
  throw new Error(
    'This database was written by an older version of the program. Start this version on it once, or use that one.',
  );
}

function appliedIn(connection: SqliteConnection): Applied[] {
  return connection.prepare<[], Applied>('SELECT name, hash FROM migrations').all();
}

/** The migrations of this program for one engine, in their order. */
export function readMigrations(engine: 'sqlite' | 'postgres'): Migration[] {
  const folder = join(migrationsFolder, engine);
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    return {
      name: tag,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter(Boolean),
    };
  });
}

function missing(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]));
  for (const { name, hash } of applied) {
    if (!known.has(name)) {
      throw new Error(
        `This database was written by a newer version of the program (${name}). Use that version.`,
      );
    }
    if (known.get(name) !== hash) {
      throw new Error(
        `The migration ${name} is not the one this database was made with. Use the version that made it.`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}
