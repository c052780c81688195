import * as z from 'zod/mini';

/**
 * What whoever visits or rings somebody should know beforehand, so that the visit is a comfortable one for both. Each is
 * something the member said themselves. What does not fit here is in `accessNeeds`, in their own words.
 */
export const comforts = [
  'hears_badly',
  'sees_badly',
  'no_stairs',
  'wheelchair',
  'slow_to_the_door',
  'forgets_easily',
  'speaks_little_english',
  'dog',
  'cat',
  'no_pets',
  'smokes',
  'no_smoke',
] as const;
export type Comfort = (typeof comforts)[number];

/** Each at most once, in the order of the list above, whichever way round they were ticked. */
export const comfortList = z.array(z.enum(comforts)).check(
  z.maxLength(comforts.length),
  z.overwrite((given) => comforts.filter((one) => given.includes(one))),
);
