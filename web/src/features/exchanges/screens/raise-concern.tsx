import { raiseConcern } from '@timebank/shared/exchange-steps';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { StepPage } from '../parts/step-page.tsx';
import { useWordsStep } from '../parts/use-words-step.ts';
import { WordsPage } from '../parts/words-page.tsx';

/** For 30 days after it was done: telling the coordinator that something was wrong. */
export function RaiseConcern() {
  const say = useSay();
  return (
    <StepPage action="raise_concern" title={say('concern.title')}>
      {(exchange) => <Concern exchange={exchange} />}
    </StepPage>
  );
}

function Concern({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const sending = useWordsStep(raiseConcern, { draft: 'concern', exchange });
  return (
    <WordsPage
      exchange={exchange}
      draft="concern"
      field="text"
      title={say('concern.title')}
      lead={say('concern.lead')}
      question={say('dispute.label')}
      whenEmpty={say('concern.tooShort')}
      sendWord={say('concern.send')}
      sending={sending}
      onSend={(text) => sending.mutate({ params: { exchangeId: exchange.id }, body: { text } })}
    />
  );
}
