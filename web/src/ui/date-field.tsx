import { Button } from './button.tsx';
import styles from './field.module.css';
import { FieldGroup, type QuestionProps } from './field.tsx';
import { type TypedDate, typedFromDate } from './typed-date.ts';
import { useWords } from './words.tsx';

export interface DateFieldProps extends QuestionProps {
  /** As typed. Use `dateFromTyped` to understand it. */
  value: TypedDate;
  onChange: (value: TypedDate) => void;
  /** Days that are one press away, such as today. Dates are `YYYY-MM-DD`. */
  usualDays?: readonly { date: string; word: string }[];
}

const parts = ['day', 'month', 'year'] as const;

/** A date in three plain fields. Nothing jumps and nothing is masked; a month may be a word. */
export function DateField({ value, onChange, usualDays, ...question }: DateFieldProps) {
  const words = useWords();
  const { name, id = name, error } = question;
  return (
    <FieldGroup {...question}>
      <div className={styles['parts']}>
        {parts.map((part) => (
          <label key={part} className={styles['part']} data-part={part}>
            <span className={styles['part-label']}>{words[part]}</span>
            <input
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${name}-${part}`}
              className={styles['input']}
              data-width={part}
              dir={part === 'month' ? undefined : 'ltr'}
              inputMode={part === 'month' ? 'text' : 'numeric'}
              autoComplete="off"
              aria-invalid={error ? true : undefined}
              value={value[part]}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {usualDays && (
        <div className={styles['shortcuts']}>
          {usualDays.map(({ date, word }) => (
            <Button key={date} onPress={() => onChange(typedFromDate(date))}>
              {word}
            </Button>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
