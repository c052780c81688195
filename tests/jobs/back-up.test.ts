import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@timebank/api/jobs/back-up';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openGiving } from '../backups/copies.ts';
import { onEngine } from '../support/engines.ts';
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
    const around = { config: { ...community.config, backupsFolder }, clock };
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
});

onEngine('postgres', (engine) => {
  test('PostgreSQL is not copied by the program', async () => {
    const community = await openGiving(engine);
    await backUp(community);
    await community.close();
  });
});
