import { closeListing, type Listing, reopenListing } from '@timebank/shared/listings';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { useListingWords } from './use-listing-words.ts';

/** What one can do with one's own listing. Taking it down needs no question, since it can be put back up. */
export function OwnListing({ listing }: { listing: Listing }) {
  const say = useSay();
  const words = useListingWords();
  const closing = useSend(closeListing, { changes: ['listings'] });
  const reopening = useSend(reopenListing, { changes: ['listings'] });
  const params = { listingId: listing.id };
  const isOpen = listing.status === 'open';
  return (
    <>
      <Failure error={closing.error ?? reopening.error} />
      {closing.isSuccess && !isOpen && <Notice kind="good" live title={say('listing.closedNow')} />}
      {reopening.isSuccess && isOpen && (
        <Notice
          kind="good"
          live
          title={say('listing.reopenedNow', { day: words.dayOf(listing.expiresAt) })}
        />
      )}
      <Cluster>
        {isOpen && (
          <LinkButton kind="primary" href={`/listings/${listing.id}/edit`}>
            {say('listing.edit')}
          </LinkButton>
        )}
        {/* One button for both, so that whoever pressed it does not lose the place. */}
        <Button
          kind={isOpen ? 'second' : 'primary'}
          busy={closing.isPending || reopening.isPending}
          onPress={() => (isOpen ? closing : reopening).mutate({ params, body: {} })}
        >
          {say(isOpen ? 'listing.takeDown' : 'listing.putBackUp')}
        </Button>
      </Cluster>
    </>
  );
}
