import { declineExchange } from '@timebank/shared/exchange-steps';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { StepPage } from '../parts/step-page.tsx';
import { useExchangeWords } from '../parts/use-exchange-words.ts';
import { useWordsStep } from '../parts/use-words-step.ts';
import { WordsPage } from '../parts/words-page.tsx';

/** The help is welcome, the day is not: says no to this proposal with the days that would suit. */
export function AnotherDay() {
  const say = useSay();
  return (
    <StepPage action="decline" title={say('anotherDay.title')}>
      {(exchange) => <Days exchange={exchange} />}
    </StepPage>
  );
}

function Days({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const { other: name } = useExchangeWords().facts(exchange);
  const sending = useWordsStep(declineExchange, { draft: 'another day', exchange });
  return (
    <WordsPage
      exchange={exchange}
      draft="another day"
      field="reason"
      title={say('anotherDay.title')}
      lead={say('anotherDay.lead', { name })}
      question={say('anotherDay.label')}
      hint={say('anotherDay.hint')}
      whenEmpty={say('anotherDay.empty')}
      sendWord={say('anotherDay.send', { name })}
      sending={sending}
      onSend={(days) => {
        const reason = say('anotherDay.reason', { days });
        sending.mutate({ params: { exchangeId: exchange.id }, body: { reason } });
      }}
    />
  );
}
