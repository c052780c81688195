import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@timebank/api/database/open';
import { expect, onTestFinished, test } from 'vitest';
import { inWords, tellFigures } from '../long-run/report.ts';
import { isLong } from '../long-run/runs.ts';
import { onEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { startServer } from '../support/server.ts';
import { type Asked, nextAsked, send } from './asking.ts';
import { makeBusyCommunity } from './busy-community.ts';
import { countIn, expectEachOnce } from './effects.ts';
import { createDice } from './fuzz/dice.ts';

const diskBytes = 12 * 1024 * 1024;
const pageBytes = 4096;
const rounds = 20;

onEngine('sqlite', () => {
  const where = isLong('full-disk') ? mountSmallDisk() : null;

  test.skipIf(where === null)(
    'a real disk that is full, and then is not (a long run, as root)',
    {
      timeout: 600_000,
    },
    async () => {
      const folder = where as string;
      const ballast = join(folder, 'ballast');
      onTestFinished(() => unmount(folder));
      const community = await makeBusyCommunity(`file:${join(folder, 'timebank.db')}`);
      const server = await startServer(community.settings);
      onTestFinished(() => server.stop());
      const dice = createDice(seed);
      const asked: Asked[] = [];
      let refusals = 0;

      /** Sends it until it finds room, of which there is a page more each time. */
      async function sendUntilItFits(one: Asked): Promise<void> {
        let ballastBytes = freeBytes(folder);
        writeFileSync(ballast, Buffer.alloc(ballastBytes));
        for (;;) {
          const { status, text } = await send(server.address, one);
          if (status < 300) break;
          refusals += 1;
          expect([503, 507], text).toContain(status);
          expect(JSON.parse(text)).toMatchObject({ detail: expect.stringMatching(/^[A-Z].*\.$/) });
          expect((await read(server.address, community.auditor.token)).status).toBe(200);
          expect(ballastBytes).toBeGreaterThan(0);
          ballastBytes = Math.max(0, ballastBytes - pageBytes);
          truncateSync(ballast, ballastBytes);
        }
        rmSync(ballast);
      }

      for (let round = 0; round < rounds; round += 1) {
        const one = nextAsked(community, dice);
        await sendUntilItFits(one);
        asked.push(one);
      }

      await server.stop();
      const expected = { transfers: 0, exchanges: 0, keys: 0 };
      for (const one of asked) countIn(expected, one);
      const database = await openDatabase({ url: community.url });
      await database.read((tx) => expectEachOnce(tx, { expected, asked }));
      await database.close();
      expect(refusals).toBeGreaterThan(rounds);
      tellFigures(
        'full-disk',
        `a disk filled ${rounds} times: ${inWords(refusals)} writes refused in words, ${inWords(asked.length)} kept, 0 lost, without a restart`,
      );
    },
  );
});

const read = (address: string, token: string): Promise<Response> =>
  fetch(`${address}/api/v1/ledger/trial-balance`, { headers: { authorization: `Bearer ${token}` } });

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** A disk in memory, where this account may mount one; null where not. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'timebank-small-disk-'));
  const mounting = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', folder]);
  if (mounting.status === 0) return folder;
  process.stdout.write('No small disk could be mounted here, so a real full disk is NOT tried.\n');
  rmSync(folder, { recursive: true });
  return null;
}

function unmount(folder: string): void {
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
}
