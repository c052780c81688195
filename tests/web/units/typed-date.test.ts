import { dateFromTyped, typedFromDate } from '@timebank/web/ui/typed-date';
import { minutesFrom } from '@timebank/web/ui/typed-length';
import { expect, test } from 'vitest';

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

test.each([
  [{ day: '27', month: '11', year: '2025' }, '2025-11-27'],
  [{ day: ' 27th ', month: 'nov', year: '25' }, '2025-11-27'],
  [{ day: '1', month: 'September', year: '2026' }, '2026-09-01'],
  [{ day: '29', month: 'feb.', year: '2024' }, '2024-02-29'],
])('%o is understood as %s', (typed, date) => {
  expect(dateFromTyped(typed, months)).toBe(date);
});

test.each([
  { day: '31', month: '2', year: '2025' },
  { day: '29', month: '2', year: '2025' },
  { day: '', month: '', year: '' },
  { day: '1', month: 'ju', year: '2025' },
  { day: '0', month: '1', year: '2025' },
  { day: '1', month: '13', year: '2025' },
  { day: '1', month: '1', year: '225' },
])('%o is no day', (typed) => {
  expect(dateFromTyped(typed, months)).toBeNull();
});

test('a known date can be typed back', () => {
  expect(dateFromTyped(typedFromDate('2025-03-09'), months)).toBe('2025-03-09');
});

test('an odd length of time is whole minutes or nothing', () => {
  expect(minutesFrom({ hours: '2', minutes: '15' })).toBe(135);
  expect(minutesFrom({ hours: '', minutes: ' 45 ' })).toBe(45);
  expect(minutesFrom({ hours: '3', minutes: '' })).toBe(180);
  expect(minutesFrom({ hours: '', minutes: '' })).toBeNull();
  expect(minutesFrom({ hours: '1.5', minutes: '' })).toBeNull();
  expect(minutesFrom({ hours: 'two', minutes: '' })).toBeNull();
});
