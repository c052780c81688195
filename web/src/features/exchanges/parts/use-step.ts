import type { AnyEndpoint, OutcomeOf } from '@timebank/shared/endpoint';
import { useSend } from '#lib/use-send.ts';

const changed = ['exchanges', 'me', 'ledger', 'notices'] as const;

interface Step<E extends AnyEndpoint> {
  onDone?: (outcome: OutcomeOf<E>) => void;
}

/** Takes a step in an exchange. Done or refused because somebody was faster, the screen then shows the new state. */
export function useStep<E extends AnyEndpoint>(endpoint: E, step: Step<E> = {}) {
  return useSend(endpoint, { changes: changed, ...step });
}
