import { postgresKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Connection, Queries } from './database.ts';

/** A client as the program uses it, with a count of all that it was asked for beside looking things up. */
export interface CountedConnection extends Connection {
  writesSoFar(): number;
}

const tables = allTables(postgresKit);
type Client = pg.Client | pg.PoolClient;

const connections = new WeakMap<Client, CountedConnection>();

/** The same one each time for the same client, so that what it prepared is prepared once. */
export function postgresConnectionOf(client: Client): CountedConnection {
  const known = connections.get(client);
  if (known) return known;
  let writes = 0;
  const query = (config: pg.QueryConfig, values?: unknown[]) => {
    if (!config.text.startsWith('select')) writes += 1;
    return client.query(config, values);
  };
  const counted: Client = Object.create(client, { query: { value: query } });
  const made: CountedConnection = {
    engine: 'postgres',
    db: drizzle(counted, { casing: 'snake_case' }) as unknown as Queries,
    tables,
    executionOf:
      ({ query: { sql: text } }, name) =>
      async (values) => {
        const { rows, rowCount } = await query({ name, text, rowMode: 'array' } as pg.QueryConfig, values);
        return { rows, changed: rowCount ?? 0 };
      },
    writesSoFar: () => writes,
  };
  connections.set(client, made);
  return made;
}
