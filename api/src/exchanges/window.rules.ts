import { dateIn } from '@timebank/shared/instants';
import type { ExchangeState } from './rules.ts';

/** For so many days after the day of the help the two may still reach each other: something was left behind. */
export const windowDays = 7;

/** So long may the two of an exchange look for a day before it is shown no longer. */
export const daysToFindADay = 90;

/** What decides how long the two of an exchange are shown to each other. */
export type ShownPair = Pick<ExchangeState, 'status' | 'statusSince'> & {
  readonly proposedFor: string | null;
  readonly happenedOn: string | null;
};

/** Whose clocks count, and what they say. */
export interface Today {
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * Whether the two of an exchange are shown how to reach each other: from its agreement until the seventh day after the
 * day of the help, on the calendar of the time bank. What was called off, or never agreed, shows nothing.
 */
export const isWindowOpen = (exchange: ShownPair, { now, timeZone }: Today): boolean =>
  agreedStatuses.has(exchange.status) && dateIn(timeZone, now) <= lastDayOfWindow(exchange, timeZone);

/**
 * The last day on which they are shown to each other. Whoever agrees to a day that has passed is still to find another,
 * and so is whoever has named none.
 */
export function lastDayOfWindow(exchange: ShownPair, timeZone: string): string {
  const { happenedOn, proposedFor, statusSince } = exchange;
  if (happenedOn) return daysAfter(happenedOn, windowDays);
  if (!proposedFor) return daysAfter(dateIn(timeZone, new Date(statusSince)), daysToFindADay);
  const planned = Math.max(Date.parse(proposedFor), Date.parse(statusSince));
  return daysAfter(dateIn(timeZone, new Date(planned)), windowDays);
}

/** The word for the door is for the visit alone: once the hours are written down nobody needs it any more. */
export const isDoorWordShown = (exchange: ShownPair, today: Today): boolean =>
  exchange.status === 'agreed' && isWindowOpen(exchange, today);

const agreedStatuses: ReadonlySet<ShownPair['status']> = new Set([
  'agreed',
  'reported',
  'disputed',
  'needs_coordinator',
  'completed',
]);

const dayMs = 86_400_000;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
