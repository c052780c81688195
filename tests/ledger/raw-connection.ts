import type { ReadTransaction } from '@timebank/api/database/database';
import { postgresConnectionOf } from '@timebank/api/database/postgres-connection';
import { sqliteConnectionOf } from '@timebank/api/database/sqlite-connection';
import { Sqlite } from '@timebank/api/database/sqlite-driver';
import pg from 'pg';

/** A connection of somebody who owns the database and writes SQL by hand. Its transaction is always rolled back. */
export interface RawConnection {
  engine: 'sqlite' | 'postgres';
  run(statement: string): Promise<void>;
  rows(query: string): Promise<Record<string, unknown>[]>;
  /** The same connection, as the program's own code reads from it. */
  tx: ReadTransaction;
  close(): Promise<void>;
}

/** In what state the connection is that the statements come by. */
export const waysIn = {
  sqlite: {
    'as the program opens it': ['foreign_keys = ON', 'recursive_triggers = ON', 'trusted_schema = OFF'],
    'as SQLite opens it': [],
    'with every safeguard switched off that can be': [
      'foreign_keys = OFF',
      'recursive_triggers = OFF',
      'ignore_check_constraints = ON',
      'trusted_schema = ON',
    ],
  },
  postgres: {
    'as its owner': [],
    'as a replica of another server': ['session_replication_role = replica'],
  },
} as const;

export function openRaw(url: string, settings: readonly string[] = []): Promise<RawConnection> {
  return url.startsWith('file:') ? openRawSqlite(url, settings) : openRawPostgres(url, settings);
}

async function openRawSqlite(url: string, pragmas: readonly string[]): Promise<RawConnection> {
  const client = new Sqlite(url.replace('file:', ''));
  for (const pragma of pragmas) client.pragma(pragma);
  return {
    engine: 'sqlite',
    run: async (statement) => {
      client.exec(statement);
    },
    rows: async (query) => client.prepare<[], Record<string, unknown>>(query).all(),
    tx: { ...sqliteConnectionOf(client), mode: 'read' },
    close: async () => {
      client.close();
    },
  };
}

async function openRawPostgres(url: string, settings: readonly string[]): Promise<RawConnection> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of settings) await client.query(`SET ${setting}`);
  return {
    engine: 'postgres',
    run: async (statement) => {
      await client.query(statement);
    },
    rows: async (query) => (await client.query<Record<string, unknown>>(query)).rows,
    tx: { ...postgresConnectionOf(client), mode: 'read' },
    close: () => client.end(),
  };
}
