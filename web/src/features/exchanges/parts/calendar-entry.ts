import type { Exchange } from '@timebank/shared/exchanges';

/**
 * An exchange as an iCalendar file (RFC 5545), for the calendar of a telephone. `stampedAt` says when it was made.
 * `title` is what the entry is called.
 */
export function calendarEntry(
  { id, proposedFor, agreedMinutes }: Pick<Exchange, 'id' | 'agreedMinutes'> & { proposedFor: string },
  { title, stampedAt }: { title: string; stampedAt: Date },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Time bank//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(new Date(proposedFor))}`,
    `DURATION:PT${agreedMinutes}M`,
    `SUMMARY:${escaped(title)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261122T140000Z */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const lineBytesMax = 75;

/** A long line goes on after a space on the next; 18 characters are never more than 72 bytes. */
function folded(line: string): string {
  if (new TextEncoder().encode(line).length <= lineBytesMax) return line;
  return line.match(/.{1,18}/gu)?.join('\r\n ') ?? line;
}
