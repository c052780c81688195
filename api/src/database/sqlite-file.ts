import { existsSync, rmSync } from 'node:fs';
import { Sqlite, type SqliteConnection } from './sqlite-driver.ts';

/** The path in the address of a database that is one file. */
export const pathOf = (url: string): string => url.replace(/^file:(\/\/)?/, '');

/** What SQLite keeps beside a file, by the end of its name. Without the first of them transfers can be missing. */
export const besideFile = ['-wal', '-shm'] as const;

/** Removes a file of SQLite that nobody has open, with everything that stands beside it. */
export function removeDatabase(path: string): void {
  for (const end of ['', ...besideFile, '.lock', '.lock-journal']) rmSync(`${path}${end}`, { force: true });
}

/** Where a restored copy waits, whole and proved, until the old file is out of its way. */
export const restoredCopyOf = (path: string): string => `${path}.restored`;

/** Between the old file and the restored one there is a moment with neither, in which nobody may begin a new one. */
export function insistOnWholeRestore(path: string): void {
  if (!existsSync(restoredCopyOf(path))) return;
  throw new Error(`A restore of ${path} was interrupted. Run it again: npx pnpm@12 timebank restore <file>`);
}

/** Opens a connection with the settings that the books need. */
export function openConnection(path: string, { readonly }: { readonly: boolean }): SqliteConnection {
  const connection = new Sqlite(path, { readonly });
  try {
    setUp(connection, { readonly });
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function setUp(connection: SqliteConnection, { readonly }: { readonly: boolean }): void {
  if (!readonly) connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('busy_timeout = 250');
  // A statement with triggers keeps a journal of its own; on disk it would double the cost of a posting.
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -65536');
  connection.pragma('wal_autocheckpoint = 4000');
}

/** Held for as long as the process lives, also a killed one; two processes on one file would fight for every write. */
export function lockFile(path: string): SqliteConnection {
  const lock = new Sqlite(`${path}.lock`);
  lock.pragma('busy_timeout = 0');
  lock.pragma('locking_mode = EXCLUSIVE');
  try {
    lock.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (by_process); COMMIT');
  } catch (error) {
    lock.close();
    throw new Error(`Another process has ${path} open. Stop it first, or give this one a file of its own.`, {
      cause: error,
    });
  }
  return lock;
}
