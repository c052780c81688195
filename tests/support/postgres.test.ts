import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { freshPostgresDatabase } from './postgres.ts';

test('a fresh database answers, is empty, and is gone when it was dropped', async () => {
  const database = await freshPostgresDatabase(inject('postgresUrl'));
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {}); // dropping the database ends this connection from the other side
  await client.connect();
  const answer = await client.query('select 1 as one');
  const tables = await client.query("select 1 from pg_tables where schemaname = 'public'");
  expect(answer.rows).toEqual([{ one: 1 }]);
  expect(tables.rows).toEqual([]);

  await database.drop();
  const late = new pg.Client({ connectionString: database.url });
  await expect(late.connect()).rejects.toThrow(/does not exist/);
});

test('two fresh databases share nothing', async () => {
  const databases = await Promise.all([1, 2].map(() => freshPostgresDatabase(inject('postgresUrl'))));
  expect(new Set(databases.map(({ url }) => url)).size).toBe(2);
  await Promise.all(databases.map((database) => database.drop()));
});
