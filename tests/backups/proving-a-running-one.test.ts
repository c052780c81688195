import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { give } from '../ledger/give.ts';
import { openCommunity } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';

const program = fileURLToPath(new URL('../../api/dist/cli/main.js', import.meta.url));

const prove = (url: string) =>
  promisify(execFile)(process.execPath, [program, 'verify'], {
    env: { ...process.env, TIMEBANK_DATABASE: url },
  });

onEngine('sqlite', (engine) => {
  test('the books can be proved while the program has them open, up to the last hours given', async () => {
    const community = await openCommunity(engine);
    await give(community, { from: 'fund', to: 'priya', minutes: 60 });
    const { hash, sequence } = await give(community, { from: 'priya', to: 'tom', minutes: 15 });
    const { stdout } = await prove(community.database.url);
    expect(stdout).toContain(`verified, ${sequence} transfers, head ${hash}`);
    await give(community, { from: 'tom', to: 'priya', minutes: 15 });
    await community.close();
  });

  test('after a crash the books can be proved before the program is started again', async () => {
    const url = await engine.freshUrl();
    await crashWhileWriting(url);
    await expect(prove(url)).resolves.toMatchObject({ stderr: '' });
  });

  test('where there is no database, the proof says so instead of making one', async () => {
    const url = await engine.freshUrl();
    await expect(prove(url)).rejects.toMatchObject({
      stderr: expect.stringContaining('There is no database at'),
    });
  });
});

/** Leaves a log behind that nobody has tidied away. */
async function crashWhileWriting(url: string): Promise<void> {
  const script = `
    const { openDatabase } = await import('@timebank/api/database/open');
    const database = await openDatabase({ url: process.argv[1] });
    await database.write(async ({ db, tables }) => {
      await db.insert(tables.setupLinks).values({ tokenHash: 'x', createdAt: '2026', usedAt: null });
    });
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, url], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
  });
  await once(child, 'exit');
}
