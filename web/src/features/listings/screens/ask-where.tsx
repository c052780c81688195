import { places } from '@timebank/shared/listings';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { Choices } from '#ui/choices.tsx';
import { askForm } from '../parts/ask-form.ts';
import { placeSymbols } from '../parts/place-symbols.ts';
import { QuestionPage } from '../parts/question-page.tsx';

/** The third question: where. */
export function AskWhere() {
  const say = useSay();
  const form = useForm(askForm);
  const { place } = form.value;
  return (
    <QuestionPage
      title={say('ask.whereTitle')}
      backHref="/ask/when"
      nextHref="/ask/more"
      checkHref="/ask/check"
      errors={form.errors}
      passes={() => form.passes([place === '' && { field: 'place', message: say('ask.whereMissing') }])}
    >
      <Choices
        name="place"
        label={say('ask.whereTitle')}
        labelHidden
        choices={places.map((value) => ({ value, word: say(`place.${value}`), symbol: placeSymbols[value] }))}
        value={place || null}
        onChange={(chosen) => form.change({ place: chosen })}
        error={form.errorOf('place')}
      />
    </QuestionPage>
  );
}
