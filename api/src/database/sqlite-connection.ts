import { sqliteKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Connection, Queries } from './database.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

const tables = allTables(sqliteKit);

/**
 * A connection to a file. It prepares its statements anew, so it is made once for each client.
 *
 * A full disk may end a transaction in the middle. What came after it would then be written by itself, one statement
 * at a time: with `insideOnly` nothing runs outside a transaction.
 */
export function sqliteConnectionOf(client: SqliteConnection, { insideOnly = false } = {}): Connection {
  const insist = insideOnly ? () => insistOnTransaction(client) : () => undefined;
  const prepare = (source: string) => {
    insist();
    return client.prepare(source);
  };
  const guarded: SqliteConnection = insideOnly
    ? Object.create(client, { prepare: { value: prepare } })
    : client;
  return {
    engine: 'sqlite',
    db: drizzle(guarded, { casing: 'snake_case' }) as unknown as Queries,
    tables,
    executionOf({ query, fields }) {
      const statement = client.prepare<unknown[], unknown[]>(query.sql);
      if (fields) statement.raw();
      return (binding) => {
        insist();
        if (fields) return { rows: statement.all(binding), changed: 0 };
        return { rows: [], changed: statement.run(binding).changes };
      };
    },
  };
}

function insistOnTransaction(client: SqliteConnection): void {
  if (!client.inTransaction) throw new Error('The transaction has ended before its work was done.');
}
