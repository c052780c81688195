import { existsSync } from 'node:fs';
import type { Database, ReadWork } from './database.ts';
import { insistOnKnownSchema } from './migrations.ts';
import { runInside } from './nesting.ts';
import { changedRulesOfSqlite } from './own-rules.ts';
import { sqliteConnectionOf } from './sqlite-connection.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { faultsOfFile } from './sqlite-faults.ts';
import { openConnection, pathOf } from './sqlite-file.ts';

/** A file as somebody sees it who changes nothing in it. */
export interface SqliteReading extends Pick<Database, 'read' | 'changedRules' | 'close'> {
  /** What SQLite itself finds wrong with the file and with its references; nothing in a sound one. */
  faultsOfFile(): string[];
  /** Writes all of it, as it is at one moment, into a new file. Nobody waits for this but whoever calls it. */
  copyTo(path: string): void;
}

/** Patience with a program that is just starting, stopping or tidying its log. */
const patienceMs = 5_000;

/** Who reads a file once from end to end gains nothing by keeping more of it, beside a program that needs the memory. */
const cacheKilobytes = 16_384;

/**
 * Opens a file to read, also one that another process writes: a reader sees the moment at which it began, and a
 * writer does not wait for it. Refuses a file that is no time bank's, and one of another version of the program; with
 * `olderToo` one of an older version may be looked at, but its tables may differ from those the code knows.
 */
export function openSqliteForReading(url: string, { olderToo = false } = {}): SqliteReading {
  const path = pathOf(url);
  if (!existsSync(path)) throw new Error(`There is no database at ${path}.`);
  const connection = openConnection(path, { readonly: true });
  try {
    connection.pragma(`busy_timeout = ${patienceMs}`);
    connection.pragma(`cache_size = -${cacheKilobytes}`);
    insistOnKnownSchema(connection, { olderToo });
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    read: snapshots(connection),
    changedRules: async () => changedRulesOfSqlite(connection),
    faultsOfFile: () => faultsOfFile(connection),
    copyTo: (copy) => {
      connection.prepare('VACUUM INTO ?').run(copy);
    },
    async close() {
      connection.close();
    },
  };
}

/** One reader after the other sees the database as it is when it begins. */
export function snapshots(reader: SqliteConnection) {
  const connection = { ...sqliteConnectionOf(reader), mode: 'read' as const };
  const begin = reader.prepare('BEGIN');
  const end = reader.prepare('COMMIT');
  return async <Result>(work: ReadWork<Result>): Promise<Result> => {
    begin.run();
    try {
      return await runInside(() => work(connection));
    } finally {
      end.run();
    }
  };
}
