import { confirmHours } from '@timebank/shared/exchange-steps';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { StepFailure } from './step-failure.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useStep } from './use-step.ts';
import type { WaitingProps } from './waiting.ts';

/** Hours that somebody reported. Confirming them takes two presses: yes, and after a look at what moves, confirm. */
export function WaitingHours({ exchange, onAnswered }: WaitingProps) {
  const say = useSay();
  const words = useExchangeWords();
  const [isChecking, setIsChecking] = useState(false);
  const check = useRef<HTMLParagraphElement>(null);
  const confirming = useStep(confirmHours, { onDone: onAnswered });
  const facts = words.facts(exchange);
  const day = words.when(exchange) ?? '';
  useEffect(() => {
    if (isChecking) check.current?.focus();
  }, [isChecking]);
  return (
    <Panel kind="tint">
      <p className="lead">{say('waiting.hours', { ...facts, day })}</p>
      <StepFailure error={confirming.error} exchange={exchange} />
      {isChecking ? (
        <>
          <p ref={check} tabIndex={-1}>
            {say('confirm.gives', facts)} {say('confirm.undoable')}
          </p>
          <Cluster>
            <Button
              busy={confirming.isPending}
              onPress={() => confirming.mutate({ params: { exchangeId: exchange.id }, body: {} })}
            >
              {say('confirm.confirm')}
            </Button>
            <Button kind="quiet" onPress={() => setIsChecking(false)}>
              {say('confirm.notYet')}
            </Button>
          </Cluster>
        </>
      ) : (
        <Cluster>
          <Button symbol="check" onPress={() => setIsChecking(true)}>
            {say('step.confirm')}
          </Button>
          <LinkButton kind="quiet" href={`/exchanges/${exchange.id}`}>
            {say('step.somethingElse')}
          </LinkButton>
        </Cluster>
      )}
    </Panel>
  );
}
