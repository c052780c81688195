import { dateIn } from './instants.ts';

/** A day that is over, and the instant at which it was. */
export interface EndedDay {
  day: string;
  endedAt: string;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

/**
 * The instant at which a calendar day begins in a time zone. Days begin at midnight, or where the clocks skip it, a
 * little later; and midnight lies within 15 hours of that in UTC. In between the day only ever moves on, so that
 * halving finds its beginning.
 */
export function startOfDay(timeZone: string, day: string): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  let before = midnight - 15 * hourMs;
  let within = midnight + 15 * hourMs;
  while (within - before > minuteMs) {
    const middle = Math.floor((before + within) / 2 / minuteMs) * minuteMs;
    if (dateIn(timeZone, new Date(middle)) < day) before = middle;
    else within = middle;
  }
  return new Date(within).toISOString();
}

/** The instant at which a calendar day is over. */
export function endOfDay(timeZone: string, day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * hourMs);
  return startOfDay(timeZone, next.toISOString().slice(0, 10));
}

/** The same day some months earlier; in a shorter month its last day. Before the year nought there are no days. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const monthsWanted = year * 12 + month - 1 - months;
  if (monthsWanted < 0) return '0000-01-01';
  const [yearWanted, monthWanted] = [Math.floor(monthsWanted / 12), (monthsWanted % 12) + 1];
  const figures = (value: number, length: number) => String(value).padStart(length, '0');
  return `${figures(yearWanted, 4)}-${figures(monthWanted, 2)}-${figures(Math.min(dayOfMonth, lastDayOf(yearWanted, monthWanted)), 2)}`;
}

/** The months of 400 years come again, and years before 100 mean others to `Date.UTC`. */
const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** The month of a calendar day: `2026-03`. */
export const monthOf = (day: string): string => day.slice(0, 7);

export const firstDayIn = (month: string): string => `${month}-01`;

/** The last day in a month such as `2026-03`. */
export function lastDayIn(month: string): string {
  const [year = 0, monthOfYear = 1] = month.split('-').map(Number);
  return `${month}-${String(lastDayOf(year, monthOfYear)).padStart(2, '0')}`;
}

export const monthBefore = (month: string): string => monthOf(monthsBefore(firstDayIn(month), 1));

export const monthAfter = (month: string): string => monthOf(dayAfter(lastDayIn(month)));

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * hourMs).toISOString().slice(0, 10);
