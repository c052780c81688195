import type { Exchange } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { useExchangeWords } from './use-exchange-words.ts';

/** Help that was agreed and whose day has come, or that needs a look for another reason. */
export function WaitingAgreed({ exchange }: { exchange: Exchange }) {
  const say = useSay();
  const words = useExchangeWords();
  const href = `/exchanges/${exchange.id}`;
  const mayReport = exchange.allowedActions.includes('report_hours');
  return (
    <Panel kind="tint">
      <p className="lead">
        {mayReport ? say('waiting.itHappened', words.facts(exchange)) : words.heading(exchange)}
      </p>
      <Cluster>
        {mayReport && <LinkButton href={`${href}/hours`}>{say('step.reportHours')}</LinkButton>}
        <LinkButton kind="quiet" href={href}>
          {say('exchange.seeIt')}
        </LinkButton>
      </Cluster>
    </Panel>
  );
}
