import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf } from '../long-run/runs.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { onBothEngines } from '../support/engines.ts';
import { createTestClock } from '../support/test-clock.ts';
import { lives } from './acts.ts';
import { liveInStep, type Tally } from './life.ts';

const runs = countOf('model');
const startsAt = '2026-06-10T10:00:00.000Z';

onBothEngines((engines) => {
  const communities = {} as Record<'sqlite' | 'postgres', Community>;
  beforeAll(async () => {
    for (const engine of ['sqlite', 'postgres'] as const) {
      communities[engine] = await openCommunity(engines[engine], { clock: createTestClock(startsAt) });
    }
  });
  afterAll(async () => {
    await Promise.all(Object.values(communities).map((community) => community.close()));
  });

  test('whatever people do, the books say what a child would have written down', async () => {
    const tally: Tally = { done: {}, refused: {}, replayed: 0 };
    const sayHowFar = progressOf('model', 'lives');
    let said = 0;
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        await liveInStep(life, { communities, tally, startsAt });
        said += 1;
        sayHowFar(said);
      }),
      { numRuns: runs },
    );
    process.stdout.write(`${summaryOf(tally)}\n`);
    tellFigures('model', figuresOf(tally));
    expect(Object.keys(tally.done).length).toBeGreaterThan(Math.min(15, runs / 20));
  }, 3_600_000);

  test('nobody’s hours came from nowhere in any of these time banks', async () => {
    for (const { database } of Object.values(communities)) {
      const rows = await database.read(({ db, tables }) => db.select().from(tables.accounts));
      expect(rows.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0)).toBe(0);
    }
  }, 600_000);
});

const sumOf = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((total, count = 0) => total + count, 0);

const figuresOf = ({ done, refused, replayed }: Tally): string =>
  `${inWords(runs)} lives, ${inWords(sumOf(done))} acts done and ${inWords(sumOf(refused))} refused alike, ${inWords(replayed)} pressed twice, no disagreement`;

function summaryOf(tally: Tally): string {
  const list = (counts: Partial<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return [
    `model in step on both engines: ${figuresOf(tally)}`,
    `  done: ${list(tally.done)}`,
    `  refused: ${list(tally.refused)}`,
  ].join('\n');
}
