import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import type { FormState } from '#lib/use-form.ts';
import { DateField } from '#ui/date-field.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { HoursAnswers } from './hours-form.ts';
import { useUsualDays } from './usual-days.ts';

/** A form that asks for hours, and perhaps for more. */
type FormWithHours = Pick<FormState<HoursAnswers>, 'field' | 'errorOf' | 'value' | 'change'>;

interface HoursFieldsProps {
  form: FormWithHours;
  /** The day for which it was proposed, one press away. */
  proposedDay: string | null;
}

/** How long it took, on which day, and anything to add. */
export function HoursFields({ form, proposedDay }: HoursFieldsProps) {
  const say = useSay();
  const words = useTimeWords();
  const { minutes, day } = form.value;
  return (
    <>
      <HoursField
        label={say('hours.howLong')}
        name="minutes"
        value={minutes}
        onChange={(chosen) => form.change({ minutes: chosen })}
        inWords={words.hours}
        error={form.errorOf('minutes')}
      />
      <DateField
        label={say('hours.whichDay')}
        name="happenedOn"
        value={day}
        onChange={(typed) => form.change({ day: typed })}
        usualDays={useUsualDays(proposedDay)}
        error={form.errorOf('happenedOn')}
      />
      <TextArea {...form.field('memo')} label={say('hours.memo')} optional rows={2} />
    </>
  );
}

/** What is missing in these fields, for `passes`. */
export function useMissingHours(): (answers: {
  minutes: number | null;
  happenedOn: string | null;
}) => (FieldError | false)[] {
  const say = useSay();
  const year = useTimeWords().daysAgo(0).slice(0, 4);
  return ({ minutes, happenedOn }) => [
    minutes === null && { field: 'minutes', message: say('hours.lengthMissing') },
    happenedOn === null && { field: 'happenedOn', message: say('hours.dayMissing', { year }) },
  ];
}
