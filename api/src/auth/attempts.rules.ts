const freeTries = 5;
const firstDelaySeconds = 15;
const longestDelaySeconds = 15 * 60;

/**
 * How long somebody waits after this many wrong tries in a row. It doubles, and ends at a quarter of an hour: whoever
 * guesses gets nowhere, and nobody can lock a neighbour out for good.
 */
export function delaySecondsAfter(tries: number): number {
  if (tries < freeTries) return 0;
  return Math.min(firstDelaySeconds * 2 ** Math.min(tries - freeTries, 10), longestDelaySeconds);
}

/** Wrong tries are forgotten when none was made for this long. */
export const forgottenAfterSeconds = 24 * 60 * 60;
