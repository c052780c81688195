import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { forgetDraft } from '#lib/drafts.ts';
import { go } from '#lib/history.ts';
import { useStep } from './use-step.ts';
import { wordsDraft } from './words-page.tsx';

/** A step that needs words. Once they have arrived the draft is forgotten and the exchange is shown. */
export function useWordsStep<E extends AnyEndpoint>(
  endpoint: E,
  { draft, exchange }: { draft: string; exchange: ExchangeInFull },
) {
  return useStep(endpoint, {
    onDone: () => {
      forgetDraft(wordsDraft(draft, exchange));
      go(`/exchanges/${exchange.id}`, { instead: true });
    },
  });
}
