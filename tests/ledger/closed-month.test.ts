import { datedInOpenMonth } from '@timebank/api/ledger/closed-month.rules';
import { expect, test } from 'vitest';

const closed = { postedOn: '2026-04-05', booksClosedThrough: '2026-03-31' };

test('what happened after the last closed month keeps its day and its words', () => {
  const april = { happenedOn: '2026-04-01', memo: 'Roses' };
  expect(datedInOpenMonth(april, closed)).toEqual(april);
  expect(
    datedInOpenMonth({ happenedOn: '2020-01-01', memo: null }, { ...closed, booksClosedThrough: null }),
  ).toEqual({
    happenedOn: '2020-01-01',
    memo: null,
  });
});

test.each([
  [null, 'For help on 12 March 2026; the books for March 2026 are closed.'],
  ['Roses', 'Roses. For help on 12 March 2026; the books for March 2026 are closed.'],
  ['Roses!', 'Roses! For help on 12 March 2026; the books for March 2026 are closed.'],
])(
  'what happened in a closed month is posted on the day of posting, and says so after "%s"',
  (memo, said) => {
    expect(datedInOpenMonth({ happenedOn: '2026-03-12', memo }, closed)).toEqual({
      happenedOn: '2026-04-05',
      memo: said,
    });
  },
);

test('a memo that is too long for the note as well is cut short, and the note is whole', () => {
  const { memo } = datedInOpenMonth({ happenedOn: '2026-03-12', memo: 'x'.repeat(500) }, closed);
  expect(memo).toHaveLength(500);
  expect(memo).toMatch(/^x+… For help on 12 March 2026; the books for March 2026 are closed\.$/);
});
