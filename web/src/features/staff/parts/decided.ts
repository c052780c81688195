import type { ExchangeInFull } from '@timebank/shared/exchanges';
import type { Topic } from '#lib/ask.ts';
import type { FieldError } from '#ui/error-summary.tsx';

/** What may look different after somebody at the desk has decided something. */
export const decided: readonly Topic[] = ['desk', 'exchanges', 'ledger', 'members', 'me', 'notices'];

/** What a form for a decision is given. The page says in its title when something is wrong. */
export interface DecisionProps {
  exchange: ExchangeInFull;
  onErrors: (errors: readonly FieldError[]) => void;
}
