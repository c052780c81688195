import { type Listing, places, updateListing } from '@timebank/shared/listings';
import type { Category, Neighbourhood } from '@timebank/shared/timebanks';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { isRefused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { SelectField, TextArea, TextField } from '#ui/text-field.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { useListingWords } from './use-listing-words.ts';

interface EditFormProps {
  listing: Listing;
  categories: readonly Category[];
  neighbourhoods: readonly Neighbourhood[];
}

/** All of a listing in one form. It changes what the person saw: if that is not how it is any more, they are told. */
export function EditForm({ listing, categories, neighbourhoods }: EditFormProps) {
  const say = useSay();
  const words = useListingWords();
  const [seen, setSeen] = useState(listing);
  const [changed, setChanged] = useState<Listing | null>(null);
  const href = `/listings/${listing.id}`;
  const sending = useSend(updateListing, {
    changes: ['listings'],
    onDone: () => {
      form.clear();
      go(href);
    },
  });
  const form = useForm({ name: `edit ${listing.id}`, atStart: answersIn(seen), error: sending.error });

  const seeAgain = (now: Listing) => {
    setSeen(now);
    setChanged(now);
    sending.reset();
  };
  const submit = () => {
    const { neighbourhoodId, place, ...rest } = form.value;
    sending.mutate({
      params: { listingId: listing.id },
      version: seen.version,
      body: {
        ...rest,
        neighbourhoodId: neighbourhoodId || null,
        place: places.find((known) => known === place) ?? null,
      },
    });
  };
  return (
    <Page title={say('edit.title')} back={{ href }} errors={form.errors}>
      {isRefused(sending.error, 'stale_version') ? (
        <ChangedMeanwhile listingId={listing.id} onSeen={seeAgain} />
      ) : (
        <Failure error={sending.error} />
      )}
      {changed && (
        <Panel kind="sunken" title={say('edit.asItIsNow')}>
          <p>{changed.title}</p>
          {changed.description && <p>{changed.description}</p>}
        </Panel>
      )}
      <Form onSubmit={submit}>
        <TextField {...form.field('title')} label={say('edit.name')} />
        <TextArea {...form.field('description')} label={say('edit.description')} optional />
        <SelectField {...form.field('categoryId')} label={say('edit.category')} options={named(categories)} />
        <SelectField
          {...form.field('place')}
          label={say('edit.place')}
          options={[
            { value: '', word: say('edit.noPlace') },
            ...places.map((value) => ({ value, word: say(`place.of.${value}`) })),
          ]}
        />
        <SelectField
          {...form.field('neighbourhoodId')}
          label={say('edit.neighbourhood')}
          options={[{ value: '', word: say('edit.noNeighbourhood') }, ...named(neighbourhoods)]}
        />
        <HoursField
          name="minutesEstimate"
          label={say('edit.howLong')}
          optional
          value={form.value.minutesEstimate}
          onChange={(minutesEstimate) => form.change({ minutesEstimate })}
          inWords={words.hours}
          error={form.errorOf('minutesEstimate')}
        />
        <SubmitButton busy={sending.isPending}>{say('page.save')}</SubmitButton>
      </Form>
    </Page>
  );
}

const answersIn = ({ title, description, categoryId, place, neighbourhood, minutesEstimate }: Listing) => ({
  title,
  description,
  categoryId: categoryId as string,
  place: place ?? '',
  neighbourhoodId: neighbourhood?.id ?? '',
  minutesEstimate,
});

const named = (things: readonly { id: string; name: string }[]) =>
  things.map(({ id, name }) => ({ value: id, word: name }));
