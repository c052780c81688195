import * as z from 'zod/mini';

/** The unit of account is the minute, an integer. More than two years of help without a pause are a slip. */
const minutesMax = 2 ** 20;

/** A thousand of the longest gifts fit into one balance, and a balance into the integers of both engines. */
const balanceMax = 2 ** 30;

const wholeMinutes = z.int('Give a whole number of minutes.');

/** Minutes of help, gift or grant: above zero. */
export const minutes = wholeMinutes.check(
  z.gte(1, 'Give more than no time.'),
  z.lte(minutesMax, 'That is more time than anybody has.'),
);

/** A balance or a movement with a sign. */
export const signedMinutes = wholeMinutes.check(z.gte(-balanceMax), z.lte(balanceMax));

/** Minutes that may be none. */
export const minutesOrNone = wholeMinutes.check(z.gte(0), z.lte(balanceMax));

/** The two values next to `minutes` that lie on the step; the lower one is never below one step. */
export function nearestOnStep({ minutes, stepMinutes }: { minutes: number; stepMinutes: number }): {
  lower: number;
  upper: number;
} {
  const lower = Math.max(stepMinutes, Math.floor(minutes / stepMinutes) * stepMinutes);
  return { lower, upper: Math.max(lower, Math.ceil(minutes / stepMinutes) * stepMinutes) };
}

/** Minutes in plain English words: `1 hour 30 minutes`. Takes no sign; say it in the sentence. */
export function hoursInWords(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const words = [];
  if (hours > 0) words.push(`${hours} ${hours === 1 ? 'hour' : 'hours'}`);
  if (rest > 0 || hours === 0) words.push(`${rest} ${rest === 1 ? 'minute' : 'minutes'}`);
  return words.join(' ');
}
