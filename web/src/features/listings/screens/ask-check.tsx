import { createListing } from '@timebank/shared/listings';
import { useAddressSearch, withSearch } from '#lib/address.ts';
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
import { TextField } from '#ui/text-field.tsx';
import { dateFromTyped } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import { AskAgain } from '../parts/ask-again.tsx';
import { askForm, availabilityOf, firstUnanswered } from '../parts/ask-form.ts';
import { useListingWords } from '../parts/use-listing-words.ts';
import { useMadeTitle } from '../parts/use-made-title.ts';

/** The last of the question pages. `?again=` takes its answers from an earlier request. */
export function AskCheck() {
  const { again } = useAddressSearch();
  return again ? <AskAgain listingId={again} /> : <CheckAnswers />;
}

/** All answers at once before anybody sees them. The title is made from them and can be changed. */
function CheckAnswers() {
  const say = useSay();
  const words = useListingWords();
  const madeTitle = useMadeTitle();
  const { months } = useWords();
  const sending = useSend(createListing, {
    changes: ['listings'],
    onDone: ({ id }) => {
      form.clear();
      go(withSearch('/ask/done', { listing: id }), { instead: true });
    },
  });
  const form = useForm({ ...askForm, error: sending.error });
  const { categoryId, otherDay, place, more, minutesEstimate } = form.value;
  if (sending.isSuccess) return null;
  const unanswered = firstUnanswered(form.value);
  if (unanswered !== null || place === '') return <Redirect href={unanswered ?? '/ask'} />;

  const availability = availabilityOf(form.value, dateFromTyped(otherDay, months));
  const title = form.value.title || madeTitle(categoryId, availability);
  const change = (page: string) => withSearch(page, { after: 'check' });
  const answers = [
    { term: say('ask.what'), value: words.category(categoryId)?.name, changeHref: change('/ask') },
    { term: say('listing.when'), value: words.when(availability), changeHref: change('/ask/when') },
    { term: say('listing.where'), value: say(`place.${place}`), changeHref: change('/ask/where') },
    { term: say('ask.more'), value: more || say('ask.nothingMore'), changeHref: change('/ask/more') },
  ];
  const body = {
    kind: 'request',
    title,
    description: more,
    categoryId,
    availability,
    place,
    minutesEstimate,
  } as const;
  return (
    <Page
      title={say('ask.checkTitle')}
      back={{ href: '/ask/more' }}
      lead={say('ask.checkLead')}
      errors={form.errors}
    >
      <SummaryList items={answers} />
      <Failure error={sending.error} />
      <Form onSubmit={() => sending.mutate({ body })}>
        <TextField {...form.field('title')} value={title} label={say('ask.name')} />
        <SubmitButton busy={sending.isPending}>{say('ask.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}
