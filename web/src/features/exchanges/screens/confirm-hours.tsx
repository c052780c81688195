import { confirmHours } from '@timebank/shared/exchange-steps';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { ExchangeFacts } from '../parts/exchange-facts.tsx';
import { StepFailure } from '../parts/step-failure.tsx';
import { StepPage } from '../parts/step-page.tsx';
import { useExchangeWords } from '../parts/use-exchange-words.ts';
import { useStep } from '../parts/use-step.ts';

/** The check before reported hours go into the books. Opening it changes nothing. */
export function ConfirmHours() {
  const say = useSay();
  return (
    <StepPage action="confirm" title={say('confirm.title')}>
      {(exchange) => <Check exchange={exchange} />}
    </StepPage>
  );
}

function Check({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const words = useExchangeWords();
  const href = `/exchanges/${exchange.id}`;
  const confirming = useStep(confirmHours, { onDone: () => go(href, { instead: true }) });
  return (
    <Page title={say('confirm.title')} back={{ href }} lead={say('confirm.gives', words.facts(exchange))}>
      <StepFailure error={confirming.error} exchange={exchange} />
      <ExchangeFacts exchange={exchange} />
      <p>{say('confirm.undoable')}</p>
      <div>
        <Button
          kind="primary"
          busy={confirming.isPending}
          onPress={() => confirming.mutate({ params: { exchangeId: exchange.id }, body: {} })}
        >
          {say('step.confirm')}
        </Button>
      </div>
      <Cluster>
        <LinkButton href={`${href}/answer`}>{say('step.answer')}</LinkButton>
        <LinkButton href={`${href}/dispute`}>{say('step.dispute')}</LinkButton>
      </Cluster>
    </Page>
  );
}
