import { acceptExchange } from '@timebank/shared/exchange-steps';
import type { ExchangeAction, ExchangeInFull } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { UndoConfirmation } from './undo-confirmation.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useStep } from './use-step.ts';

/** What whoever is signed in can do now: the one next step first and large, all others after it. */
export function NextSteps({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const { side } = useExchangeWords().facts(exchange);
  const may = (action: ExchangeAction) => exchange.allowedActions.includes(action);
  const page = (name: string) => `/exchanges/${exchange.id}/${name}`;
  if (side === 'neither') return null;
  return (
    <Stack>
      {may('accept') && <Accept exchange={exchange} />}
      {may('report_hours') && (
        <LinkButton kind="primary" href={page('hours')}>
          {say('step.reportHours')}
        </LinkButton>
      )}
      {may('confirm') && (
        <LinkButton kind="primary" href={page('confirm')}>
          {say('step.confirm')}
        </LinkButton>
      )}
      <Cluster>
        {may('accept') && may('decline') && (
          <LinkButton href={page('another-day')}>{say('step.anotherDay')}</LinkButton>
        )}
        {(['decline', 'withdraw', 'cancel'] as const).filter(may).map((step) => (
          <LinkButton key={step} href={page(step)}>
            {say(`step.${step}`, { side })}
          </LinkButton>
        ))}
        {may('answer') && <LinkButton href={page('answer')}>{say('step.answer')}</LinkButton>}
        {may('dispute') && <LinkButton href={page('dispute')}>{say('step.dispute')}</LinkButton>}
        {may('raise_concern') && <LinkButton href={page('concern')}>{say('step.concern')}</LinkButton>}
        {exchange.status === 'declined' && exchange.listingId && (
          <LinkButton href={`/listings/${exchange.listingId}/propose`}>{say('step.proposeAgain')}</LinkButton>
        )}
      </Cluster>
      {may('undo') && <UndoConfirmation exchange={exchange} />}
    </Stack>
  );
}

/** Saying yes needs no check, because it can be called off. */
function Accept({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const { side } = useExchangeWords().facts(exchange);
  const accepting = useStep(acceptExchange);
  return (
    <>
      <Failure error={accepting.error} />
      <Button
        kind="primary"
        busy={accepting.isPending}
        onPress={() => accepting.mutate({ params: { exchangeId: exchange.id }, body: {} })}
      >
        {say('step.accept', { side })}
      </Button>
    </>
  );
}
