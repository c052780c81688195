import { createListing } from '@timebank/shared/listings';
import { withSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { Redirect } from '#lib/redirect.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import {
  availabilityOfOffer,
  firstUnansweredOffer,
  neighbourhoodOf,
  offerForm,
} from '../parts/offer-form.ts';
import { useListingWords } from '../parts/use-listing-words.ts';
import { useMadeTitle } from '../parts/use-made-title.ts';

/** All answers at once before anybody sees them. */
export function OfferCheck() {
  const say = useSay();
  const words = useListingWords();
  const madeTitle = useMadeTitle();
  const sending = useSend(createListing, {
    changes: ['listings'],
    onDone: ({ id }) => {
      form.clear();
      go(withSearch('/offer/done', { listing: id }), { instead: true });
    },
  });
  const form = useForm({ ...offerForm, error: sending.error });
  const { categoryId, place, description } = form.value;
  if (sending.isSuccess) return null;
  const unanswered = firstUnansweredOffer(form.value);
  if (unanswered !== null || place === '') return <Redirect href={unanswered ?? '/offer'} />;

  const availability = availabilityOfOffer(form.value);
  const title = form.value.title || madeTitle(categoryId, availability);
  const change = (page: string) => withSearch(page, { after: 'check' });
  const answers = [
    { term: say('ask.what'), value: words.category(categoryId)?.name, changeHref: change('/offer') },
    { term: say('listing.when'), value: words.when(availability), changeHref: change('/offer/when') },
    { term: say('listing.where'), value: say(`offer.${place}`), changeHref: change('/offer/where') },
  ];
  const body = {
    kind: 'offer',
    title,
    description,
    categoryId,
    availability,
    place,
    ...neighbourhoodOf(form.value),
  } as const;
  return (
    <Page
      title={say('offer.checkTitle')}
      back={{ href: '/offer/where' }}
      lead={say('offer.checkLead')}
      errors={form.errors}
    >
      <SummaryList items={answers} />
      <Failure error={sending.error} />
      <Form onSubmit={() => sending.mutate({ body })}>
        <TextField {...form.field('title')} value={title} label={say('offer.name')} />
        <TextArea
          {...form.field('description')}
          label={say('offer.description')}
          hint={say('offer.descriptionHint')}
          optional
        />
        <SubmitButton busy={sending.isPending}>{say('offer.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}
