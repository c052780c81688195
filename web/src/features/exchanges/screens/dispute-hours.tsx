import { disputeHours } from '@timebank/shared/exchange-steps';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { StepPage } from '../parts/step-page.tsx';
import { useExchangeWords } from '../parts/use-exchange-words.ts';
import { useWordsStep } from '../parts/use-words-step.ts';
import { WordsPage } from '../parts/words-page.tsx';

/** For hours on which the two do not agree: the coordinator hears what is not right. */
export function DisputeHours() {
  const say = useSay();
  return (
    <StepPage action="dispute" title={say('dispute.title')}>
      {(exchange) => <Dispute exchange={exchange} />}
    </StepPage>
  );
}

function Dispute({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const { other: name } = useExchangeWords().facts(exchange);
  const sending = useWordsStep(disputeHours, { draft: 'dispute', exchange });
  return (
    <WordsPage
      exchange={exchange}
      draft="dispute"
      field="reason"
      title={say('dispute.title')}
      lead={say('dispute.lead')}
      question={say('dispute.label')}
      hint={say('dispute.hint', { name })}
      whenEmpty={say('concern.tooShort')}
      sendWord={say('dispute.send')}
      sending={sending}
      onSend={(reason) => sending.mutate({ params: { exchangeId: exchange.id }, body: { reason } })}
    />
  );
}
