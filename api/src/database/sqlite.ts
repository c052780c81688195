import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isBusy, isFull } from './conflict.ts';
import type { Database, ReadWork } from './database.ts';
import { migrateSqlite } from './migrate.ts';
import type { Migrating } from './migrating.ts';
import { changedRulesOfSqlite } from './own-rules.ts';
import { sqliteConnectionOf } from './sqlite-connection.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { insistOnWholeRestore, lockFile, openConnection, pathOf } from './sqlite-file.ts';
import { snapshots } from './sqlite-reading.ts';
import type { WriteSession } from './write-group.ts';
import { createWriteQueue } from './write-queue.ts';

/**
 * Opens a database in one file, makes it if it is new, and brings its tables up to date.
 *
 * Refuses a file that another process has open and a file that a newer version of the program has written.
 */
export async function openSqlite(url: string, migrating: Migrating = {}): Promise<Database> {
  const path = pathOf(url);
  insistOnWholeRestore(path);
  mkdirSync(dirname(path), { recursive: true });
  const lock = lockFile(path);
  const { writer, reader } = await openBoth(path, { lock, migrating });

  const queue = createWriteQueue(() => Promise.resolve(session));
  const session = writeSession(writer);
  const snapshot = snapshots(reader);
  let lastRead: Promise<unknown> = Promise.resolve();

  function read<Result>(work: ReadWork<Result>): Promise<Result> {
    const result = lastRead.then(() => snapshot(work));
    lastRead = result.catch(() => undefined);
    return result;
  }

  return {
    engine: 'sqlite',
    url,
    read,
    write: queue.write,
    changedRules: async () => changedRulesOfSqlite(reader),
    async close() {
      await queue.idle();
      await lastRead;
      reader.close();
      optimize(writer);
      writer.close();
      lock.close();
    },
  };
}

/** Keeps what SQLite has learnt about the tables. The next start can do without, as on a full disk it must. */
function optimize(writer: SqliteConnection): void {
  try {
    writer.pragma('optimize');
  } catch (error) {
    if (!isFull(error) && !isBusy(error)) throw error;
  }
}

/** The connection that writes, with the tables up to date, and the one that reads. Where one fails, none stays open. */
async function openBoth(
  path: string,
  { lock, migrating }: { lock: SqliteConnection; migrating: Migrating },
): Promise<{ writer: SqliteConnection; reader: SqliteConnection }> {
  const writer = openConnection(path, { readonly: false });
  try {
    await migrateSqlite(writer, { ...migrating, path });
    assertDurable(writer);
    return { writer, reader: openConnection(path, { readonly: true }) };
  } catch (error) {
    writer.close();
    lock.close();
    throw error;
  }
}

/**
 * better-sqlite3 is compiled so that a switch to WAL lowers `synchronous` to NORMAL, at which a power cut loses
 * what was promised; the pragma may say FULL until the first read. So read, then look.
 */
function assertDurable(connection: SqliteConnection): void {
  connection.prepare('select count(*) from sqlite_schema').get();
  connection.pragma('synchronous = FULL');
  const wanted = {
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    journal_mode: 'wal',
  };
  for (const [name, value] of Object.entries(wanted)) {
    const found = connection.pragma(name, { simple: true });
    if (found !== value) throw new Error(`SQLite runs with ${name} = ${found}; the books need ${value}.`);
  }
}

function writeSession(writer: SqliteConnection): WriteSession {
  const run = (text: string) => {
    const statement = writer.prepare(text);
    return async (): Promise<void> => {
      statement.run();
    };
  };
  const rollback = writer.prepare('ROLLBACK');
  const release = run('RELEASE one');
  const backToSavepoint = run('ROLLBACK TO one');
  const totalChanges = writer.prepare<[], number>('SELECT total_changes()').pluck();
  return {
    connection: sqliteConnectionOf(writer, { insideOnly: true }),
    begin: run('BEGIN IMMEDIATE'),
    commit: run('COMMIT'),
    // A full disk has rolled back by itself already.
    rollback: async () => {
      if (writer.inTransaction) rollback.run();
    },
    savepoint: run('SAVEPOINT one'),
    release,
    rollbackToSavepoint: async () => {
      await backToSavepoint();
      await release();
    },
    writesSoFar: () => totalChanges.get() ?? 0,
    spoilsTransaction: () => !writer.inTransaction,
    hasUndoneAll: () => !writer.inTransaction,
    isWorthRepeating: () => false,
  };
}
