import type { Say } from '#lib/say.ts';

/** Lists are narrowed to what was done for anybody, or for the one member whom the address already names. */
export function forWhomChoices(say: Say, chosen: string | undefined): { value: string; word: string }[] {
  const anybody = { value: 'anybody', word: say('staff.filter.forAnybody') };
  if (!chosen || chosen === 'anybody') return [anybody];
  return [anybody, { value: chosen, word: say('staff.filter.forThisMember') }];
}
