import { useQuery } from '@tanstack/react-query';
import { createListing, type Listing, type ListingKind } from '@timebank/shared/listings';
import type { FoundMember } from '#lib/member-finder.tsx';
import { useSend } from '#lib/use-send.ts';
import { categoriesQuery } from '../queries.ts';
import { useAskForForm } from './ask-for-form.ts';
import { useReadBack } from './use-read-back.ts';

interface AskForInput {
  /** The member whose page or call the coordinator comes from. */
  known: FoundMember | null;
  /** What was chosen before, such as by a key. */
  kind?: ListingKind;
  /** Names the draft where there may be another one for the same member. */
  draft?: string;
  onDone: (listing: Listing) => void;
}

/** Asking or offering for somebody, from the first question to what is sent: on a page of its own or during a call. */
export function useAskFor({ known, kind, draft, onDone }: AskForInput) {
  const { data: categories } = useQuery(categoriesQuery);
  const sending = useSend(createListing, {
    changes: ['listings', 'desk', 'exchanges'],
    onDone: (listing) => {
      form.clear();
      onDone(listing);
    },
  });
  const asking = useAskForForm(known, { error: sending.error, kind, draft });
  const { form, onDay, passes } = asking;
  const { member, categoryId, soon, place, minutes, more, channel, words } = form.value;
  const category = categories?.items.find(({ id }) => id === categoryId);
  const readBack = useReadBack({ answers: form.value, category: category?.name, onDay });
  const send = () => {
    if (!passes() || member === null) return;
    sending.mutate({
      body: {
        kind: form.value.kind,
        title: readBack.title,
        description: more,
        categoryId,
        minutesEstimate: minutes,
        availability: { soon, onDay: soon === 'on_day' ? onDay : null, days: [], parts: [] },
        place,
        onBehalfOf: member.id,
        channel,
        ...(words.trim() && { words }),
      },
    });
  };
  return { asking, categories: categories?.items, readBack, sending, send };
}
