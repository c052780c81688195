import { readMigrations } from '@timebank/api/database/migrations';
import { openDatabase } from '@timebank/api/database/open';
import { expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { eachEngine } from '../support/engines.ts';
import { schemaOf, triggersOf } from './catalogue.ts';

eachEngine((engine) => {
  const alterRaw = async (url: string, ...statements: string[]) => {
    const raw = await openRaw(url);
    for (const statement of statements) await raw.run(statement);
    await raw.close();
  };
  const openAndClose = async (url: string) => (await openDatabase({ url })).close();
  const look = async <Found>(
    url: string,
    question: (raw: Awaited<ReturnType<typeof openRaw>>) => Promise<Found>,
  ) => {
    const raw = await openRaw(url);
    const found = await question(raw);
    await raw.close();
    return found;
  };

  test('a database of a newer version is refused, and not touched', async () => {
    const url = await engine.freshUrl();
    await openAndClose(url);
    await alterRaw(url, "INSERT INTO migrations (name, hash) VALUES ('9999_to_come', 'x')");
    const before = await look(url, schemaOf);
    await expect(openDatabase({ url })).rejects.toThrow(/newer version of the program \(9999_to_come\)/);
    expect(await look(url, schemaOf)).toEqual(before);
  });

  test('a database that was made by another text of a migration is refused', async () => {
    const url = await engine.freshUrl();
    await openAndClose(url);
    await alterRaw(url, "UPDATE migrations SET hash = 'x' WHERE name = '0001_books'");
    await expect(openDatabase({ url })).rejects.toThrow(/0001_books is not the one/);
  });

  test('a refused database can be opened once what was in the way is mended', async () => {
    const url = await engine.freshUrl();
    await openAndClose(url);
    await alterRaw(url, "INSERT INTO migrations (name, hash) VALUES ('9999_to_come', 'x')");
    await expect(openDatabase({ url })).rejects.toThrow(/newer version/);
    await alterRaw(url, "DELETE FROM migrations WHERE name = '9999_to_come'");
    await openAndClose(url);
  });

  test('after a crash between two migrations the rest is made up for', async () => {
    const whole = await engine.freshUrl();
    await openAndClose(whole);
    const url = await engine.freshUrl();
    const [first] = readMigrations(engine.engine);
    await alterRaw(
      url,
      'CREATE TABLE migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)',
      ...(first?.statements ?? []),
      `INSERT INTO migrations (name, hash) VALUES ('${first?.name}', '${first?.hash}')`,
    );
    await openAndClose(url);
    expect(await look(url, triggersOf)).toEqual(await look(whole, triggersOf));
  });

  test('a migration that fails half-way leaves nothing of itself, and all of those before', async () => {
    const url = await engine.freshUrl();
    const [first, books] = readMigrations(engine.engine);
    const inTheWay =
      engine.engine === 'sqlite'
        ? 'CREATE TRIGGER audit_no_delete AFTER INSERT ON audit_events BEGIN SELECT 1; END'
        : 'CREATE FUNCTION transfer_memos_check() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$';
    await alterRaw(
      url,
      'CREATE TABLE migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)',
      ...(first?.statements ?? []),
      `INSERT INTO migrations (name, hash) VALUES ('${first?.name}', '${first?.hash}')`,
      inTheWay,
    );
    const before = await look(url, schemaOf);
    await expect(openDatabase({ url })).rejects.toThrow(/already exists/);
    expect(await look(url, schemaOf)).toEqual(before);
    expect(books?.statements.length).toBeGreaterThan(20);
    await alterRaw(
      url,
      engine.engine === 'sqlite' ? 'DROP TRIGGER audit_no_delete' : 'DROP FUNCTION transfer_memos_check',
    );
    await openAndClose(url);
  });
});
