import { copyFile, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { restoreCopy } from '@timebank/api/backups/restore';
import { takeCopy } from '@timebank/api/backups/take';
import type { Config } from '@timebank/api/config';
import { openDatabase } from '@timebank/api/database/open';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { expectBooksToVerify } from '../support/books.ts';
import type { Community } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { elsewhere, folderOf, openGiving } from './copies.ts';

const backupKey = 'kept in an envelope at the solicitor’s';

onEngine('sqlite', (engine) => {
  let community: Community;
  let encrypted: string;
  let heads: unknown;
  beforeAll(async () => {
    community = await openGiving(engine);
    const taken = await takeCopy({ ...community.config, backupKey }, community.clock());
    encrypted = taken.path;
    heads = taken.heads;
  });
  afterAll(() => community.close());

  const restore = async (file: string, settings: Partial<Config>) => {
    const config = { ...(await elsewhere(community)), ...settings };
    const restored = await restoreCopy(config, { file, now: community.clock() });
    return { ...restored, config };
  };

  test('an encrypted copy gives nothing away, and nothing plain is left behind', async () => {
    expect(basename(encrypted)).toMatch(/\.db\.encrypted$/);
    expect((await stat(encrypted)).mode & 0o777).toBe(0o600);
    const content = await readFile(encrypted, 'latin1');
    expect(content).not.toContain('canary');
    expect(content).not.toContain('SQLite format');
    expect(await readdir(folderOf(community))).toEqual([basename(encrypted)]);
    expect(await readdir(dirname(folderOf(community)))).not.toContainEqual(
      expect.stringContaining('.copying'),
    );
  });

  test('with the key it restores to the same books', async () => {
    const restored = await restore(encrypted, { backupKey });
    expect(restored.heads).toEqual(heads);
    const database = await openDatabase({ url: restored.config.databaseUrl });
    await expectBooksToVerify(database);
    await database.close();
  });

  test('without the key, or with another one, it is refused in words that say what to do', async () => {
    await expect(restore(encrypted, { backupKey: null })).rejects.toThrow('Set TIMEBANK_BACKUP_KEY');
    const another = 'another key altogether, and long enough';
    await expect(restore(encrypted, { backupKey: another })).rejects.toThrow('another TIMEBANK_BACKUP_KEY');
  });

  test('a single changed bit anywhere in it is found, also where the name was lost', async () => {
    const { size } = await stat(encrypted);
    const folder = dirname((await elsewhere(community)).databaseUrl.slice('file:'.length));
    const run = fc.asyncProperty(fc.nat(size - 1), fc.nat(7), async (at, bit) => {
      const damaged = join(folder, `copy-${at}-${bit}`);
      await copyFile(encrypted, damaged);
      await flip(damaged, { at, bit });
      await expect(restore(damaged, { backupKey })).rejects.toThrow('cannot be restored');
    });
    await fc.assert(run, {
      numRuns: 15,
      examples: [
        [0, 0],
        [8, 3],
        [30, 1],
        [size - 1, 7],
      ],
    });
  });

  test('a copy of books that are not in order is put aside encrypted as well', async () => {
    const raw = await openRaw(community.database.url);
    const rules = await raw.rows(`SELECT name, sql FROM sqlite_schema WHERE name LIKE 'accounts_check%'`);
    for (const { name } of rules) await raw.run(`DROP TRIGGER ${name}`);
    await raw.run(
      `UPDATE accounts SET balance_minutes = balance_minutes + 15 WHERE id = '${community.people.tom.accountId}'`,
    );
    await raw.close();
    community.clock.advance({ hours: 1 });
    const taking = takeCopy({ ...community.config, backupKey }, community.clock());
    await expect(taking).rejects.toThrow('-NOT-VERIFIED.db.encrypted');
    const aside = (await readdir(folderOf(community))).filter((name) => name.includes('NOT-VERIFIED'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(folderOf(community), aside[0] ?? ''), 'latin1')).not.toContain('canary');
  });
});

async function flip(path: string, { at, bit }: { at: number; bit: number }): Promise<void> {
  const handle = await open(path, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  buffer[0] = (buffer[0] ?? 0) ^ (1 << bit);
  await handle.write(buffer, 0, 1, at);
  await handle.close();
}
