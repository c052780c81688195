import {
  balanceSentence,
  balanceSentenceAbout,
  changeInWords,
  distanceInWords,
  hoursInWords,
} from '@timebank/web/lib/format';
import { dayInWords, dayOf, momentInWords, timeInWords } from '@timebank/web/lib/format-dates';
import { catalogue, startCatalogue } from '@timebank/web/locales/catalogue';
import { expect, test } from 'vitest';

startCatalogue();
const timeZone = 'Europe/London';
const now = new Date('2025-11-20T12:00:00Z');

test.each([
  [0, 'no time'],
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [90, '1 hour 30 minutes'],
  [-121, '2 hours 1 minute'],
])('%i minutes are said as "%s"', (minutes, words) => {
  expect(hoursInWords(catalogue, minutes)).toBe(words);
});

test('part of a minute is a mistake in our own house', () => {
  expect(() => hoursInWords(catalogue, 1.5)).toThrow(RangeError);
});

test('a balance is told kindly in both directions', () => {
  expect(balanceSentence(catalogue, -60)).toBe('You have had 1 hour more than you gave. That is fine.');
  expect(balanceSentence(catalogue, 90)).toBe('You have 1 hour 30 minutes.');
  expect(balanceSentence(catalogue, 0)).toBe('You have given as much time as you have had.');
  expect(balanceSentenceAbout(catalogue, { name: 'Tom', balanceMinutes: -60 })).toBe(
    'Tom has had 1 hour more than they gave.',
  );
  expect(changeInWords(catalogue, 60)).toBe('1 hour added');
  expect(changeInWords(catalogue, -60)).toBe('1 hour taken');
});

test.each([
  ['2025-11-27T14:00:00Z', 'Thursday 27 November, 2pm'],
  ['2025-11-27T14:30:00Z', 'Thursday 27 November, 2:30pm'],
  ['2025-11-27T12:00:00Z', 'Thursday 27 November, midday'],
  ['2025-11-27T00:00:00Z', 'Thursday 27 November, midnight'],
  ['2025-11-27T00:05:00Z', 'Thursday 27 November, 12:05am'],
  ['2025-07-01T23:30:00Z', 'Wednesday 2 July, 12:30am'],
  ['2026-01-02T09:00:00Z', 'Friday 2 January 2026, 9am'],
])('%s is "%s" in West Kirby', (at, words) => {
  expect(momentInWords(catalogue, { at: new Date(at), timeZone, now })).toBe(words);
});

test('a day and a time can stand alone', () => {
  expect(dayInWords(catalogue, { day: '2025-11-30', timeZone, now })).toBe('Sunday 30 November');
  expect(dayInWords(catalogue, { day: '2024-02-29', timeZone, now })).toBe('Thursday 29 February 2024');
  expect(timeInWords(catalogue, { at: new Date('2025-07-01T08:00:00Z'), timeZone })).toBe('9am');
  expect(dayOf(new Date('2025-07-01T23:30:00Z'), timeZone)).toBe('2025-07-02');
});

test.each([
  [100, 'less than a quarter of a mile'],
  [400, 'about a quarter of a mile'],
  [800, 'about half a mile'],
  [1200, 'about three quarters of a mile'],
  [1600, 'about 1 mile'],
  [2400, 'about 1½ miles'],
  [3200, 'about 2 miles'],
  [32_000, 'about 20 miles'],
])('%i metres are "%s"', (metres, words) => {
  expect(distanceInWords(catalogue, metres)).toBe(words);
});
