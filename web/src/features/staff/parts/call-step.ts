import type { Call } from '@timebank/shared/calls';
import type { FieldError } from '#ui/error-summary.tsx';

/** What everything is given that is done during a call. */
export interface CallStepProps {
  call: Call;
  /** The page says in its title when something is wrong. */
  onErrors: (errors: readonly FieldError[]) => void;
  /** Something was done and can be said in a sentence. */
  onDone: (said: string) => void;
}

/** What a caller may like, by the key that opens it. */
export const callWishes = ['ask', 'offer', 'answer', 'hours', 'details', 'chat'] as const;
export type CallWish = (typeof callWishes)[number];

/** Where a call has come to. It is kept as a draft, so that a reload changes nothing. */
export interface CallProgress {
  doing: CallWish | null;
  isReadingBack: boolean;
  /** What was done last, in a sentence. */
  done: string;
  /** The request for which somebody could be asked to help. */
  asked: { listingId: string; title: string; minutes: number | null } | null;
}

export const callAtStart: CallProgress = { doing: null, isReadingBack: false, done: '', asked: null };
