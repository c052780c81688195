import { datesIn, datesOf, periodOf } from '@timebank/web/lib/periods';
import { expect, test } from 'vitest';

test('a period of a statement is whole months or whole years', () => {
  expect(datesOf('this-month', '2026-02-14')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(datesOf('last-month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(datesOf('last-month', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(datesOf('this-year', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(datesOf('last-year', '2026-03-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(datesOf('all', '2026-03-31')).toEqual({});
});

test('an address without days shows everything, and days that are a usual period are known as it', () => {
  expect(periodOf(datesIn({}), '2026-03-31')).toBe('all');
  expect(periodOf(datesIn({ from: '', part: 'exchange_in' }), '2026-03-31')).toBe('all');
  expect(periodOf(datesIn({ from: '2026-02-01', to: '2026-02-28' }), '2026-03-31')).toBe('last-month');
  expect(periodOf(datesIn({ from: '2026-02-01' }), '2026-03-31')).toBeUndefined();
});
