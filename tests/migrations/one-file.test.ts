import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase } from '@timebank/api/database/open';
import type { SqliteConnection } from '@timebank/api/database/sqlite-driver';
import { expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';

onEngine('sqlite', (engine) => {
  test('a file belongs to one process at a time, and is free again when that one is killed', async () => {
    const url = await engine.freshUrl();
    const other = await holdOpen(url);
    await expect(openDatabase({ url })).rejects.toThrow(/Another process has .* open/);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await openDatabase({ url })).close();
  });

  test('a file belongs to one opening at a time within a process as well', async () => {
    const database = await engine.openFresh();
    await expect(openDatabase({ url: database.url })).rejects.toThrow(/Another process/);
  });

  test('a file is written so that nothing promised is lost when the power goes', async () => {
    const database = await engine.openFresh();
    const pragmas = await database.write(async ({ db, tables }) => {
      await db.select().from(tables.timebanks);
      const { $client } = db as unknown as { $client: SqliteConnection };
      return Object.fromEntries(
        [
          'synchronous',
          'journal_mode',
          'foreign_keys',
          'recursive_triggers',
          'trusted_schema',
          'busy_timeout',
        ].map((name) => [name, $client.pragma(name, { simple: true })]),
      );
    });
    expect(pragmas).toEqual({
      synchronous: 2,
      journal_mode: 'wal',
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      busy_timeout: 250,
    });
  });

  test('a file cannot be written by those who only read', async () => {
    const database = await engine.openFresh();
    const writing = database.read(async ({ db, tables }) => {
      await db.insert(tables.setupLinks).values({ tokenHash: 'x', createdAt: '2026', usedAt: null });
    });
    await expect(writing).rejects.toThrow(/readonly database/);
  });
});

/** Another process that has the database open until it is killed. It runs what was built. */
async function holdOpen(url: string): Promise<ChildProcess> {
  const script = `
    const { openDatabase } = await import('@timebank/api/database/open');
    await openDatabase({ url: process.argv[1] });
    process.stdout.write('open');
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, url], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}
