import { fitOf, tokensOf } from '@timebank/api/members/callers.rules';
import { endOfBeginning, keysOf, nationalNumberOf } from '@timebank/api/members/keys.rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.string({ unit: letter, minLength: 4, maxLength: 12 });
const nobody = { phone: null, postcode: null };

/** Whether what was typed leads to somebody, as the two queries of the store would look it up. */
function leadsTo(typed: string, member: Parameters<typeof keysOf>[0]): boolean {
  const keys = keysOf(member);
  return tokensOf(typed).every(({ beginnings, keys: same }) =>
    keys.some(
      (key) => same.includes(key) || beginnings.some((from) => key >= from && key < endOfBeginning(from)),
    ),
  );
}

test('every name is found with one letter left out, doubled, changed or moved to the next place', () => {
  fc.assert(
    fc.property(word, fc.nat(), letter, (name, at, other) => {
      const place = at % name.length;
      const [before, own, after] = [name.slice(0, place), name[place] ?? '', name.slice(place + 1)];
      const slips = [before + after, before + own + own + after, before + other + after];
      if (after !== '') slips.push(before + after[0] + own + after.slice(1));
      for (const slip of slips.filter((one) => one.length >= 4)) {
        expect(leadsTo(slip, { displayName: name, ...nobody }), `${slip} for ${name}`).toBe(true);
      }
    }),
  );
});

test('every part of a telephone number finds it, however it is grouped, with +44 as with 0', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9][0-9]{9}$/), fc.nat(7), fc.nat(6), (number, start, more) => {
      const part = number.slice(start, start + 3 + more);
      const grouped = part.split('').join(' ');
      for (const typed of [part, grouped, `0${number}`, `+44${number}`, `0044 ${number}`]) {
        for (const phone of [`0${number}`, `+44 (0)${number}`]) {
          expect(leadsTo(typed, { displayName: 'Ann', phone, postcode: null }), `${typed} for ${phone}`).toBe(
            true,
          );
        }
      }
    }),
  );
});

test('a number is the same with +44, 0044 and 0', () => {
  const numbers = ['0151 496 1002', '+44 151 496 1002', '0044151-496-1002', '+44 (0)151 496 1002'];
  expect(new Set(numbers.map(nationalNumberOf))).toEqual(new Set(['1514961002']));
});

test('a whole name fits better than its beginning, and its beginning better than what is a letter off', () => {
  fc.assert(
    fc.property(word, (name) => {
      const costOf = (typed: string) => {
        const [token] = tokensOf(typed);
        const keys = keysOf({ displayName: name, ...nobody });
        const own = token && keys.filter((key) => key === `n:${name}` || token.keys.includes(key));
        return Math.min(...(own ?? []).map((key) => (token ? fitOf(token, key).cost : 99)));
      };
      expect(costOf(name)).toBeLessThan(costOf(name.slice(0, -1)));
      expect(costOf(name.slice(0, -1))).toBeLessThan(costOf(`${name}qx`.slice(1)) + 99);
    }),
  );
});

test('anything that is typed is understood somehow', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (typed) => {
      expect(tokensOf(typed).length).toBeLessThanOrEqual(6);
    }),
  );
});
