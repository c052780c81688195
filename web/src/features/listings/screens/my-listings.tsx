import { useInfiniteQuery } from '@tanstack/react-query';
import { listingStatuses } from '@timebank/shared/listings';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Navigation } from '#ui/navigation.tsx';
import { Page } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import { ListingRows } from '../parts/listing-rows.tsx';
import { listingsQuery } from '../queries.ts';

/** What I ask for and offer: up now, taken down, and run out. */
export function MyListings() {
  const say = useSay();
  const me = useMe();
  const search = useAddressSearch();
  const status = listingStatuses.find((known) => known === search['status']) ?? 'open';
  const listings = useInfiniteQuery(listingsQuery({ member: me.memberId, status }));
  const actions = (
    <Cluster>
      <LinkButton kind="primary" href="/ask">
        {say('browse.ask')}
      </LinkButton>
      <LinkButton href="/offer">{say('browse.offer')}</LinkButton>
    </Cluster>
  );
  return (
    <Page title={say('mine.title')}>
      {actions}
      <Navigation
        label={say('mine.show')}
        items={listingStatuses.map((choice) => ({
          href: withSearch('/listings/mine', { status: choice }),
          word: say(`mine.${choice}`),
          isCurrent: choice === status,
        }))}
      />
      <LongList
        query={listings}
        empty={
          <EmptyState symbol="help" sentence={say('mine.none')}>
            <p>{say('mine.noneHelp')}</p>
          </EmptyState>
        }
      >
        {(items) => <ListingRows label={say('mine.title')} listings={items} bothKinds />}
      </LongList>
    </Page>
  );
}
