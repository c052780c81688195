import { useQuery } from '@tanstack/react-query';
import type { ExchangeAction, ExchangeInFull } from '@timebank/shared/exchanges';
import { type ReactNode, useState } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { exchangeQuery } from '../queries.ts';
import { useExchangeWords } from './use-exchange-words.ts';

interface StepPageProps {
  action: ExchangeAction;
  /** While the exchange is on its way. */
  title: string;
  children: (exchange: ExchangeInFull) => ReactNode;
}

/** Lets in whoever may take this step now, and tells everybody else how the exchange stands. */
export function StepPage({ action, title, children }: StepPageProps) {
  const exchange = useQuery(exchangeQuery(useAddressPart('exchangeId')));
  const [isLetIn, setIsLetIn] = useState(false);
  const isOpen = exchange.data?.allowedActions.includes(action) ?? false;
  // Whoever came in stays in while their own step, or somebody else's, closes the door behind them.
  if (isOpen && !isLetIn) setIsLetIn(true);
  if (exchange.data === undefined) {
    return (
      <Page title={title}>
        <Loaded query={exchange}>{() => null}</Loaded>
      </Page>
    );
  }
  return isLetIn || isOpen ? children(exchange.data) : <NotOpen exchange={exchange.data} />;
}

function NotOpen({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const words = useExchangeWords();
  const href = `/exchanges/${exchange.id}`;
  return (
    <Page
      title={say('exchange.notNow')}
      back={{ href }}
      lead={words.turn(exchange)}
      primary={
        <LinkButton kind="primary" href={href}>
          {say('exchange.seeIt')}
        </LinkButton>
      }
    />
  );
}
