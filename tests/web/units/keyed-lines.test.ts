import type { CallSheet } from '@timebank/shared/call-list';
import type { MemberId } from '@timebank/shared/ids';
import { keyedFrom } from '@timebank/web/features/staff/parts/keyed-lines';
import { dayFromShort } from '@timebank/web/features/staff/parts/short-day';
import { expect, test } from 'vitest';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const today = '2026-11-23';
const line = (number: number, outcome: CallSheet['lines'][number]['outcome'] = null) => ({
  line: number,
  member: { id: `member ${number}` as MemberId, displayName: `Member ${number}` },
  calledName: '',
  memberNumber: number,
  phone: null,
  reasons: [],
  outcome,
});
const lines = [line(1), line(2, 'done'), line(3), line(4)];
const keyed = (text: string) =>
  keyedFrom(text, { lines, before: [{ line: 4, outcome: 'done' }], today, months });

test.each([
  ['3 d', { line: 3, outcome: 'done' }],
  ['3n', { line: 3, outcome: 'no_answer' }],
  [' 1 M ', { line: 1, outcome: 'left_message' }],
  ['3 r 12/12', { line: 3, outcome: 'ring_again', ringAgainOn: '2026-12-12' }],
  ['3 r 5 jan', { line: 3, outcome: 'ring_again', ringAgainOn: '2027-01-05' }],
])('"%s" on a sheet is understood', (text, expected) => {
  expect(keyed(text)).toEqual({ is: 'line', keyed: expected });
});

test.each([
  ['', 'unreadable'],
  ['d 3', 'unreadable'],
  ['3 q', 'unreadable'],
  ['3 d 12/12', 'unreadable'],
  ['9 d', 'unknown'],
  ['2 d', 'done'],
  ['4 n', 'twice'],
  ['3 r', 'day'],
  ['3 r 23/11/2026', 'day'],
  ['3 r 31/2', 'day'],
])('"%s" on a sheet is not taken, and it is said why: %s', (text, why) => {
  expect(keyed(text)).toMatchObject({ is: 'wrong', why });
});

test('a line is taken off again with an x', () => {
  expect(keyed('4 x')).toEqual({ is: 'off', line: 4 });
});

test('a short day is the next one of that date', () => {
  const day = (text: string) => dayFromShort(text, { today, months });
  expect(day('24/11')).toBe('2026-11-24');
  expect(day('23/11')).toBe('2027-11-23');
  expect(day('1.3.27')).toBe('2027-03-01');
  expect(day('12-12-2026')).toBe('2026-12-12');
  expect(day('29/2')).toBeNull();
  expect(day('soon')).toBeNull();
});
