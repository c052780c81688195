import { monthsBefore } from '@timebank/shared/days';

/** So many months up to that of a day, the earliest first, as `2026-06`. */
export const monthsUpTo = ({ day, count }: { day: string; count: number }): string[] =>
  Array.from({ length: count }, (_, index) => monthOf(monthsBefore(day, count - 1 - index)));

/** All months from that of one day to that of another; none where the first is the later one. */
export const monthsBetween = ({ first, last }: { first: string; last: string }): string[] =>
  monthsUpTo({ day: last, count: Math.max(0, numberOf(last) - numberOf(first) + 1) });

const monthOf = (day: string): string => day.slice(0, 7);

/** No month has a day after this one, and days are compared as text. */
export const endOf = (month: string): string => `${month}-31`;

const numberOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
