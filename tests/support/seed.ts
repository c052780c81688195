import { randomInt } from 'node:crypto';

/**
 * The number from which generated tests draw everything. `TEST_SEED` sets it, so that a run can be repeated; without
 * it each run draws its own.
 */
export const seed = seedFrom(process.env['TEST_SEED']);

// Vitest loads this file anew for each of its projects and for its reporters, and starts the tests in processes of
// their own. Whoever comes later finds what the first one has drawn.
process.env['TEST_SEED'] = String(seed);

/** Reads a seed as people write it. It refuses what is not a whole number, rather than test with something else. */
export function seedFrom(given: string | undefined): number {
  if (given === undefined || given === '') return randomInt(1, 2 ** 31);
  const chosen = Number(given);
  if (!Number.isSafeInteger(chosen)) throw new Error(`TEST_SEED is to be a whole number, not "${given}".`);
  return chosen;
}
