import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@timebank/api/jobs/back-up';
import { createNews } from '@timebank/api/news';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openGiving } from '../backups/copies.ts';
import type { Who } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { lettersTo } from '../support/letters.ts';
import { createTestClock } from '../support/test-clock.ts';

onEngine('sqlite', (engine) => {
  test('the running program takes one copy an hour by itself', async () => {
    const community = await openGiving(engine);
    const backupsFolder = await mkdtemp(join(tmpdir(), 'timebank-backups-'));
    onTestFinished(() => rm(backupsFolder, { recursive: true, force: true }));
    // The copy is taken by a process of its own, which looks at the settings and the clock for itself.
    vi.stubEnv('TIMEBANK_DATABASE', community.database.url);
    vi.stubEnv('TIMEBANK_BACKUPS', backupsFolder);
    const clock = createTestClock(new Date().toISOString());
    const around = {
      ...community,
      config: { ...community.config, backupsFolder },
      clock,
      news: createNews(),
    };
    await backUp(around);
    const [first] = await readdir(backupsFolder);
    expect(first).toMatch(/^timebank-.*\.db$/);
    clock.set(`${first?.slice('timebank-'.length, 'timebank-2026-06-10T10'.length)}:30:00.000Z`);
    await backUp(around);
    expect(await readdir(backupsFolder)).toEqual([first]);
    clock.advance({ hours: 1 });
    await backUp(around);
    expect(await readdir(backupsFolder)).toHaveLength(2);
    await community.close();
  });

  test('where a copy fails the administrators are told once, and again after a good one', async () => {
    const community = await openGiving(engine);
    const backupsFolder = await mkdtemp(join(tmpdir(), 'timebank-backups-'));
    onTestFinished(() => rm(backupsFolder, { recursive: true, force: true }));
    const clock = createTestClock(new Date().toISOString());
    const around = {
      ...community,
      config: { ...community.config, backupsFolder },
      clock,
      news: createNews(),
    };
    const told = async (who: Who) => {
      const { items } = (await community.as(who).get('/notices')).body;
      return items.filter(({ code }: { code: string }) => code === 'copy_failed').length;
    };
    const copyOf = (url: string) => {
      vi.stubEnv('TIMEBANK_DATABASE', url);
      vi.stubEnv('TIMEBANK_BACKUPS', backupsFolder);
      return backUp(around);
    };
    const failing = () => expect(copyOf(`file:${backupsFolder}/none/there.db`)).rejects.toThrow(/failed/);

    await failing();
    await failing();
    expect([await told('alan'), await told('sue')]).toEqual([1, 0]);
    expect(await lettersTo(community, 'alan@example.org')).toHaveLength(1);
    await copyOf(community.database.url);
    clock.advance({ hours: 2 });
    await failing();
    expect(await told('alan')).toBe(2);
    const { items } = (await community.as('nina').get('/audit?action=backup.failed')).body;
    expect(items).toHaveLength(2);
    await community.close();
  });
});

onEngine('postgres', (engine) => {
  test('PostgreSQL is not copied by the program', async () => {
    const community = await openGiving(engine);
    await backUp({ ...community, news: createNews() });
    await community.close();
  });
});
