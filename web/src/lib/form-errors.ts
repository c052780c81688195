import { useMemo } from 'react';
import type { FieldError } from '../ui/error-summary.tsx';
import { Refused } from './refusals.ts';

/**
 * The faults that the API found, each with the field it belongs to (`body.email` is the field `email`, as is `query.email`), or
 * nothing. They are the same list until there is a new answer, so that the summary takes the focus once.
 */
export function useFaults(error: Error | null): readonly FieldError[] {
  return useMemo(() => {
    if (!(error instanceof Refused)) return [];
    return error.errors.map(({ at, message }) => ({ field: at.replace(/^(body|query)\./, ''), message }));
  }, [error]);
}

/** What is wrong in words, where it is not about a field: such an error is shown by `Failure`. */
export const isAboutFields = (error: Error | null): boolean =>
  error instanceof Refused && error.errors.length > 0;
