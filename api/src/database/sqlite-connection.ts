import { sqliteKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Connection, Queries } from './database.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

const tables = allTables(sqliteKit);

/** A connection to a file. It prepares its statements anew, so it is made once for each client. */
export function sqliteConnectionOf(client: SqliteConnection): Connection {
  return {
    engine: 'sqlite',
    db: drizzle(client, { casing: 'snake_case' }) as unknown as Queries,
    tables,
    executionOf({ query, fields }) {
      const statement = client.prepare<unknown[], unknown[]>(query.sql);
      if (fields) {
        statement.raw();
        return (binding) => ({ rows: statement.all(binding), changed: 0 });
      }
      return (binding) => ({ rows: [], changed: statement.run(binding).changes });
    },
  };
}
