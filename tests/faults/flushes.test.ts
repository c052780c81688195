import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { startServer } from '../support/server.ts';
import { nextAsked, send } from './asking.ts';
import { makeBusyCommunity } from './busy-community.ts';
import { createDice } from './fuzz/dice.ts';

const writes = 100;
/** It watches what a program asks of the system. Not every machine has it, or lets it. */
const canWatch = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

onEngine('sqlite', (engine) => {
  test.skipIf(!canWatch)(
    'whoever is told yes, one after the other, has had the disk flushed (needs strace)',
    {
      timeout: 60_000,
    },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'timebank-flushes-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const calls = join(folder, 'calls');
      const community = await makeBusyCommunity(await engine.freshUrl());
      const watch = ['strace', '-D', '-f', '-e', 'trace=fsync,fdatasync', '-o', calls];
      const server = await startServer(community.settings, { under: watch });
      const dice = createDice(seed);
      const flushesBefore = flushesIn(calls);
      for (let write = 0; write < writes; write += 1) {
        const { status, text } = await send(server.address, nextAsked(community, dice));
        expect(status, text).toBe(201);
      }
      const flushes = flushesIn(calls) - flushesBefore;
      await server.stop();
      expect(flushes).toBeGreaterThanOrEqual(writes);
    },
  );
});

/** Only finished calls count: of one that another thread interrupts, the second half. */
const flushesIn = (calls: string): number =>
  readFileSync(calls, 'utf8')
    .split('\n')
    .filter((line) => /f(data)?sync.*= 0$/.test(line)).length;
