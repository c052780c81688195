import { quartersBefore } from '@timebank/web/features/mailing/quarters';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('the last whole quarter comes first, with the year that it was in', () => {
  expect(quartersBefore('2026-02-14', 2)).toEqual([
    { from: '2025-10-01', to: '2025-12-31', year: '2025', number: 4 },
    { from: '2025-07-01', to: '2025-09-30', year: '2025', number: 3 },
  ]);
  expect(quartersBefore('2026-04-01', 1)).toEqual([
    { from: '2026-01-01', to: '2026-03-31', year: '2026', number: 1 },
  ]);
});

test('quarters follow each other without a gap, and the first of them is over for less than three months', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (today) => {
      const quarters = quartersBefore(today, 5);
      const [latest] = quarters;
      expect(latest && latest.to < today).toBe(true);
      expect(Date.parse(today) - Date.parse(latest?.to ?? '')).toBeLessThan(93 * 86_400_000);
      for (const [index, { from }] of quarters.slice(0, -1).entries()) {
        expect(Date.parse(from) - Date.parse(quarters[index + 1]?.to ?? '')).toBe(86_400_000);
      }
    }),
  );
});
