import * as z from 'zod/mini';

/** A moment, in UTC: `2026-03-29T00:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3, error: 'Write the time as 2026-03-29T13:30:00.000Z.' });

/** A moment as a client may write it: any RFC 3339 time in UTC. */
export const givenInstant = z.iso.datetime({ error: 'Write the time as 2026-03-29T13:30:00Z.' });

/** A calendar date in the time bank's own time zone: `2026-03-29`. */
export const date = z.iso.date('Write the date as 2026-03-29.');

/** A calendar month: `2026-03`. */
export const month = z
  .string()
  .check(z.maxLength(7), z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/, 'Write the month as 2026-03.'));

/** The calendar date of a moment in an IANA time zone, as `YYYY-MM-DD`. */
export function dateIn(timeZone: string, moment: Date): string {
  const minute = Math.floor(moment.getTime() / 60_000);
  if (last?.minute !== minute || last.timeZone !== timeZone) {
    last = { timeZone, minute, date: formatterFor(timeZone).format(moment) };
  }
  return last.date;
}

/** Whoever asks mostly means now. No zone changes its date within a minute of UTC. */
let last: { timeZone: string; minute: number; date: string } | undefined;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times as much as using one. en-CA writes dates as ISO 8601 does. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}
