import type { HTMLInputTypeAttribute, InputHTMLAttributes, ReactNode } from 'react';
import styles from './field.module.css';
import { Field, type QuestionProps } from './field.tsx';

interface TextProps extends QuestionProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  autoComplete?: string;
}

export interface TextFieldProps extends TextProps {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'search' | 'password'>;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** About as wide as the answer, which tells people what is wanted. */
  width?: 'short' | 'middle' | 'full';
  spellCheck?: boolean;
}

/** One line of typing. Numbers and telephone numbers run left to right in every language. */
export function TextField({
  type = 'text',
  width = 'full',
  inputMode,
  value,
  defaultValue,
  onChange,
  autoComplete,
  spellCheck,
  ...question
}: TextFieldProps) {
  const isFigures = type === 'tel' || type === 'email' || inputMode === 'numeric';
  return (
    <Field {...question}>
      {(control) => (
        <input
          {...control}
          name={question.name}
          type={type}
          className={styles['input']}
          data-width={width}
          dir={isFigures ? 'ltr' : undefined}
          inputMode={inputMode}
          value={value}
          defaultValue={defaultValue}
          autoComplete={autoComplete}
          spellCheck={spellCheck}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of typing. */
export function TextArea({
  value,
  defaultValue,
  onChange,
  autoComplete,
  rows = 4,
  ...question
}: TextProps & { rows?: number }) {
  return (
    <Field {...question}>
      {(control) => (
        <textarea
          {...control}
          name={question.name}
          rows={rows}
          className={styles['input']}
          value={value}
          defaultValue={defaultValue}
          autoComplete={autoComplete}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface SelectFieldProps extends TextProps {
  /** The first stands when nobody chose; give it an empty `value` to ask for a choice. */
  options: readonly { value: string; word: string }[];
}

/** A list to choose from where there are too many choices to show. Up to eight, use `Choices`. */
export function SelectField({
  options,
  value,
  defaultValue,
  onChange,
  autoComplete,
  ...question
}: SelectFieldProps): ReactNode {
  return (
    <Field {...question}>
      {(control) => (
        <select
          {...control}
          name={question.name}
          className={styles['input']}
          data-width="middle"
          value={value}
          defaultValue={defaultValue}
          autoComplete={autoComplete}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
