import { partsOfDay, weekdays } from '@timebank/shared/listings';
import type { FormatMessageId } from '#lib/format-messages.ts';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { Checkboxes } from '#ui/choices.tsx';
import { offerForm } from '../parts/offer-form.ts';
import { QuestionPage } from '../parts/question-page.tsx';

/** The second question: on which days and at which times. No answer means that any will do. */
export function OfferWhen() {
  const say = useSay();
  const form = useForm(offerForm);
  return (
    <QuestionPage
      title={say('offer.whenTitle')}
      backHref="/offer"
      nextHref="/offer/where"
      checkHref="/offer/check"
      errors={form.errors}
      passes={() => true}
    >
      <Checkboxes
        name="days"
        label={say('offer.days')}
        hint={say('offer.daysHint')}
        layout="columns"
        choices={weekdays.map((value, index) => ({
          value,
          word: say(`weekday.${index + 1}` as FormatMessageId),
        }))}
        values={form.value.days}
        onChange={(days) => form.change({ days })}
      />
      <Checkboxes
        name="parts"
        label={say('offer.parts')}
        hint={say('offer.partsHint')}
        layout="columns"
        choices={partsOfDay.map((value) => ({ value, word: say(`part.${value}`) }))}
        values={form.value.parts}
        onChange={(parts) => form.change({ parts })}
      />
    </QuestionPage>
  );
}
