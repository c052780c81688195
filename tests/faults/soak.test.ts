import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { progressOf, tellFigures } from '../long-run/report.ts';
import { countOf, isLong } from '../long-run/runs.ts';
import { onEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Crowd, createCrowd, isDone } from './crowd.ts';
import { type LargeCommunity, makeLargeCommunity } from './large-community.ts';

const isBig = isLong('soak');
const seconds = countOf('soak');
const perSecond = isBig ? 100 : 60;
/** What a program still learns in its first minutes is no leak. */
const warmingSeconds = Math.min(seconds / 3, 1_800);
const everySeconds = isBig ? 10 : 2;
/** A short run mostly sees how the garbage comes and goes, so it only finds what leaks with every request. */
const megabytesAnHourMax = isBig ? 1 : 6_000;
const logMegabytesMax = 64;
const connections = 16;

interface Sample {
  atSeconds: number;
  megabytes: number;
  descriptors: number;
  logMegabytes: number;
}

onEngine('sqlite', (engine) => {
  let community: LargeCommunity;
  let server: RunningServer;
  let crowd: Crowd;
  let path: string;

  beforeAll(async () => {
    const url = await engine.freshUrl();
    path = url.replace('file:', '');
    community = await makeLargeCommunity(url, 2_000);
    server = await startServer(community.settings);
    crowd = createCrowd(server.address, { connections });
  }, 300_000);
  afterAll(async () => {
    crowd?.leave();
    await server?.stop();
  });

  test('a program that runs and runs keeps nothing that it no longer needs', async () => {
    const samples: Sample[] = [];
    const sayHowFar = progressOf('soak', 'seconds');
    let turn = 0;
    const next = () => {
      turn += 1;
      return turn % 10 === 0 ? community.give() : community.look();
    };
    const startedAt = Date.now();
    while (Date.now() - startedAt < seconds * 1000) {
      const answers = await crowd.atPace({ perSecond, seconds: everySeconds, next });
      expect(answers.filter((got) => !isDone(got))).toEqual([]);
      const atSeconds = (Date.now() - startedAt) / 1000;
      samples.push(sampleOf(server.process.pid ?? 0, { path, atSeconds }));
      sayHowFar(Math.round(atSeconds));
    }

    const warm = samples.filter(({ atSeconds }) => atSeconds > warmingSeconds);
    const slope = megabytesAnHour(warm);
    const descriptors = warm.map((sample) => sample.descriptors);
    const log = Math.max(...samples.map(({ logMegabytes }) => logMegabytes));
    const figures = `${turn} requests in ${seconds} s: memory ${warm.at(-1)?.megabytes.toFixed(0)} MB, ${slope.toFixed(1)} MB more an hour, ${Math.min(...descriptors)} to ${Math.max(...descriptors)} descriptors, log at most ${log.toFixed(0)} MB`;
    process.stdout.write(`soak ${figures}\n`);
    tellFigures('soak', figures);
    expect(Math.max(...descriptors) - Math.min(...descriptors)).toBeLessThanOrEqual(connections);
    expect(log).toBeLessThan(logMegabytesMax);
    expect(slope).toBeLessThan(megabytesAnHourMax);
  }, 20_000_000);
});

/** What Linux says of a process. A copy that it is just having made of its file comes and goes with its own. */
function sampleOf(pid: number, { path, atSeconds }: { path: string; atSeconds: number }): Sample {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    atSeconds,
    megabytes: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    logMegabytes: (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20,
  };
}

/** The slope of the straight line that lies nearest to the samples. */
function megabytesAnHour(samples: readonly Sample[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(samples.map(({ atSeconds }) => atSeconds));
  const usual = mean(samples.map(({ megabytes }) => megabytes));
  const moved = samples.reduce(
    (sum, { atSeconds, megabytes }) => sum + (atSeconds - middle) * (megabytes - usual),
    0,
  );
  const spread = samples.reduce((sum, { atSeconds }) => sum + (atSeconds - middle) ** 2, 0);
  return spread === 0 ? 0 : (moved / spread) * 3_600;
}
