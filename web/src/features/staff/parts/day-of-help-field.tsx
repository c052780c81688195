import { useSay } from '#lib/say.ts';
import { DateField } from '#ui/date-field.tsx';
import type { TypedDate } from '#ui/typed-date.ts';
import { useStaffWords } from './staff-words.ts';

interface DayOfHelpFieldProps {
  value: TypedDate;
  onChange: (day: TypedDate) => void;
  error?: string | undefined;
}

/** On which day help happened; mostly today or yesterday. */
export function DayOfHelpField({ value, onChange, error }: DayOfHelpFieldProps) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <DateField
      name="happenedOn"
      label={say('staff.day')}
      value={value}
      onChange={onChange}
      usualDays={[
        { date: words.daysAgo(0), word: say('staff.day.today') },
        { date: words.daysAgo(1), word: say('staff.day.yesterday') },
      ]}
      error={error}
    />
  );
}
