import { dateIn } from '@timebank/shared/instants';

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
