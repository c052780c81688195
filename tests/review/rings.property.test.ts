import { exchangesOfRingMin, type HelpBetween, ringsAmong } from '@timebank/api/review/rings.rules';
import type { AccountId } from '@timebank/shared/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const accounts = 'abcdefgh'.split('') as AccountId[];
const account = fc.constantFrom(...accounts);
const between = fc
  .record({ one: account, other: account, exchanges: fc.integer({ min: 1, max: 4 }) })
  .filter(({ one, other }) => one < other);
const help = fc.uniqueArray(between, { maxLength: 9, selector: ({ one, other }) => `${one}${other}` });

test('a ring is a group that nobody outside ever helped, and that cannot be parted into two such groups', () => {
  fc.assert(
    fc.property(help, fc.integer({ min: 2, max: 6 }), (given, membersMax) => {
      const found = ringsAmong(given, { membersMax });
      const shown = found.map(
        ({ accountIds, exchanges }) => `${[...accountIds].sort().join('')} ${exchanges}`,
      );
      expect(shown.sort()).toEqual(byTryingAll(given, membersMax).sort());
    }),
  );
});

test('a long row of members who each helped the next is found as one group', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `member ${index}` as AccountId);
  const row = names.slice(1).map((other, index) => ({ one: names[index] as AccountId, other, exchanges: 2 }));
  expect(ringsAmong(row, { membersMax: 5000 })).toMatchObject([{ exchanges: 9998 }]);
});

/** Every group there could be, each asked whether it is one. */
function byTryingAll(given: readonly HelpBetween[], membersMax: number): string[] {
  const groups = Array.from({ length: 2 ** accounts.length }, (_, bits) =>
    accounts.filter((_account, index) => bits & (1 << index)),
  );
  const closed = groups.filter((group) => group.length >= 2 && isClosed(group, given));
  return closed
    .filter((group) => !closed.some((part) => part.length < group.length && isWithin(part, group)))
    .map((group) => ({ group, exchanges: exchangesIn(group, given) }))
    .filter(({ group, exchanges }) => group.length <= membersMax && exchanges >= exchangesOfRingMin)
    .map(({ group, exchanges }) => `${group.join('')} ${exchanges}`);
}

/** Each of them exchanged with somebody, and none with anybody outside. */
function isClosed(group: readonly AccountId[], given: readonly HelpBetween[]): boolean {
  return group.every((member) => {
    const others = given
      .filter(({ one, other }) => one === member || other === member)
      .map(({ one, other }) => (one === member ? other : one));
    return others.length > 0 && others.every((other) => group.includes(other));
  });
}

const isWithin = (part: readonly AccountId[], group: readonly AccountId[]): boolean =>
  part.every((member) => group.includes(member));

const exchangesIn = (group: readonly AccountId[], given: readonly HelpBetween[]): number =>
  given.filter(({ one }) => group.includes(one)).reduce((sum, { exchanges }) => sum + exchanges, 0);
