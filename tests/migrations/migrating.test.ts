import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { openProved } from '@timebank/api/backups/open-proved';
import { openDatabase } from '@timebank/api/database/open';
import { beforeAll, expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { openScene } from '../ledger/scene.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { type EngineUnderTest, eachEngine, onEngine } from '../support/engines.ts';
import { schemaOf } from './catalogue.ts';
import { careless, honest, later, plantMigration, sly } from './planted.ts';

/** A database in which everything has happened once, that nobody has open. */
async function databaseWithBooks(engine: EngineUnderTest): Promise<string> {
  const scene = await openScene(engine);
  const { database } = scene.community;
  await scene.close();
  await database.close();
  return database.url;
}

/** Everything that a migration could spoil, as text. */
async function contentsOf(url: string): Promise<unknown> {
  const raw = await openRaw(url);
  const books = [];
  for (const table of ['transfers', 'entries', 'accounts', 'holds', 'representations', 'migrations']) {
    books.push(await raw.rows(`SELECT * FROM ${table} ORDER BY 1, 2`));
  }
  const contents = { schema: await schemaOf(raw), books };
  await raw.close();
  return contents;
}

/** As the program would that brings the planted migration. On a server somebody has copied the database. */
const openLater = (url: string, folder: string) => openProved({ databaseUrl: url }, { folder, copy: 'made' });

async function expectAsBefore(url: string, before: unknown): Promise<void> {
  expect(await contentsOf(url)).toEqual(before);
  const database = await openDatabase({ url });
  await expectBooksToVerify(database);
  await database.close();
}

eachEngine((engine) => {
  let url: string;
  let before: unknown;
  beforeAll(async () => {
    url = await databaseWithBooks(engine);
    before = await contentsOf(url);
  });

  test.each(Object.entries(careless[engine.engine]))('a migration that %s is refused', async (_, planted) => {
    const folder = await plantMigration(engine.engine, planted.statements);
    const opening = openLater(url, folder);
    await expect(opening).rejects.toThrow(planted.seen);
    await expect(opening).rejects.toThrow(/nothing in it was changed/);
    await expectAsBefore(url, before);
  });

  test('what a migration says that it gives up may go', async () => {
    const own = await databaseWithBooks(engine);
    const folder = await plantMigration(engine.engine, [
      '-- gives up: index holds_of_account\nDROP INDEX holds_of_account',
    ]);
    await (await openLater(own, folder)).close();
  });

  test('killed after any statement, it loses nothing and is made up for at the next start', async () => {
    const own = await databaseWithBooks(engine);
    const held = await contentsOf(own);
    const folder = await plantMigration(engine.engine, honest);
    for (let killedAfter = 1; killedAfter <= honest.length; killedAfter += 1) {
      const child = openAndKill({ url: own, folder, killedAfter });
      const [, signal] = await once(child, 'exit');
      expect(signal).toBe('SIGKILL');
      await expectAsBefore(own, held);
    }
    const database = await openLater(own, folder);
    await expectBooksToVerify(database);
    await database.close();
    await expect(openDatabase({ url: own })).rejects.toThrow(/newer version of the program \(9000_later\)/);
  }, 60_000);

  test('books that are not in order are left as they are', async () => {
    const own = await databaseWithBooks(engine);
    const raw = await openRaw(own);
    const isFile = engine.engine === 'sqlite';
    await raw.run(`DROP TRIGGER ${isFile ? 'accounts_check_balance' : 'accounts_check ON accounts'}`);
    await raw.run("UPDATE accounts SET balance_minutes = balance_minutes + 15 WHERE kind = 'fund'");
    await raw.close();
    const spoilt = await contentsOf(own);
    const opening = openLater(own, await plantMigration(engine.engine, honest));
    await expect(opening).rejects.toThrow(/not in order, so the database is left as it is/);
    expect(await contentsOf(own)).toEqual(spoilt);
  });
});

onEngine('sqlite', (engine) => {
  test('a file is copied first, and the copy is a whole time bank', async () => {
    const url = await databaseWithBooks(engine);
    const before = await contentsOf(url);
    const folder = await plantMigration('sqlite', honest);
    await (await openProved({ databaseUrl: url }, { folder })).close();
    await expectAsBefore(`${url}.before-${later}`, before);
  });

  test('a new file is not copied', async () => {
    const database = await engine.openFresh();
    expect(existsSync(`${database.url.replace('file:', '')}.before-0000_community`)).toBe(false);
  });

  test('where the copy cannot be made, nothing is changed', async () => {
    const url = await databaseWithBooks(engine);
    const before = await contentsOf(url);
    const folder = await plantMigration('sqlite', honest);
    // A folder by the name of the copy is in its way.
    await mkdir(`${url.replace('file:', '')}.before-${later}`);
    await expect(openProved({ databaseUrl: url }, { folder })).rejects.toThrow(/could not be copied/);
    await expectAsBefore(url, before);
  });

  test('a text that was changed behind everything is seen by the proof', async () => {
    const url = await databaseWithBooks(engine);
    const before = await contentsOf(url);
    await expect(openLater(url, await plantMigration('sqlite', sly()))).rejects.toThrow(/memo/);
    await expectAsBefore(url, before);
  });
});

onEngine('postgres', (engine) => {
  test('a database on a server is left alone until somebody says that there is a copy', async () => {
    const url = await databaseWithBooks(engine);
    const before = await contentsOf(url);
    const folder = await plantMigration('postgres', honest);
    const opening = openProved({ databaseUrl: url }, { folder });
    await expect(opening).rejects.toThrow(/pg_dump[\s\S]*timebank migrate --copied/);
    await expectAsBefore(url, before);
    await (await openLater(url, folder)).close();
  });
});

interface Killing {
  url: string;
  folder: string;
  killedAfter: number;
}

/** A program of its own that is killed between two statements. It runs what was built. */
function openAndKill({ url, folder, killedAfter }: Killing): ChildProcess {
  const script = `
    const [url, folder, killedAfter] = process.argv.slice(1);
    const { openProved } = await import('@timebank/api/backups/open-proved');
    await openProved({ databaseUrl: url }, {
      folder,
      copy: 'made',
      onStep: ({ name, done }) => {
        if (name === '${later}' && done === Number(killedAfter)) process.kill(process.pid, 'SIGKILL');
      },
    });`;
  const words = ['--input-type=module', '--eval', script, url, folder, String(killedAfter)];
  return spawn(process.execPath, words, { cwd: new URL('..', import.meta.url), stdio: 'inherit' });
}
