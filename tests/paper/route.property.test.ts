import { inOrderOfRoute } from '@timebank/api/members/route.rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const doorstep = fc.record({
  neighbourhood: fc.constantFrom(null, 'Hoylake', 'West Kirby'),
  postcode: fc.constantFrom(null, 'CH47 1AA', 'CH48 3CK'),
  address: fc.oneof(
    fc.constant(''),
    fc
      .tuple(
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom('', 'a'),
        fc.constantFrom('Grange Road', 'Sea View'),
      )
      .map(([number, letter, street]) => `${number}${letter} ${street}\nWest Kirby`),
    fc.constantFrom('The Old Mill', 'Flat 2, Sea View'),
  ),
});

type Doorstep = Parameters<typeof inOrderOfRoute>[0];
const isBefore = (one?: Doorstep, other?: Doorstep) => one && other && inOrderOfRoute(one, other) <= 0;

test('any two doors have one order, whichever is named first, and three never go round in a circle', () => {
  fc.assert(
    fc.property(doorstep, doorstep, doorstep, (...three) => {
      const [one, other, third] = three.toSorted(inOrderOfRoute);
      expect(isBefore(one, other) && isBefore(other, third) && isBefore(one, third)).toBe(true);
      expect(inOrderOfRoute(three[0], three[1]) + inOrderOfRoute(three[1], three[0])).toBe(0);
    }),
  );
});

test('in one street the numbers of the houses go up as people count', () => {
  const number = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(number, number, (low, high) => {
      fc.pre(low < high);
      const at = (house: number) => ({
        neighbourhood: 'Hoylake',
        postcode: null,
        address: `${house} Sea View`,
      });
      expect(inOrderOfRoute(at(low), at(high))).toBeLessThan(0);
    }),
  );
});
