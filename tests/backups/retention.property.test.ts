import { copiesToRemove } from '@timebank/api/backups/retention';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

interface Copy {
  takenAt: string;
}

const at = (time: Date): Copy => ({ takenAt: time.toISOString() });
const from = new Date('2024-01-01T00:00:00.000Z');
const instant = fc.date({ min: from, max: new Date('2027-01-01T00:00:00.000Z'), noInvalidDate: true });
/** Spread over years, and close together as well. */
const copies = fc
  .tuple(fc.uniqueArray(instant, { maxLength: 120, selector: Number }), fc.integer({ min: 1, max: 50 }))
  .map(([instants, closeness]) =>
    instants.map((time) =>
      at(new Date(from.getTime() + Math.floor((time.getTime() - from.getTime()) / closeness))),
    ),
  );

const kept = (all: readonly Copy[]): Copy[] => {
  const gone = new Set(copiesToRemove(all));
  return all.filter((copy) => !gone.has(copy));
};
const periods = (all: readonly Copy[], length: number): string[] =>
  [...new Set(all.map(({ takenAt }) => takenAt.slice(0, length)))].sort().reverse();
const newest = (all: readonly Copy[]): string | undefined =>
  all
    .map(({ takenAt }) => takenAt)
    .sort()
    .at(-1);

describe('of the copies taken so far', () => {
  test('the newest is never removed, and so never the last', () => {
    fc.assert(
      fc.property(copies, (all) => {
        expect(newest(kept(all))).toBe(newest(all));
      }),
    );
  });

  test.each([
    ['24 hours', 24, 'YYYY-MM-DDTHH'],
    ['30 days', 30, 'YYYY-MM-DD'],
    ['12 months', 12, 'YYYY-MM'],
  ])('the latest %s that have one keep their last', (_title, count, text) => {
    fc.assert(
      fc.property(copies, (all) => {
        const left = new Set(kept(all).map(({ takenAt }) => takenAt));
        for (const period of periods(all, text.length).slice(0, count)) {
          const last = newest(all.filter(({ takenAt }) => takenAt.startsWith(period)));
          expect(left).toContain(last);
        }
      }),
    );
  });

  test('no more stay than ten, and one for each of those hours, days and months', () => {
    fc.assert(
      fc.property(copies, (all) => {
        expect(kept(all).length).toBeLessThanOrEqual(10 + 24 + 30 + 12);
      }),
    );
  });

  test('once it is tidied there is nothing left to remove, whatever order they are found in', () => {
    fc.assert(
      fc.property(copies, (all) => {
        expect(copiesToRemove(kept(all).reverse())).toEqual([]);
      }),
    );
  });

  test('only old ones go when a new one comes: none that was removed is missed later', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const inOrder = [...all].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
        let held: Copy[] = [];
        for (const copy of inOrder) held = kept([...held, copy]);
        expect(new Set(held)).toEqual(new Set(kept(inOrder)));
      }),
    );
  });
});

test('after two years of a copy every hour there are 24 hours, 30 days and 12 months to go back to', () => {
  let held: Copy[] = [];
  for (let hour = 0; hour < 2 * 365 * 24; hour += 1)
    held = kept([...held, at(new Date(from.getTime() + hour * 3_600_000))]);
  expect(periods(held, 'YYYY-MM'.length)).toHaveLength(12);
  // The last hour is the last of its day and of its month as well.
  expect(held).toHaveLength(24 + 29 + 11);
});
