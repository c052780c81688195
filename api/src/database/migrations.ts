import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Engine } from './database.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/** What a database keeps of each migration that was applied to it. */
export interface Applied {
  name: string;
  hash: string;
}

export interface Migration extends Applied {
  statements: string[];
  /** What goes for good because the migration says so, in a line `-- gives up: trigger listings_check`. */
  givesUp: string[];
}

/** Found from the package itself, so that it is the same folder for sources and for what is built from them. */
export const migrationsFolder = join(
  dirname(createRequire(import.meta.url).resolve('@timebank/drizzle/package.json')),
  'migrations',
);

export const createRecord =
  'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)';

/** The migrations of this program for one engine, in their order. */
export function readMigrations(engine: Engine, from = migrationsFolder): Migration[] {
  const folder = join(from, engine);
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
      givesUp: [...text.matchAll(/^-- gives up: (.+)$/gm)].map(([, what = '']) => what.trim()),
    };
  });
}

/** Those that are still to be applied. Refuses a database that another text of them made, or a newer program. */
export function missing(migrations: Migration[], applied: Applied[]): Migration[] {
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

export function appliedIn(connection: SqliteConnection): Applied[] {
  return connection.prepare<[], Applied>('SELECT name, hash FROM migrations').all();
}
