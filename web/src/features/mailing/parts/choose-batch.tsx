import { type MailedTo, mailedTo } from '@timebank/shared/mailing';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { useForm } from '#lib/use-form.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form } from '#ui/layout.tsx';
import { dateFromTyped, emptyDate, type TypedDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import type { Days } from '../batch-fetching.ts';
import { quartersBefore } from '../quarters.ts';

interface Wanted {
  /** The first day of a quarter, or that other days are meant. Empty: the last whole quarter. */
  quarter: string;
  from: TypedDate;
  to: TypedDate;
  who: MailedTo;
}

interface ChooseBatchProps {
  /** Why nothing came of the last choice. */
  error: Error | null;
  onChosen: (who: MailedTo, days: Days) => void;
}

const quartersShown = 4;

/** Which days and for whom. The choice is kept on this device. */
export function ChooseBatch({ error, onChosen }: ChooseBatchProps) {
  const say = useSay();
  const { months } = useWords();
  const quarters = quartersBefore(useTimeWords().daysAgo(0), quartersShown);
  const form = useForm<Wanted>({
    name: 'statement batch',
    atStart: { quarter: '', from: emptyDate, to: emptyDate, who: 'post' },
    error,
  });
  const { quarter, from, to, who } = form.value;
  const isOther = quarter === 'other';
  const chosen = quarters.find((one) => one.from === quarter) ?? quarters[0];
  const submit = () => {
    const days = isOther
      ? { from: dateFromTyped(from, months), to: dateFromTyped(to, months) }
      : { from: chosen?.from ?? null, to: chosen?.to ?? null };
    const isTurned = days.from !== null && days.to !== null && days.from > days.to;
    const complaints = [
      days.from === null && { field: 'from', message: say('batch.dayWrong') },
      days.to === null && { field: 'to', message: say('batch.dayWrong') },
      isTurned && { field: 'to', message: say('batch.turned') },
    ];
    if (!form.passes(complaints) || days.from === null || days.to === null) return;
    onChosen(who, { from: days.from, to: days.to });
  };
  return (
    <StaffPage
      title={say('batch.title')}
      lead={say('batch.lead')}
      back={{ href: '/staff/paper' }}
      errors={form.errors}
    >
      <Form onSubmit={submit}>
        <Failure error={error} />
        <Choices
          label={say('batch.quarter')}
          name="quarter"
          value={isOther ? quarter : (chosen?.from ?? null)}
          onChange={(value) => form.change({ quarter: value })}
          choices={[
            ...quarters.map(({ from: first, number, year }) => ({
              value: first,
              word: say(`batch.quarter.${number}`, { year }),
            })),
            { value: 'other', word: say('batch.otherDays') },
          ]}
        />
        {isOther &&
          (['from', 'to'] as const).map((day) => (
            <DateField
              key={day}
              label={say(`batch.${day}`)}
              name={day}
              hint={say('batch.dayHint')}
              value={form.value[day]}
              onChange={(typed) => form.change({ [day]: typed })}
              error={form.errorOf(day)}
            />
          ))}
        <Choices
          label={say('batch.who')}
          name="who"
          value={who}
          onChange={(value) => form.change({ who: value })}
          choices={mailedTo.map((value) => ({ value, word: say(`batch.who.${value}`) }))}
        />
        <SubmitButton>{say('batch.make')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
