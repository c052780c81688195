import { acceptExchange } from '@timebank/shared/exchange-steps';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { StepFailure } from './step-failure.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useStep } from './use-step.ts';
import type { WaitingProps } from './waiting.ts';

/** "Priya can help you": yes please, another day, or no thank you. */
export function WaitingProposal({ exchange, onAnswered }: WaitingProps) {
  const say = useSay();
  const words = useExchangeWords();
  const accepting = useStep(acceptExchange, { onDone: onAnswered });
  const facts = words.facts(exchange);
  const when = words.when(exchange);
  const { id, message } = exchange;
  return (
    <Panel kind="tint">
      <p className="lead">{say('waiting.proposal', facts)}</p>
      {when && <p>{say('waiting.proposedFor', { when })}</p>}
      {message && <p>{say('waiting.theySay', { ...facts, message })}</p>}
      <StepFailure error={accepting.error} exchange={exchange} />
      <Cluster>
        <Button
          symbol="check"
          busy={accepting.isPending}
          onPress={() => accepting.mutate({ params: { exchangeId: id }, body: {} })}
        >
          {say('step.accept', facts)}
        </Button>
        <LinkButton href={`/exchanges/${id}/another-day`}>{say('step.anotherDay')}</LinkButton>
        <LinkButton href={`/exchanges/${id}/decline`}>{say('step.decline', facts)}</LinkButton>
        <LinkButton kind="quiet" href={`/exchanges/${id}`}>
          {say('exchange.seeIt')}
        </LinkButton>
      </Cluster>
    </Panel>
  );
}
