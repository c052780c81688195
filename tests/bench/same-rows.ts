import { Sqlite, type SqliteConnection } from '@timebank/api/database/sqlite-driver';
import { tableNames } from '../support/table-names.ts';

/** Refuses a comparison in which one server wrote other rows, or smaller ones, than the one it is compared with. */
export function insistOnSameRows(file: string, otherFile: string): void {
  const rows = rowsIn(file);
  const others = rowsIn(otherFile);
  for (const table of tableNames) {
    const one = rows.get(table);
    const other = others.get(table);
    if (!one || !other || one.count !== other.count || !isNear(one.characters, other.characters)) {
      const found = [one, other].map((each) => `${each?.count} rows of ${each?.characters} characters`);
      throw new Error(`The two did not write the same rows into ${table}: ${found.join(' and ')}.`);
    }
  }
}

interface Rows {
  count: number;
  characters: number;
}

function rowsIn(url: string): Map<string, Rows> {
  const database = new Sqlite(url.slice('file:'.length), { readonly: true });
  const found = new Map(tableNames.map((table) => [table, sizeOf(database, table)]));
  database.close();
  return found;
}

function sizeOf(database: SqliteConnection, table: string): Rows {
  const columns = database.pragma(`table_info(${table})`) as { name: string }[];
  const lengths = columns.map(({ name }) => `coalesce(length("${name}"), 0)`).join(' + ');
  const [size] = database
    .prepare<[], Rows>(`select count(*) as count, coalesce(sum(${lengths}), 0) as characters from ${table}`)
    .all();
  return size ?? { count: 0, characters: 0 };
}

/** Within one in a hundred: names and numbers are not all equally long. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= Math.max(one, other) / 100;
