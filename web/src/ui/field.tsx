import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Drawing } from './symbol.tsx';
import { useWords } from './words.tsx';

/** What every question has. */
export interface QuestionProps {
  label: string;
  /** Also the `id`, and so what an error summary links to, unless `id` says otherwise. */
  name: string;
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** The question may be left without an answer, and says so. */
  optional?: boolean;
  /** For a page that asks one thing: the `h1` is the question, so the label is for listening alone. */
  labelHidden?: boolean;
}

interface FieldProps extends QuestionProps {
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** One label above one control, with its hint and what is wrong with it. */
export function Field({
  label,
  name,
  id = name,
  hint,
  error,
  optional = false,
  labelHidden = false,
  children,
}: FieldProps) {
  return (
    <div className={styles['field']} data-field data-wrong={error ? true : undefined}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles['label']}>
        {label}
        <MaySkip shown={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children({
        id,
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

/** Several controls that answer one question together. */
export function FieldGroup({
  label,
  name,
  id = name,
  hint,
  error,
  optional = false,
  labelHidden = false,
  children,
}: QuestionProps & { children: ReactNode }) {
  return (
    <fieldset
      className={styles['group']}
      aria-describedby={describedBy(id, hint, error)}
      data-wrong={error ? true : undefined}
    >
      <legend className={labelHidden ? 'visually-hidden' : styles['label']}>
        {label}
        <MaySkip shown={optional} />
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function MaySkip({ shown }: { shown: boolean }) {
  const { maySkip } = useWords();
  return shown ? <span className={styles['may-skip']}> {maySkip}</span> : null;
}

function HintAndError({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  const { errorPrefix } = useWords();
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles['error']}>
          <Drawing symbol="problem" />
          <span>
            <span className="visually-hidden">{errorPrefix} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
