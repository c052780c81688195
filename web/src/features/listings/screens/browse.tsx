import { useInfiniteQuery } from '@tanstack/react-query';
import type { ListingKind } from '@timebank/shared/listings';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Navigation } from '#ui/navigation.tsx';
import { Page } from '#ui/page.tsx';
import { filtersIn } from '../parts/filters.ts';
import { ListingRows } from '../parts/listing-rows.tsx';
import { NothingFound } from '../parts/nothing-found.tsx';
import { SearchForm } from '../parts/search-form.tsx';
import { listingsQuery } from '../queries.ts';

/** Everybody's offers or requests. What is searched for stands in the address. */
export function Browse() {
  const say = useSay();
  const search = useAddressSearch();
  const kind: ListingKind = search['kind'] === 'offer' ? 'offer' : 'request';
  const filters = filtersIn(search);
  const sort = filters.q ? 'best' : 'newest';
  const listings = useInfiniteQuery(listingsQuery({ kind, ...filters, sort }));
  const kinds = [
    { kind: 'request', word: say('browse.requests') },
    { kind: 'offer', word: say('browse.offers') },
  ] as const;
  return (
    <Page title={say('browse.title')}>
      <Cluster>
        <LinkButton kind="primary" href="/ask">
          {say('browse.ask')}
        </LinkButton>
        <LinkButton href="/offer">{say('browse.offer')}</LinkButton>
      </Cluster>
      <Navigation
        label={say('browse.kind')}
        items={kinds.map((choice) => ({
          href: withSearch('/listings', { ...filters, kind: choice.kind }),
          word: choice.word,
          isCurrent: choice.kind === kind,
        }))}
      />
      <SearchForm kind={kind} filters={filters} />
      <LongList
        query={listings}
        empty={<NothingFound kind={kind} isSearch={Object.keys(filters).length > 0} />}
      >
        {(items) => (
          <ListingRows label={say(kind === 'offer' ? 'browse.offers' : 'browse.requests')} listings={items} />
        )}
      </LongList>
    </Page>
  );
}
