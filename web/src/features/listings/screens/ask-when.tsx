import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { dateFromTyped } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import { askForm } from '../parts/ask-form.ts';
import { QuestionPage } from '../parts/question-page.tsx';
import { useDayChoices } from '../parts/use-day-choices.ts';

/** The second question: when. */
export function AskWhen() {
  const say = useSay();
  const { months } = useWords();
  const form = useForm(askForm);
  const choices = useDayChoices();
  const { otherDay } = form.value;
  // A draft from yesterday may name a day that has gone.
  const when = choices.some(({ value }) => value === form.value.when) ? form.value.when : '';
  const lacksDay = when === 'other' && dateFromTyped(otherDay, months) === null;
  return (
    <QuestionPage
      title={say('ask.whenTitle')}
      backHref="/ask"
      nextHref="/ask/where"
      checkHref="/ask/check"
      errors={form.errors}
      passes={() =>
        form.passes([
          when === '' && { field: 'when', message: say('ask.whenMissing') },
          lacksDay && { field: 'otherDay', message: say('ask.dayMissing') },
        ])
      }
    >
      <Choices
        name="when"
        label={say('ask.whenTitle')}
        labelHidden
        layout="columns"
        choices={choices}
        value={when || null}
        onChange={(chosen) => form.change({ when: chosen })}
        error={form.errorOf('when')}
      />
      {when === 'other' && (
        <DateField
          name="otherDay"
          label={say('ask.day')}
          value={otherDay}
          onChange={(typed) => form.change({ otherDay: typed })}
          error={form.errorOf('otherDay')}
        />
      )}
    </QuestionPage>
  );
}
