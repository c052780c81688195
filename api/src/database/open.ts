import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the database that an address names: `file:path/to/file.db`, or `postgres://…`. */
export function openDatabase({ url }: { url: string }): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(url);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  throw new Error('The database address starts with file: or with postgres://');
}
