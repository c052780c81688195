import { endOfDay, monthsBefore, startOfDay } from '@timebank/shared/days';
import { expect, test } from 'vitest';

test('a day in West Kirby begins and ends at its own midnight, in summer and in winter', () => {
  expect(startOfDay('Europe/London', '2026-03-31')).toBe('2026-03-30T23:00:00.000Z');
  expect(endOfDay('Europe/London', '2026-03-31')).toBe('2026-03-31T23:00:00.000Z');
  expect(endOfDay('Europe/London', '2026-12-31')).toBe('2027-01-01T00:00:00.000Z');
  expect(endOfDay('Pacific/Auckland', '2026-03-31')).toBe('2026-03-31T11:00:00.000Z');
});

test.each([
  ['2026-12-10', 6, '2026-06-10'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-01-31', 2, '2025-11-30'],
  ['2026-01-01', 12, '2025-01-01'],
  ['0001-01-31', 11, '0000-02-29'],
  ['0000-05-01', 120, '0000-01-01'],
])('the day before %s by %i months is %s', (day, months, wanted) => {
  expect(monthsBefore(day, months)).toBe(wanted);
});
