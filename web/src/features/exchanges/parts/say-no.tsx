import { cancelExchange, declineExchange, withdrawExchange } from '@timebank/shared/exchange-steps';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { StepPage } from './step-page.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useWordsStep } from './use-words-step.ts';
import { WordsPage } from './words-page.tsx';

const steps = { decline: declineExchange, withdraw: withdrawExchange, cancel: cancelExchange };

/** Declining, taking back, calling off: the check before something comes to nothing. */
export type No = keyof typeof steps;

/** Asks before something comes to nothing. A reason is welcome and never needed. */
export function SayNo({ step }: { step: No }) {
  const say = useSay();
  return (
    <StepPage action={step} title={say(`${step}.plainTitle`)}>
      {(exchange) => <Check step={step} exchange={exchange} />}
    </StepPage>
  );
}

function Check({ step, exchange }: { step: No; exchange: ExchangeInFull }) {
  const say = useSay();
  const { side, other: name } = useExchangeWords().facts(exchange);
  const sending = useWordsStep(steps[step], { draft: step, exchange });
  return (
    <WordsPage
      exchange={exchange}
      draft={step}
      field="reason"
      title={say(`${step}.title`, { name })}
      lead={say(`${step}.lead`, { name })}
      question={say('why.label')}
      hint={say('why.hint', { name })}
      sendWord={say(`step.${step}`, { side })}
      sending={sending}
      onSend={(reason) =>
        sending.mutate({ params: { exchangeId: exchange.id }, body: reason === '' ? {} : { reason } })
      }
    />
  );
}
