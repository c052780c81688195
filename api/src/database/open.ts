import type { Database } from './database.ts';
import type { Migrating } from './migrating.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Opens the database that an address names: `file:path/to/file.db`, or `postgres://…`, and brings its tables up to
 * date. Closing it twice is closing it once.
 */
export async function openDatabase({
  url,
  migrating,
}: {
  url: string;
  migrating?: Migrating;
}): Promise<Database> {
  const database = await openEngine(url, migrating);
  let closing: Promise<void> | undefined;
  return {
    ...database,
    close: () => {
      closing ??= database.close();
      return closing;
    },
  };
}

function openEngine(url: string, migrating?: Migrating): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(url, migrating);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, migrating);
  throw new Error('The database address starts with file: or with postgres://');
}
