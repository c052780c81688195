import { hoursInWords, nearestOnStep } from '@timebank/shared/hours';
import { type Objection, Refusal } from '../refusal.ts';
import type { ScopeFacts } from '../scope.ts';

/** Why help of this length cannot be written down in a time bank, or null where it can. Nobody's hours are rounded. */
export function objectionToMinutes(
  minutes: number,
  { stepMinutes, longestExchangeMinutes }: Pick<ScopeFacts, 'stepMinutes' | 'longestExchangeMinutes'>,
): Objection {
  if (minutes > longestExchangeMinutes) {
    return new Refusal(
      'over_longest_exchange',
      `The longest help that can be written down at once is ${hoursInWords(longestExchangeMinutes)}. Split it, or ask your coordinator.`,
    );
  }
  if (minutes % stepMinutes === 0) return null;
  const { lower, upper } = nearestOnStep({ minutes, stepMinutes });
  const nearest = lower === upper ? hoursInWords(lower) : `${hoursInWords(lower)} or ${hoursInWords(upper)}`;
  return new Refusal('off_step', `We count in steps of ${hoursInWords(stepMinutes)}. Use ${nearest}.`);
}
