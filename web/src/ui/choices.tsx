import type { ReactNode } from 'react';
import styles from './choices.module.css';
import { FieldGroup, type QuestionProps } from './field.tsx';
import { Drawing, type SymbolName } from './symbol.tsx';

export interface Choice<Value extends string> {
  value: Value;
  word: ReactNode;
  hint?: ReactNode;
  symbol?: SymbolName | undefined;
}

interface GroupProps<Value extends string> extends QuestionProps {
  choices: readonly Choice<Value>[];
  /** Under each other, in columns where there is room, or small ones in a row. */
  layout?: 'list' | 'columns' | 'row';
}

export interface ChoicesProps<Value extends string> extends GroupProps<Value> {
  value?: Value | null;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
}

/** One of a few, each as large as a hand needs. */
export function Choices<Value extends string>({
  choices,
  layout = 'list',
  value,
  defaultValue,
  onChange,
  ...question
}: ChoicesProps<Value>) {
  const { name, id = name, error } = question;
  return (
    <FieldGroup {...question}>
      <div className={styles['choices']} data-layout={layout}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio"
              className={styles['input']}
              id={partId(id, index)}
              name={name}
              value={choice.value}
              checked={value === undefined ? undefined : value === choice.value}
              defaultChecked={
                value === undefined && defaultValue !== undefined ? defaultValue === choice.value : undefined
              }
              aria-invalid={error ? true : undefined}
              onChange={() => onChange?.(choice.value)}
            />
            <Face {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxesProps<Value extends string> extends GroupProps<Value> {
  values?: readonly Value[];
  onChange?: (values: Value[]) => void;
}

/** Any number of a few. The values come in the order of the choices. */
export function Checkboxes<Value extends string>({
  choices,
  layout = 'list',
  values,
  onChange,
  ...question
}: CheckboxesProps<Value>) {
  const { name, id = name, error } = question;
  const change = (changed: Value, isChecked: boolean) => {
    const isWanted = (value: Value) => (value === changed ? isChecked : (values?.includes(value) ?? false));
    onChange?.(choices.map((choice) => choice.value).filter(isWanted));
  };
  return (
    <FieldGroup {...question}>
      <div className={styles['choices']} data-layout={layout}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="checkbox"
              className={styles['input']}
              id={partId(id, index)}
              name={name}
              value={choice.value}
              checked={values?.includes(choice.value)}
              aria-invalid={error ? true : undefined}
              onChange={(event) => change(choice.value, event.target.checked)}
            />
            <Face {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function Face({ word, hint, symbol }: Omit<Choice<string>, 'value'>) {
  return (
    <span className={styles['face']}>
      {symbol && <Drawing symbol={symbol} />}
      <span>
        <span className={styles['word']}>{word}</span>
        {hint && <span className={styles['hint']}>{hint}</span>}
      </span>
    </span>
  );
}

/** The first has the group's own id, so that an error summary leads to it. */
function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
