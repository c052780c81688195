import { useQuery } from '@tanstack/react-query';
import { proposeExchange } from '@timebank/shared/exchanges';
import type { Listing } from '@timebank/shared/listings';
import { useAddressPart } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField, TextArea } from '#ui/text-field.tsx';
import { useProposeForm } from '../parts/propose-form.ts';
import { useTimesOfDay } from '../parts/times-of-day.ts';
import { useStep } from '../parts/use-step.ts';
import { listingQuery } from '../queries.ts';

/** Answering a request or taking up an offer. What is known is filled in, so sending it as it stands is enough. */
export function Propose() {
  const say = useSay();
  const listing = useQuery(listingQuery(useAddressPart('listingId')));
  if (listing.data === undefined) {
    return (
      <Page title={say('propose.plainTitle')}>
        <Loaded query={listing}>{() => null}</Loaded>
      </Page>
    );
  }
  const { id, status, isMine } = listing.data;
  if (status === 'open' && !isMine) return <ProposeForm listing={listing.data} />;
  return <Page title={say(isMine ? 'propose.mine' : 'propose.notOpen')} back={{ href: `/listings/${id}` }} />;
}

function ProposeForm({ listing }: { listing: Listing }) {
  const say = useSay();
  const words = useTimeWords();
  const times = useTimesOfDay();
  const sending = useStep(proposeExchange, {
    onDone: ({ id }) => {
      form.clear();
      go(`/exchanges/${id}`, { instead: true });
    },
  });
  const form = useProposeForm(listing, sending.error);
  const { id, kind, title, availability } = listing;
  const name = listing.member.displayName;
  const usualDays = [
    ...(availability.onDay === null
      ? []
      : [
          { date: availability.onDay, word: say('propose.asWanted', { day: words.day(availability.onDay) }) },
        ]),
    { date: words.daysAgo(0), word: say('hours.today') },
    { date: words.daysAgo(-1), word: say('propose.tomorrow') },
  ];
  const submit = () => {
    const answers = form.answers();
    if (answers !== null) sending.mutate({ body: { listingId: id, ...answers } });
  };
  return (
    <Page
      title={say('propose.title', { kind, name })}
      lead={say('propose.lead', { title, name })}
      back={{ href: `/listings/${id}` }}
      errors={form.errors}
    >
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <HoursField
          label={say('propose.howLong')}
          name="minutes"
          value={form.value.minutes}
          onChange={(minutes) => form.change({ minutes })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        <DateField
          label={say('propose.day')}
          name="proposedFor"
          hint={say('propose.dayHint')}
          optional
          value={form.value.day}
          onChange={(day) => form.change({ day })}
          usualDays={usualDays}
          error={form.errorOf('proposedFor')}
        />
        <SelectField {...form.field('time')} label={say('propose.time')} optional options={times} />
        <TextArea {...form.field('message')} label={say('propose.message', { name })} optional rows={3} />
        <SubmitButton busy={sending.isPending}>{say('propose.send', { kind, name })}</SubmitButton>
      </Form>
    </Page>
  );
}
