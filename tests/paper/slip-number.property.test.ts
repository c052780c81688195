import { checkDigitOf, slipNumberFrom, writtenSlipNumber } from '@timebank/shared/slip-number';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const number = fc.integer({ min: 1, max: 999_999_999 });

/** As it is typed, with the check digit and without the hyphen. */
const typed = (value: number): string => writtenSlipNumber(value).replace('-', '');

describe('the check digit of a slip', () => {
  test('is that of the worked example in H. M. Damm’s dissertation', () => {
    expect(checkDigitOf('572')).toBe(4);
  });

  test('lets every number through as it is printed, with spaces and hyphens or without', () => {
    fc.assert(
      fc.property(number, fc.constantFrom('', '-', ' ', ' - '), (value, between) => {
        expect(slipNumberFrom(writtenSlipNumber(value).replace('-', between))).toBe(value);
      }),
    );
  });

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, place, by) => {
        const digits = [...typed(value)];
        const at = place % digits.length;
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(slipNumberFrom(digits.join(''))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('finds every swap of two neighbours', () => {
    fc.assert(
      fc.property(number, fc.nat(), (value, place) => {
        const digits = [...typed(value)];
        const at = place % (digits.length - 1);
        const [one = '', other = ''] = [digits[at], digits[at + 1]];
        fc.pre(one !== other);
        digits.splice(at, 2, other, one);
        expect(slipNumberFrom(digits.join(''))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('makes nothing of what is no number', () => {
    for (const text of ['', '7', 'abc', '10-0a', '1'.repeat(11), '١٠٠١'])
      expect(slipNumberFrom(text)).toBeNull();
  });
});
