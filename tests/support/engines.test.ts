import { existsSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { eachEngine } from './engines.ts';
import { freshPostgresDatabase } from './postgres.ts';

const addresses: string[] = [];

eachEngine(({ engine, freshUrl, openFresh }) => {
  test('every fresh address is another database', async () => {
    const [first, second] = [await freshUrl(), await freshUrl()];
    addresses.push(first, second);
    expect(first).toMatch(engine === 'sqlite' ? /^file:/ : /^postgres:/);
    expect(first).not.toBe(second);
  });

  test('a fresh database opens', async () => {
    const database = await openFresh();
    expect(database.engine).toBe(engine);
  });
});

test('a suite leaves nothing behind', async () => {
  const [file = '', , server = ''] = addresses;
  expect(existsSync(new URL('.', file))).toBe(false);
  expect(server).toMatch(new URL(inject('postgresUrl')).host);
  const check = await freshPostgresDatabase(server).catch((error: Error) => error.message);
  expect(check).toMatch(/does not exist/);
});
