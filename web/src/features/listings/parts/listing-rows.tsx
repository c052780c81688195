import type { Listing } from '@timebank/shared/listings';
import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { symbolOf } from './category-choices.ts';
import { useListingWords } from './use-listing-words.ts';

interface ListingRowsProps {
  label: string;
  listings: readonly Listing[];
  /** Says of each whether it is an offer or a request, where a list has both. */
  bothKinds?: boolean;
}

/** Offers and requests as rows that lead to their pages. */
export function ListingRows({ label, listings, bothKinds = false }: ListingRowsProps) {
  const say = useSay();
  const words = useListingWords();
  const detail = ({ member, neighbourhood, availability, minutesEstimate }: Listing) =>
    [
      neighbourhood
        ? say('listing.byIn', { name: member.displayName, neighbourhood: neighbourhood.name })
        : member.displayName,
      words.when(availability),
      minutesEstimate && say('listing.about', { time: words.hours(minutesEstimate) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <LinkRows
      label={label}
      rows={listings.map((listing) => ({
        key: listing.id,
        href: `/listings/${listing.id}`,
        title: listing.title,
        detail: detail(listing),
        symbol: symbolOf(words.category(listing.categoryId)),
        tag: bothKinds && <Tag>{say(`listing.is.${listing.kind}`)}</Tag>,
      }))}
    />
  );
}
