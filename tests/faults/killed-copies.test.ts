import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCopyName } from '@timebank/api/backups/copy-name';
import { restoreCopy } from '@timebank/api/backups/restore';
import { openDatabase } from '@timebank/api/database/open';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyOf, elsewhere, folderOf, openGiving } from '../backups/copies.ts';
import { countOf } from '../long-run/runs.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';

const kills = countOf('killed-copies');
const timeout = 10_000 * (kills + 1);
const commands = fileURLToPath(new URL('../../api/dist/cli/main.js', import.meta.url));

/** When the command has come to its work, and before it has ended. */
const moment = fc.integer({ min: 250, max: 700 });

onEngine('sqlite', (engine) => {
  test('whenever the taking of a copy is killed, what has the name of a copy can be restored', {
    timeout,
  }, async () => {
    const community = await openGiving(engine);
    await fc.assert(
      fc.asyncProperty(moment, async (afterMs) => {
        await kill(start(community.database.url, 'backup'), afterMs);
        const names = await readdir(folderOf(community)).catch(() => []);
        const [latest] = names
          .filter((name) => readCopyName(name))
          .sort()
          .reverse();
        if (latest === undefined) return;
        const file = join(folderOf(community), latest);
        await restoreCopy(await elsewhere(community), { file, now: new Date() });
      }),
      { numRuns: kills },
    );
    await community.close();
  });

  test('whenever a restore is killed, the old books or the new ones are there, or the program asks for another try', {
    timeout,
  }, async () => {
    const community = await openGiving(engine);
    const { path: file } = await copyOf(community);
    const settings = await elsewhere(community);
    const path = settings.databaseUrl.slice('file:'.length);
    await restoreCopy(settings, { file, now: new Date() });
    await fc.assert(
      fc.asyncProperty(moment, async (afterMs) => {
        await kill(start(settings.databaseUrl, 'restore', file), afterMs);
        expect(await startOn(settings.databaseUrl)).toMatch(/^2 transfers$|Run it again/);
      }),
      { numRuns: kills },
    );
    await restoreCopy(settings, { file, now: new Date() });
    const left = await readdir(dirname(path));
    expect(left.filter((name) => /restor(ing|ed)$/.test(name))).toEqual([]);
    await community.close();
  });
});

/** How much there is in books that verify, or what the program says instead of starting. */
async function startOn(url: string): Promise<string> {
  const database = await openDatabase({ url }).catch((error: Error) => error);
  if (database instanceof Error) return database.message;
  await expectBooksToVerify(database);
  const count = await database.read((tx) => tx.db.$count(tx.tables.transfers));
  await database.close();
  return `${count} transfers`;
}

const start = (url: string, ...words: string[]): ChildProcess =>
  spawn(process.execPath, [commands, ...words], {
    env: { ...process.env, TIMEBANK_DATABASE: url },
    stdio: 'ignore',
  });

async function kill(child: ChildProcess, afterMs: number): Promise<void> {
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ended;
  clearTimeout(timer);
}
