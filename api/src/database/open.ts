import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the database that an address names: `file:path/to/file.db`, or `postgres://…`. Closing it twice is closing it once. */
export async function openDatabase({ url }: { url: string }): Promise<Database> {
  const database = await openEngine(url);
  let closing: Promise<void> | undefined;
  return {
    ...database,
    close: () => {
      closing ??= database.close();
      return closing;
    },
  };
}

function openEngine(url: string): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(url);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  throw new Error('The database address starts with file: or with postgres://');
}
