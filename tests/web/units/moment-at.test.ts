import { momentAt } from '@timebank/web/features/exchanges/parts/moment-at';
import { expect, test } from 'vitest';

const timeZone = 'Europe/London';
const at = (date: string, time: string) => momentAt({ date, time, timeZone }).toISOString();

test('a time that was chosen is the time on the clocks of the time bank', () => {
  expect(at('2026-01-15', '14:00')).toBe('2026-01-15T14:00:00.000Z');
  expect(at('2026-07-15', '14:00')).toBe('2026-07-15T13:00:00.000Z');
  expect(momentAt({ date: '2026-01-15', time: '09:30', timeZone: 'Asia/Kolkata' }).toISOString()).toBe(
    '2026-01-15T04:00:00.000Z',
  );
});

test('on the days on which the clocks change it is still the time on the clocks', () => {
  expect(at('2026-03-29', '00:30')).toBe('2026-03-29T00:30:00.000Z');
  expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('2026-10-25', '00:30')).toBe('2026-10-24T23:30:00.000Z');
  expect(at('2026-10-25', '02:30')).toBe('2026-10-25T02:30:00.000Z');
});

test('an hour that the clocks leave out is an hour later, and of an hour that they repeat it is the first', () => {
  expect(at('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z');
});
