import { existsSync, readFileSync } from 'node:fs';
import type { ReadWork } from '@timebank/api/database/database';
import { openDatabase } from '@timebank/api/database/open';
import { openSqliteForReading } from '@timebank/api/database/sqlite-reading';
import { afterEach, expect, test } from 'vitest';
import { median } from '../bench/print.ts';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf, isLong } from '../long-run/runs.ts';
import { eachEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { ended, type RunningServer, startServer } from '../support/server.ts';
import { type Asked, send } from './asking.ts';
import { type BusyCommunity, makeBusyCommunity } from './busy-community.ts';
import { countIn, type Expected, expectEachOnce } from './effects.ts';
import { createDice } from './fuzz/dice.ts';
import { startLoad, untilAcknowledged } from './load.ts';

const clients = 8;
/** Killed after up to so many yeses, or where they take long, after so long. */
const acknowledgedMax = 100;
const loadMsMax = 2_000;
/** After so many kills a new community begins, so that proving its books does not become the whole of the test. */
const killsEach = 50;
/**
 * Ready again within this, beside the time in which the processor was somebody else's. A long run has the machine to
 * itself, and holds every start to it; beside all other tests it is most starts.
 */
const readyMsMax = 2_000;

eachEngine((engine) => {
  const kills = engine.engine === 'sqlite' ? countOf('crash') : Math.ceil(countOf('crash') / 10);
  const dice = createDice(seed);
  const startsMs: number[] = [];
  let acknowledgedInAll = 0;
  let sentAgain = 0;
  let doneAlready = 0;
  let server: RunningServer | undefined;
  afterEach(() => server?.stop());

  test('whenever the program is killed, what it acknowledged is there, and what is sent again is there once', {
    timeout: 20_000 * kills,
  }, async () => {
    const sayProgress = progressOf('crash', `on ${engine.engine}`);
    for (let done = 0; done < kills; done += killsEach) {
      await killAgainAndAgain(Math.min(killsEach, kills - done), (now) => sayProgress(done + now));
    }
    const usualMs = Math.round(median(startsMs));
    const slowestMs = Math.round(Math.max(...startsMs));
    tellFigures(
      'crash',
      `${engine.engine}: ${inWords(kills)} kills, ${inWords(acknowledgedInAll)} acknowledged, 0 lost; ${inWords(sentAgain)} sent again (${inWords(doneAlready)} of them done before), 0 doubled; ready again after ${usualMs} ms, at most ${slowestMs} ms`,
    );
    expect(isLong('crash') ? slowestMs : usualMs).toBeLessThan(readyMsMax);
  });

  async function killAgainAndAgain(times: number, sayProgress: (done: number) => void): Promise<void> {
    const community = await makeBusyCommunity(await engine.freshUrl());
    const expected: Expected = { transfers: 0, exchanges: 0, keys: 0 };
    server = await startServer(community.settings);
    for (let kill = 1; kill <= times; kill += 1) {
      const { acknowledged, unanswered } = await killUnderLoad(community, server);
      acknowledgedInAll += acknowledged.length;
      const startedAt = Date.now();
      server = await startServer(community.settings);
      startsMs.push(Date.now() - startedAt - queuedMs(server));

      await sendAgain(server.address, unanswered);
      const asked = [...acknowledged, ...unanswered];
      for (const one of asked) countIn(expected, one);
      await lookInto(community, (tx) => expectEachOnce(tx, { expected, asked }));
      sayProgress(kill);
    }
    await server.stop();
  }

  async function killUnderLoad(community: BusyCommunity, { address, process }: RunningServer) {
    const load = startLoad({ community, addressOf: () => address, clients, dice });
    await untilAcknowledged(load, { more: dice.roll(acknowledgedMax), withinMs: loadMsMax });
    await ended(process, 'SIGKILL');
    await load.stop();
    return {
      acknowledged: load.acknowledged.map(({ asked }) => asked),
      unanswered: [...load.unanswered.values()],
    };
  }

  /** Twice each: the second time is always a repetition, with the same words. */
  async function sendAgain(address: string, unanswered: readonly Asked[]): Promise<void> {
    for (const asked of unanswered) {
      const first = await send(address, asked);
      expect(first.status, first.text).toBeLessThan(300);
      expect(await send(address, asked)).toEqual({ ...first, replayed: true });
      if (first.replayed) doneAlready += 1;
    }
    sentAgain += unanswered.length;
  }
});

/** How long a process has waited for a processor that others used, where the system counts it. */
function queuedMs({ process: { pid } }: RunningServer): number {
  const path = `/proc/${pid}/schedstat`;
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[1]) / 1e6 : 0;
}

/** Only while the program runs: a file that somebody else has open is not recovered by whoever opens it next. */
async function lookInto({ url }: BusyCommunity, look: ReadWork<void>): Promise<void> {
  const books = url.startsWith('file:') ? openSqliteForReading(url) : await openDatabase({ url });
  await books.read(look);
  await books.close();
}
