import { useState } from 'react';
import { errorFor, type FieldError } from '../ui/error-summary.tsx';
import { useFaults } from './form-errors.ts';
import { type Draft, useDraft } from './use-draft.ts';

interface FormOptions<Value extends object> {
  /** Names the draft. Where a form is about one thing, its id is part of the name. */
  name: string;
  atStart: Value;
  /** What the API said to the last attempt. */
  error?: Error | null;
}

export interface FormState<Value extends object> extends Draft<Value> {
  /** All that is wrong, for `Page`. */
  errors: readonly FieldError[];
  /** What is wrong with one field. */
  errorOf: (field: string) => string | undefined;
  /** Everything that a text field wants to know. */
  field: (name: TextKey<Value>) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    error: string | undefined;
  };
  /** Checks before sending: true where there is nothing to complain about. */
  passes: (complaints: readonly (FieldError | false)[]) => boolean;
}

type TextKey<Value> = { [Key in keyof Value]: Value[Key] extends string ? Key : never }[keyof Value] & string;

const none: readonly FieldError[] = [];

/** A form whose answers are kept as a draft, with what is wrong with them, found here or by the API. */
export function useForm<Value extends object>({
  name,
  atStart,
  error = null,
}: FormOptions<Value>): FormState<Value> {
  const draft = useDraft(name, atStart);
  const faults = useFaults(error);
  const [complaints, setComplaints] = useState(none);
  const errors = complaints.length > 0 ? complaints : faults;
  const errorOf = (field: string) => errorFor(errors, field);
  return {
    ...draft,
    errors,
    errorOf,
    field: (key) => ({
      name: key,
      value: draft.value[key] as string,
      onChange: (value) => draft.change({ [key]: value } as Partial<Value>),
      error: errorOf(key),
    }),
    passes: (found) => {
      const real = found.filter((complaint) => complaint !== false);
      setComplaints(real.length > 0 ? real : none);
      return real.length === 0;
    },
  };
}
