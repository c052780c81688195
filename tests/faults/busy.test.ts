import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { median } from '../bench/print.ts';
import { onEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { ended, type RunningServer, startServer } from '../support/server.ts';
import { nextAsked, send } from './asking.ts';
import { type BusyCommunity, makeBusyCommunity } from './busy-community.ts';
import { createDice } from './fuzz/dice.ts';

const heldMs = 3_000;
/** A write waits a quarter of a second for the file, and nobody else longer; the rest is for a machine with other work. */
const usualWaitMsMax = 250 + 150;
const longestWaitMsMax = 1_000;

onEngine('sqlite', (engine) => {
  const dice = createDice(seed);
  let community: BusyCommunity;
  let server: RunningServer;
  beforeEach(async () => {
    community = await makeBusyCommunity(await engine.freshUrl());
    server = await startServer(community.settings);
  });
  afterEach(() => server.stop());

  test('while somebody else holds the file, writes are told to come back and reads go on', async () => {
    const asked = nextAsked(community, dice);
    expect((await send(server.address, nextAsked(community, dice))).status).toBe(201);
    const holder = await holdFile(community.url);
    const endsAt = Date.now() + heldMs;
    const [refusals, waits] = await Promise.all([
      whileHeld(endsAt, () => send(server.address, asked)),
      whileHeld(endsAt, () => readWithin(community)),
    ]);
    await ended(holder, 'SIGKILL');

    expect(refusals.length).toBeGreaterThan(2);
    for (const { status, text, retryAfter } of refusals) {
      expect(status, text).toBe(503);
      expect(Number(retryAfter)).toBeGreaterThan(0);
      expect(JSON.parse(text)).toMatchObject({ code: 'too_busy' });
    }
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.max(...waits)).toBeLessThan(longestWaitMsMax);
    expect(median(waits)).toBeLessThan(usualWaitMsMax);
    expect((await send(server.address, asked)).status).toBe(201);
  });

  test('a second program on the same file does not start, and says why in a sentence', async () => {
    const second = promisify(execFile)(process.execPath, [program], {
      env: { ...process.env, ...community.settings, TIMEBANK_PORT: '0' },
    });
    await expect(second).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Another process has .* open\. Stop it first, or .*\.\n$/),
    });
    expect((await send(server.address, nextAsked(community, dice))).status).toBe(201);
  });

  /** How long an account took to read, and that it was read. */
  async function readWithin({ auditor }: BusyCommunity): Promise<number> {
    const startedAt = performance.now();
    const reply = await fetch(`${server.address}/api/v1/ledger/trial-balance`, {
      headers: { authorization: `Bearer ${auditor.token}` },
    });
    expect(reply.status).toBe(200);
    await reply.arrayBuffer();
    return performance.now() - startedAt;
  }
});

const program = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

async function whileHeld<Result>(endsAt: number, ask: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (Date.now() < endsAt) results.push(await ask());
  return results;
}

/** A process of somebody else that writes to the file and does not come to an end. */
async function holdFile(url: string): Promise<ChildProcess> {
  const script = `
    const { Sqlite } = await import('@timebank/api/database/sqlite-driver');
    globalThis.held = new Sqlite(process.argv[1]).exec('BEGIN IMMEDIATE');
    process.stdout.write('held');
    setInterval(() => undefined, 1_000);`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, url.slice('file:'.length)],
    { cwd: new URL('..', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}
