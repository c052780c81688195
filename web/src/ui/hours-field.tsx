import { useState } from 'react';
import { Choices } from './choices.tsx';
import styles from './field.module.css';
import type { QuestionProps } from './field.tsx';
import { minutesFrom } from './typed-length.ts';
import { useWords } from './words.tsx';

export interface HoursFieldProps extends QuestionProps {
  /** Whole minutes, or nothing yet, or nothing that can be understood. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  /** Says minutes in words: "1 hour 30 minutes". */
  inWords: (minutes: number) => string;
  /** The lengths that are one press away. */
  usualMinutes?: readonly number[];
}

const other = 'other';
const usual = [30, 60, 90, 120];

/** How long it took: one press for the usual lengths, two small fields for any other. */
export function HoursField({ value, onChange, inWords, usualMinutes = usual, ...question }: HoursFieldProps) {
  const words = useWords();
  const [isOther, setIsOther] = useState(value !== null && !usualMinutes.includes(value));
  const choices = [
    ...usualMinutes.map((minutes) => ({ value: String(minutes), word: inWords(minutes) })),
    { value: other, word: words.hoursOther },
  ];
  const choose = (choice: string) => {
    setIsOther(choice === other);
    onChange(choice === other ? null : Number(choice));
  };
  return (
    <div>
      <Choices
        {...question}
        choices={choices}
        value={isOther ? other : (value?.toString() ?? null)}
        onChange={choose}
      />
      {isOther && <OtherLength name={question.name} value={value} onChange={onChange} />}
    </div>
  );
}

/** What was typed stays as typed, also when it makes no sense yet. */
function OtherLength({ name, value, onChange }: Pick<HoursFieldProps, 'name' | 'value' | 'onChange'>) {
  const words = useWords();
  const [typed, setTyped] = useState({
    hours: value === null ? '' : String(Math.floor(value / 60)),
    minutes: value === null ? '' : String(value % 60),
  });
  const change = (part: 'hours' | 'minutes', text: string) => {
    const next = { ...typed, [part]: text };
    setTyped(next);
    onChange(minutesFrom(next));
  };
  return (
    <div className={`${styles['parts']} ${styles['other']}`}>
      {(['hours', 'minutes'] as const).map((part) => (
        <label key={part} className={styles['part']}>
          <span className={styles['part-label']}>{words[part]}</span>
          <input
            id={`${name}-${part}`}
            className={styles['input']}
            data-width="short"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            value={typed[part]}
            onChange={(event) => change(part, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}
