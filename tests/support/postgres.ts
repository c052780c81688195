import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own, empty, which nobody else uses. */
export interface FreshPostgresDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Creates a database on the server at `serverUrl`, empty or like another one there. Whoever creates it drops it. */
export async function freshPostgresDatabase(
  serverUrl: string,
  { like }: { like?: string } = {},
): Promise<FreshPostgresDatabase> {
  const name = `timebank_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const template = like === undefined ? '' : ` template ${new URL(like).pathname.slice(1)}`;
  await administer(serverUrl, `create database ${name}${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    // A test that failed half-way may have left connections behind; they must not keep the database alive.
    drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
