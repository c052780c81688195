import type { Listing } from '@timebank/shared/listings';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { HoursText } from '#ui/hours-text.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { SymbolAndWord } from '#ui/symbol.tsx';
import { Tag } from '#ui/tag.tsx';
import { symbolOf } from './category-choices.ts';
import styles from './listing-in-full.module.css';
import { OwnListing } from './own-listing.tsx';
import { useListingWords } from './use-listing-words.ts';

/** All that members may know of a listing. */
export function ListingInFull({ listing }: { listing: Listing }) {
  const say = useSay();
  const { kind, status } = listing;
  const isOpen = status === 'open';
  return (
    <>
      <p>
        <Tag kind={isOpen ? 'brand' : 'plain'}>{say(`listing.is.${status === 'open' ? kind : status}`)}</Tag>
      </p>
      {listing.description && <p className={styles['description']}>{listing.description}</p>}
      <Facts listing={listing} />
      {listing.isMine && <OwnListing listing={listing} />}
      {!(listing.isMine || isOpen) && (
        <Notice title={say('listing.notOpen')}>
          <p>{say('listing.notOpenHelp')}</p>
        </Notice>
      )}
      {!listing.isMine && isOpen && (
        <div>
          <LinkButton kind="primary" href={`/listings/${listing.id}/propose`}>
            {say(kind === 'request' ? 'listing.answerRequest' : 'listing.answerOffer')}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function Facts({ listing }: { listing: Listing }) {
  const say = useSay();
  const words = useListingWords();
  const { member, minutesEstimate } = listing;
  const category = words.category(listing.categoryId);
  const where = words.where(listing);
  const items = [
    {
      term: say('listing.kind'),
      value: category && <SymbolAndWord symbol={symbolOf(category)}>{category.name}</SymbolAndWord>,
    },
    {
      term: say(listing.kind === 'request' ? 'listing.whoAsks' : 'listing.whoOffers'),
      value: <Link href={`/members/${member.id}`}>{member.displayName}</Link>,
    },
    { term: say('listing.when'), value: words.when(listing.availability) },
    { term: say('listing.where'), value: where },
    {
      term: say('listing.howLong'),
      value: minutesEstimate && (
        <HoursText minutes={minutesEstimate}>
          {say('listing.howLongAbout', { time: words.hours(minutesEstimate) })}
        </HoursText>
      ),
    },
    { term: say('listing.since'), value: words.dayOf(listing.createdAt) },
    { term: say('listing.until'), value: listing.isMine && words.dayOf(listing.expiresAt) },
  ];
  return <SummaryList items={items.filter(({ value }) => Boolean(value))} />;
}
