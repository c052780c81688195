import { useState } from 'react';
import { withSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/text-field.tsx';
import { type Period, periods } from './periods.ts';
import styles from './statement.module.css';

interface PeriodFormProps {
  /** The page that shows the period. */
  path: string;
  period: Period;
}

/** Which stretch of time a statement shows. The answer is the page of another address. */
export function PeriodForm({ path, period }: PeriodFormProps) {
  const say = useSay();
  const [wanted, setWanted] = useState<string>(period);
  const show = () => go(withSearch(path, { period: wanted === 'all' ? '' : wanted }));
  return (
    <form
      className={styles['period']}
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <SelectField
        label={say('period.label')}
        name="period"
        value={wanted}
        onChange={setWanted}
        options={periods.map((value) => ({ value, word: say(`period.${value}`) }))}
      />
      <Button type="submit">{say('period.show')}</Button>
    </form>
  );
}
