import { useQuery } from '@tanstack/react-query';
import { places } from '@timebank/shared/listings';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { Choices } from '#ui/choices.tsx';
import { SelectField } from '#ui/text-field.tsx';
import { offerForm } from '../parts/offer-form.ts';
import { placeSymbols } from '../parts/place-symbols.ts';
import { QuestionPage } from '../parts/question-page.tsx';
import { neighbourhoodsQuery } from '../queries.ts';

/** The third question: where, and how far somebody would go. */
export function OfferWhere() {
  const say = useSay();
  const form = useForm(offerForm);
  const { data: neighbourhoods } = useQuery(neighbourhoodsQuery);
  const { place } = form.value;
  const isSomewhere = place === 'at_home' || place === 'at_a_place';
  return (
    <QuestionPage
      title={say('offer.whereTitle')}
      backHref="/offer/when"
      nextHref="/offer/check"
      checkHref="/offer/check"
      errors={form.errors}
      passes={() => form.passes([place === '' && { field: 'place', message: say('offer.whereMissing') }])}
    >
      <Choices
        name="place"
        label={say('offer.whereTitle')}
        labelHidden
        choices={places.map((value) => ({ value, word: say(`offer.${value}`), symbol: placeSymbols[value] }))}
        value={place || null}
        onChange={(chosen) => form.change({ place: chosen })}
        error={form.errorOf('place')}
      />
      {isSomewhere && (
        <SelectField
          {...form.field('neighbourhood')}
          label={say('offer.howFar')}
          options={[
            { value: '', word: say('offer.nearMe') },
            { value: 'anywhere', word: say('offer.everywhere') },
            ...(neighbourhoods?.items ?? []).map(({ id, name }) => ({
              value: id,
              word: say('offer.nearPlace', { place: name }),
            })),
          ]}
        />
      )}
    </QuestionPage>
  );
}
