import { useState } from 'react';
import { withSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import type { Dates } from '#lib/periods.ts';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { errorFor, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/layout.tsx';
import { dateFromTyped, emptyDate, type TypedDate, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';

interface PeriodFormProps {
  /** The page that shows the days. */
  path: string;
  dates: Dates;
  errors: readonly FieldError[];
  onErrors: (errors: readonly FieldError[]) => void;
}

/** The first and the last day of a statement, typed. The answer is the page of another address. */
export function PeriodForm({ path, dates, errors, onErrors }: PeriodFormProps) {
  const say = useSay();
  const { months } = useWords();
  const [from, setFrom] = useState(typed(dates.from));
  const [to, setTo] = useState(typed(dates.to));
  const show = () => {
    const [first, last] = [from, to].map((day) => (isEmpty(day) ? '' : dateFromTyped(day, months)));
    const wrong: FieldError[] = [];
    if (first === null) wrong.push({ field: 'from', message: say('period.wrong') });
    if (last === null) wrong.push({ field: 'to', message: say('period.wrong') });
    if (first && last && first > last) wrong.push({ field: 'to', message: say('period.turnedRound') });
    onErrors(wrong);
    if (wrong.length === 0) go(withSearch(path, { from: first ?? '', to: last ?? '' }));
  };
  return (
    <Form onSubmit={show}>
      <DateField
        label={say('period.from')}
        hint={say('period.hint')}
        name="from"
        value={from}
        onChange={setFrom}
        error={errorFor(errors, 'from')}
      />
      <DateField
        label={say('period.to')}
        hint={say('period.hint')}
        name="to"
        value={to}
        onChange={setTo}
        error={errorFor(errors, 'to')}
      />
      <div>
        <Button type="submit">{say('period.show')}</Button>
      </div>
    </Form>
  );
}

const typed = (date: string | undefined): TypedDate => (date ? typedFromDate(date) : emptyDate);

const isEmpty = ({ day, month, year }: TypedDate): boolean => `${day}${month}${year}`.trim() === '';
