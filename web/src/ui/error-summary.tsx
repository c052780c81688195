import { type MouseEvent, useEffect, useRef } from 'react';
import styles from './error-summary.module.css';
import { Drawing } from './symbol.tsx';
import { useWords } from './words.tsx';

export interface FieldError {
  /** The `id` of the field, which is its `name` unless it was given another. */
  field: string;
  message: string;
}

/** Everything that is wrong, at once, in the place where people land. Each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { errorsTitle } = useWords();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is a new attempt, even if it says the same
  useEffect(() => box.current?.focus(), [errors]);
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="error-summary-title" className={styles['summary']}>
      <h2 id="error-summary-title" className={styles['title']}>
        <Drawing symbol="problem" />
        {errorsTitle}
      </h2>
      <ul className={styles['list']}>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The field gets the focus and its label comes into view; the address stays as it is. */
function goToField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id);
  if (field === null) return;
  event.preventDefault();
  field.closest('fieldset, [data-field]')?.scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
}

/** The message for one field, to hand to it. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
