import { useInfiniteQuery } from '@tanstack/react-query';
import { exchangeStatuses } from '@timebank/shared/exchanges';
import { useState } from 'react';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster, Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import { SelectField } from '#ui/text-field.tsx';
import { ExchangeRows } from '../parts/exchange-rows.tsx';
import { exchangesQuery } from '../queries.ts';

/** All help that I gave or had, the latest change first. Which of it stands in the address. */
export function Exchanges() {
  const say = useSay();
  const { show } = useAddressSearch();
  const status = exchangeStatuses.find((known) => known === show);
  const isWaiting = show === 'waiting';
  const exchanges = useInfiniteQuery(
    exchangesQuery({ ...(isWaiting && { waitingFor: 'me' }), ...(status && { status }) }),
  );
  return (
    <Page title={say('exchanges.title')}>
      <Cluster>
        <LinkButton href="/record">{say('exchanges.record')}</LinkButton>
      </Cluster>
      <Filter key={show} show={status ?? (isWaiting ? 'waiting' : '')} />
      <LongList query={exchanges} empty={<Empty isFiltered={isWaiting || status !== undefined} />}>
        {(items) => <ExchangeRows label={say('exchanges.title')} exchanges={items} />}
      </LongList>
    </Page>
  );
}

function Filter({ show }: { show: string }) {
  const say = useSay();
  const [wanted, setWanted] = useState(show);
  const options = [
    { value: '', word: say('exchanges.all') },
    { value: 'waiting', word: say('exchanges.waiting') },
    ...exchangeStatuses.map((status) => ({ value: status, word: say(`exchanges.of.${status}`) })),
  ];
  return (
    <Form onSubmit={() => go(withSearch('/exchanges', { show: wanted }))}>
      <SelectField
        label={say('exchanges.filter')}
        name="show"
        value={wanted}
        onChange={setWanted}
        options={options}
      />
      <div>
        <Button type="submit">{say('exchanges.show')}</Button>
      </div>
    </Form>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const say = useSay();
  if (isFiltered) return <EmptyState sentence={say('exchanges.noneOfThese')} />;
  return (
    <EmptyState
      symbol="help"
      sentence={say('exchanges.none')}
      action={<LinkButton href="/listings">{say('exchanges.find')}</LinkButton>}
    />
  );
}
