import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './combo-field.module.css';
import fieldStyles from './field.module.css';
import { Field, type QuestionProps } from './field.tsx';

export interface ComboOption {
  key: string;
  content: ReactNode;
}

interface ComboFieldProps extends QuestionProps {
  value: string;
  onChange: (text: string) => void;
  options: readonly ComboOption[];
  onChoose: (key: string) => void;
  /** Set where the page is for nothing but this field: it has the focus when the page opens. */
  takesFocus?: boolean;
}

/** A field that finds as somebody types. The arrows go through what was found, Enter takes it, and so does a press. */
export function ComboField({
  value,
  onChange,
  options,
  onChoose,
  takesFocus = false,
  ...question
}: ComboFieldProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const active = Math.min(at, options.length - 1);
  useEffect(() => {
    if (!takesFocus) return;
    // After the page has put the focus on its heading.
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[active];
    if (step && options.length > 0) setAt((active + step + options.length) % options.length);
    else if (event.key === 'Enter' && chosen) onChoose(chosen.key);
    else return;
    event.preventDefault();
  };
  return (
    <Field {...question}>
      {(control) => (
        <>
          <input
            {...control}
            ref={input}
            name={question.name}
            type="text"
            role="combobox"
            className={fieldStyles['input']}
            data-takes-focus={takesFocus || undefined}
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={options.length > 0 ? optionId(listId, active) : undefined}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => {
              setAt(0);
              onChange(event.target.value);
            }}
            onKeyDown={press}
          />
          <div id={listId} role="listbox" aria-label={question.label} className={styles['list']}>
            {options.map(({ key, content }, index) => (
              // The keyboard is heard by the field, which keeps the focus.
              <div
                key={key}
                id={optionId(listId, index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={styles['option']}
                onPointerUp={() => onChoose(key)}
              >
                {content}
              </div>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}

const optionId = (listId: string, index: number): string => `${listId}-${index}`;
