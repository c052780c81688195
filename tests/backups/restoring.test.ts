import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { restoreCopy } from '@timebank/api/backups/restore';
import type { Config } from '@timebank/api/config';
import { openDatabase } from '@timebank/api/database/open';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { countOf } from '../long-run/runs.ts';
import { expectBooksToVerify } from '../support/books.ts';
import type { Community } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { copyOf, elsewhere, openGiving } from './copies.ts';

const damagedCopies = countOf('damaged-copies');

onEngine('sqlite', (engine) => {
  let community: Community;
  let good: string;
  let settings: Config;
  beforeAll(async () => {
    community = await openGiving(engine);
    good = (await copyOf(community)).path;
  });
  afterAll(() => community.close());
  beforeEach(async () => {
    settings = await elsewhere(community);
  });

  const restore = (file: string) => restoreCopy(settings, { file, now: community.clock() });
  const pathOf = ({ databaseUrl }: Config) => databaseUrl.slice('file:'.length);
  /** The same copy, without the name that carries its checksum. */
  const renamed = async () => {
    const path = join(dirname(pathOf(settings)), 'copy.db');
    await copyFile(good, path);
    return path;
  };
  const alter = async (path: string, ...statements: string[]) => {
    const raw = await openRaw(`file:${path}`);
    for (const statement of statements) await raw.run(statement);
    await raw.close();
    return path;
  };

  test('restoring moves the old database aside, with all that was not yet written into it', async () => {
    const old = await openDatabase({ url: settings.databaseUrl });
    await old.write(async ({ db, tables }) => {
      await db.insert(tables.setupLinks).values({ tokenHash: 'x', createdAt: '2026', usedAt: null });
    });
    await old.close();
    const oldLog = 'what a crash left behind';
    await writeFile(`${pathOf(settings)}-wal`, oldLog);
    const { oldPath } = await restore(good);
    expect(oldPath).toBe(`${pathOf(settings)}.before-restore-2026-06-10T10-00-00.000Z`);
    expect(await readFile(`${oldPath}-wal`, 'utf8')).toBe(oldLog);
    await rename(`${oldPath}-wal`, `${oldPath}.log`);
    const before = await openRaw(`file:${oldPath}`);
    expect(await before.rows('SELECT * FROM setup_links')).toHaveLength(1);
    await before.close();
    const restored = await openDatabase({ url: settings.databaseUrl });
    await expectBooksToVerify(restored);
    await restored.close();
    expect((await readdir(dirname(pathOf(settings)))).filter((name) => /restor(ing|ed)/.test(name))).toEqual(
      [],
    );
  });

  test('nothing is restored while a program has the database open', async () => {
    const running = await openDatabase({ url: settings.databaseUrl });
    await expect(restore(good)).rejects.toThrow(/Another process has .* open. Stop it first/);
    await running.close();
    await restore(good);
  });

  test('after a restore that was cut short the program does not start on what is there', async () => {
    await restore(good);
    await rename(pathOf(settings), `${pathOf(settings)}.restored`);
    await expect(openDatabase({ url: settings.databaseUrl })).rejects.toThrow(/interrupted. Run it again/);
    expect(existsSync(pathOf(settings))).toBe(false);
    await restore(good);
    await (await openDatabase({ url: settings.databaseUrl })).close();
  });

  describe('a copy is refused, and nothing changed,', () => {
    const refused = async (file: string, reason: RegExp) => {
      await expect(restore(file)).rejects.toThrow(reason);
      const left = await readdir(dirname(pathOf(settings)));
      expect(left.filter((name) => name.startsWith('timebank') && !name.endsWith('.lock'))).toEqual([]);
    };

    test('wherever a byte of it was changed', async () => {
      const whole = await readFile(good);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(whole.length - 1),
          fc.integer({ min: 1, max: 255 }),
          async (place, change) => {
            const damaged = Buffer.from(whole);
            damaged[place] = (damaged[place] ?? 0) ^ change;
            const path = join(dirname(pathOf(settings)), good.slice(dirname(good).length + 1));
            await writeFile(path, damaged);
            await expect(restore(path)).rejects.toThrow(
              /cannot be restored, and nothing was changed. It was changed since/,
            );
          },
        ),
        { numRuns: damagedCopies },
      );
    });

    test('wherever its end was cut off, also when it was renamed', async () => {
      const { length } = await readFile(good);
      await fc.assert(
        fc.asyncProperty(fc.nat(length - 1), async (end) => {
          const path = await renamed();
          await truncate(path, end);
          await expect(restore(path)).rejects.toThrow(/cannot be restored, and nothing was changed/);
        }),
        { numRuns: damagedCopies },
      );
    });

    test.each([
      [
        'when its books do not verify',
        "UPDATE accounts SET floor_minutes = 0, balance_minutes = 15 WHERE kind = 'fund'",
        /not in order. .*sum_not_zero/,
      ],
      [
        'when it is of a newer version of the program',
        "INSERT INTO migrations (name, hash) VALUES ('9999_to_come', 'x')",
        /newer version of the program \(9999_to_come\). Use that version/,
      ],
      [
        'when it names what is missing',
        'PRAGMA foreign_keys = OFF; DELETE FROM persons',
        /SQLite finds the file damaged. .* names a missing persons/,
      ],
    ])('%s', async (_title, statement, reason) => {
      const path = await renamed();
      await alter(
        path,
        'DROP TRIGGER IF EXISTS accounts_check_balance',
        'DROP TRIGGER IF EXISTS accounts_check_floor',
        statement,
      );
      await refused(path, reason);
    });

    test('when it is empty, of something else, or not there', async () => {
      const path = join(dirname(pathOf(settings)), 'other.db');
      await refused(path, /There is no file/);
      await writeFile(path, '');
      await refused(path, /not the database of a time bank/);
      await writeFile(path, 'Dear treasurer, here is the backup you asked for. '.repeat(100));
      await refused(path, /file is not a database/);
    });

    test('when it is a database in use, of which a part is in its log', async () => {
      await expect(restore(pathOf(community.config))).rejects.toThrow(/in use and no copy.*timebank backup/);
    });
  });
});
