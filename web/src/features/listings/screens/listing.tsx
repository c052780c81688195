import { useQuery } from '@tanstack/react-query';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Page } from '#ui/page.tsx';
import { ListingInFull } from '../parts/listing-in-full.tsx';
import { listingQuery } from '../queries.ts';

/** One offer or request, and the one thing to do about it. */
export function ListingScreen() {
  const say = useSay();
  const listing = useQuery(listingQuery(useAddressPart('listingId')));
  const back = { href: '/listings' };
  return (
    <Page title={listing.data?.title ?? say('listing.title')} back={back}>
      <Loaded query={listing}>{(found) => <ListingInFull listing={found} />}</Loaded>
    </Page>
  );
}
