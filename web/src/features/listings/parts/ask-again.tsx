import { useQuery } from '@tanstack/react-query';
import type { Listing } from '@timebank/shared/listings';
import { useEffect } from 'react';
import { keepDraft } from '#lib/drafts.ts';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { listingQuery } from '../queries.ts';
import { askForm, sameAgain } from './ask-form.ts';

/** Fills in the answers from an earlier request, so that asking again takes one look and one press. */
export function AskAgain({ listingId }: { listingId: string }) {
  const earlier = useQuery(listingQuery(listingId));
  return <Loaded query={earlier}>{(listing) => <FillIn listing={listing} />}</Loaded>;
}

function FillIn({ listing }: { listing: Listing }) {
  useEffect(() => {
    keepDraft(askForm.name, sameAgain(listing));
    go('/ask/check', { instead: true });
  }, [listing]);
  return null;
}
