import { useQuery } from '@tanstack/react-query';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { lazy, Suspense } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { Waiting } from '#ui/states.tsx';
import { Tag } from '#ui/tag.tsx';
import { CalendarLink } from '../parts/calendar-link.tsx';
import { Concerns } from '../parts/concerns.tsx';
import { ExchangeFacts } from '../parts/exchange-facts.tsx';
import { NextSteps } from '../parts/next-steps.tsx';
import { statusKind } from '../parts/status-kind.ts';
import { Story } from '../parts/story.tsx';
import { useExchangeWords } from '../parts/use-exchange-words.ts';
import { exchangeQuery } from '../queries.ts';

/** Only an agreed exchange has it, so that nobody waits for it who looks at another. */
const BeforeVisit = lazy(async () => ({ default: (await import('../parts/before-visit.tsx')).BeforeVisit }));

/** One piece of help: whose turn it is, the one next step, and how it came here. */
export function ExchangeScreen() {
  const say = useSay();
  const words = useExchangeWords();
  const exchange = useQuery(exchangeQuery(useAddressPart('exchangeId')));
  return (
    <Page
      title={exchange.data ? words.heading(exchange.data) : say('exchange.title')}
      back={{ href: '/exchanges' }}
    >
      <Loaded query={exchange}>{(found) => <InFull exchange={found} />}</Loaded>
    </Page>
  );
}

function InFull({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const words = useExchangeWords();
  return (
    <Stack gap="large">
      <Panel kind="tint">
        <p>
          <Tag kind={statusKind[exchange.status]}>{words.status(exchange)}</Tag>
        </p>
        <p className="lead" aria-live="polite">
          {words.turn(exchange)}
        </p>
        <NextSteps exchange={exchange} />
      </Panel>
      {exchange.contact && (
        <Suspense fallback={<Waiting />}>
          <BeforeVisit exchange={exchange} />
        </Suspense>
      )}
      <Stack>
        <h2>{say('exchange.facts')}</h2>
        <ExchangeFacts exchange={exchange} />
        <CalendarLink exchange={exchange} />
      </Stack>
      <Concerns concerns={exchange.concerns} />
      <Story entries={exchange.timeline} />
    </Stack>
  );
}
