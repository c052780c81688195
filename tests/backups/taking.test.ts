import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { restoreCopy } from '@timebank/api/backups/restore';
import { takeCopy } from '@timebank/api/backups/take';
import { readConfig } from '@timebank/api/config';
import { openDatabase } from '@timebank/api/database/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { give } from '../ledger/give.ts';
import { openRaw } from '../ledger/raw-connection.ts';
import { expectBooksToVerify } from '../support/books.ts';
import type { Community } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { copyOf, elsewhere, folderOf, openGiving } from './copies.ts';

onEngine('sqlite', (engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openGiving(engine);
  });
  afterAll(() => community.close());
  beforeEach(() => community.clock.advance({ hours: 1 }));

  test('a copy of the running program restores to the same books, up to the last hours given', async () => {
    const { hash } = await give(community, { from: 'priya', to: 'tom', minutes: 15 });
    const { path, heads } = await copyOf(community);
    expect(heads.map((head) => head.hash)).toContain(hash);
    const settings = await elsewhere(community);
    expect(await restoreCopy(settings, { file: path, now: community.clock() })).toMatchObject({
      heads,
      oldPath: null,
    });
    const restored = await openDatabase({ url: settings.databaseUrl });
    await expectBooksToVerify(restored);
    await restored.close();
  });

  test('a copy says when it was taken, and nobody but its owner may read it', async () => {
    const { path } = await copyOf(community);
    expect(basename(path)).toMatch(/^timebank-2026-06-10T\d\d-00-00\.000Z-[0-9a-f]{12}-[0-9a-f]{16}\.db$/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folderOf(community))).mode & 0o777).toBe(0o700);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('a copy goes into the folder that a setting names', async () => {
    const { databaseUrl } = await elsewhere(community);
    const backupsFolder = join(databaseUrl.slice('file:'.length), '../elsewhere');
    const { path } = await takeCopy({ ...community.config, backupsFolder }, community.clock());
    expect(await readdir(backupsFolder)).toEqual([basename(path)]);
  });

  test('copies whose time is over go, and files that are none of its own stay', async () => {
    const folder = folderOf(community);
    await mkdir(folder, { recursive: true });
    const old = Array.from(
      { length: 40 },
      (_, minute) =>
        `timebank-2026-01-05T10-${String(minute).padStart(2, '0')}-00.000Z-${'a'.repeat(12)}-${'b'.repeat(16)}.db`,
    );
    const stopped = 'timebank-2026-01-05T10-00-00.000Z.unfinished';
    for (const name of [...old, stopped, 'notes.txt', 'timebank.db']) await writeFile(join(folder, name), '');
    const { path } = await copyOf(community);
    const left = await readdir(folder);
    expect(left).toEqual(expect.arrayContaining(['notes.txt', 'timebank.db', basename(path)]));
    expect(left).not.toContain(stopped);
    expect(left.filter((name) => old.includes(name)).length).toBeLessThan(10);
    expect(left).toContain(old.at(-1));
  });

  test('a copy that does not verify is kept aside, says so, and pushes no verified copy out', async () => {
    const { path: good } = await copyOf(community);
    const raw = await openRaw(community.database.url);
    const tom = `id = '${community.people.tom.accountId}'`;
    const rules = await raw.rows(`SELECT name, sql FROM sqlite_schema WHERE name LIKE 'accounts_check%'`);
    for (const { name } of rules) await raw.run(`DROP TRIGGER ${name}`);
    await raw.run(`UPDATE accounts SET balance_minutes = balance_minutes + 15 WHERE ${tom}`);
    for (let times = 0; times < 5; times += 1) {
      community.clock.advance({ hours: 1 });
      await expect(copyOf(community)).rejects.toThrow(
        /did not verify and is kept aside as .*NOT-VERIFIED.*balance_wrong/s,
      );
    }
    await raw.run(`UPDATE accounts SET balance_minutes = balance_minutes - 15 WHERE ${tom}`);
    for (const { sql } of rules) await raw.run(String(sql));
    await raw.close();
    community.clock.advance({ hours: 1 });
    await copyOf(community);
    const left = await readdir(folderOf(community));
    expect(left).toContain(basename(good));
    expect(left.filter((name) => name.includes('NOT-VERIFIED'))).toHaveLength(3);
  });
});

onEngine('postgres', (engine) => {
  test('PostgreSQL is left to its own tools, which are named', async () => {
    const settings = readConfig({ TIMEBANK_DATABASE: await engine.freshUrl() });
    const words = /pg_dump .*pg_restore .*timebank verify/s;
    await expect(takeCopy(settings, new Date())).rejects.toThrow(words);
    await expect(restoreCopy(settings, { file: 'some.db', now: new Date() })).rejects.toThrow(words);
  });
});
