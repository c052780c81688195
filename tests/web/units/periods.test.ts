import { datesOf, periodIn } from '@timebank/web/features/statement/parts/periods';
import { expect, test } from 'vitest';

test('a period of a statement is whole months or whole years', () => {
  expect(datesOf('this-month', '2026-02-14')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(datesOf('last-month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(datesOf('last-month', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(datesOf('this-year', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(datesOf('last-year', '2026-03-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(datesOf('all', '2026-03-31')).toEqual({});
});

test('an address that names no period shows everything', () => {
  expect(periodIn(undefined)).toBe('all');
  expect(periodIn('nonsense')).toBe('all');
  expect(periodIn('last-month')).toBe('last-month');
});
