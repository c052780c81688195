import { calendarEntry } from '@timebank/web/features/exchanges/parts/calendar-entry';
import { expect, test } from 'vitest';

const id = '0190a000-0000-7000-8000-000000000001' as Parameters<typeof calendarEntry>[0]['id'];
const entry = (title: string) =>
  calendarEntry(
    { id, agreedMinutes: 90, proposedFor: '2026-11-26T14:00:00.000Z' },
    { title, stampedAt: new Date('2026-11-22T10:00:00.000Z') },
  );

test('what was agreed can be put into a calendar with its day, time and length', () => {
  const lines = entry('Help from Priya').split('\r\n');
  expect(lines).toContain('DTSTART:20261126T140000Z');
  expect(lines).toContain('DURATION:PT90M');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

test('no line of it is longer than calendars can read, and commas do not cut the title', () => {
  const text = entry(
    'Tea, cake; and a walk round the lake with Margaret, Tom and 狗狗狗狗狗狗狗狗狗狗狗狗狗狗狗',
  );
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Tea\\, cake\\; and a walk');
});
