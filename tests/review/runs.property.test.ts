import { dayNumber } from '@timebank/api/review/day-number.store';
import { findSamePairs } from '@timebank/api/review/pairs.store';
import { findRoundRuns } from '@timebank/api/review/runs.store';
import type { TransferId } from '@timebank/shared/ids';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { help, type Name, takeBack, withoutFloors } from './help.ts';

const names = ['margaret', 'priya', 'tom'] as const satisfies Name[];
const name = fc.constantFrom(...names);
const times = fc.array(
  fc
    .record({
      giver: name,
      receiver: name,
      minutes: fc.constantFrom(60, 60, 120, 45),
      isTakenBack: fc.constantFrom(false, false, false, true),
      daysLater: fc.constantFrom(0, 0, 4, 20),
    })
    .filter(({ giver, receiver }) => giver !== receiver),
  { minLength: 4, maxLength: 12 },
);

interface Time {
  id: TransferId;
  postedOn: string;
  giver: Name;
  receiver: Name;
  minutes: number;
}

eachEngine((engine) => {
  let community: Community;
  /** All help that stands, in its order. */
  const standing: Time[] = [];
  beforeAll(async () => {
    community = await openCommunity(engine);
    await withoutFloors(community);
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  test('runs and pairs are found as somebody finds them who goes through the books by hand', async () => {
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 2, max: 4 }), async (given, threshold) => {
        const from = community.clock().toISOString().slice(0, 10);
        for (const { daysLater, isTakenBack, ...time } of given) {
          community.clock.advance({ days: daysLater });
          const { id, postedOn } = await help(community, time);
          if (isTakenBack) await takeBack(community, id);
          else standing.push({ ...time, id, postedOn });
        }
        const to = community.clock().toISOString().slice(0, 10);
        const look = { timebankId: community.timebank.id, from, to, threshold };
        const { database } = community;
        const runs = await database.read((tx) => findRoundRuns(tx, look));
        const pairs = await database.read((tx) => findSamePairs(tx, look));
        const inLook = ({ postedOn }: Time) => postedOn >= from && postedOn <= to;
        expect(idsOf(runs)).toEqual(ids(standing.filter((time) => inLook(time) && endsRun(time, threshold))));
        expect(idsOf(pairs)).toEqual(
          ids(standing.filter((time) => inLook(time) && isOneMore(time, threshold))),
        );
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  const upTo = (time: Time): Time[] => standing.slice(0, standing.indexOf(time) + 1);

  function endsRun(time: Time, threshold: number): boolean {
    const own = upTo(time)
      .filter(({ giver }) => giver === time.giver)
      .slice(-threshold);
    const isAlike = own.every(({ minutes }) => minutes === time.minutes);
    return time.minutes % 60 === 0 && own.length === threshold && isAlike;
  }

  function isOneMore(time: Time, threshold: number): boolean {
    const pair = [time.giver, time.receiver];
    const inMonth = upTo(time).filter(
      ({ giver, receiver, postedOn }) =>
        pair.includes(giver) && pair.includes(receiver) && postedOn.slice(0, 7) === time.postedOn.slice(0, 7),
    );
    return inMonth.length > threshold;
  }

  test('the database counts days as the calendar does, over leap years and the ends of centuries', async () => {
    const days = fc.date({
      min: new Date('1899-01-01'),
      max: new Date('2401-12-31'),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(days, days, async (one, other) => {
        const [first, second] = [one, other].map((day) => day.toISOString().slice(0, 10)) as [string, string];
        const apart = await community.database.read(({ db, tables }) =>
          db
            .select({
              days: sql`${dayNumber(sql`cast(${first} as text)`)} - ${dayNumber(sql`cast(${second} as text)`)}`.mapWith(
                Number,
              ),
            })
            .from(tables.timebanks)
            .limit(1),
        );
        expect(apart[0]?.days).toBe((Date.parse(first) - Date.parse(second)) / 86_400_000);
      }),
      { numRuns: 50 },
    );
  });
});

const idsOf = (found: readonly { transferId: TransferId }[]): string[] =>
  found.map(({ transferId }) => transferId as string).sort();
const ids = (some: readonly Time[]): string[] => some.map(({ id }) => id as string).sort();
