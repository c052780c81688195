import type * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

/** Where the next page of a list starts: the values that the last row of this one is sorted by, its id last. */
export const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The values of a cursor that a client sent back, or null where it sent none. `shape` is what the list's own cursors
 * look like. Refuses any other, so that nothing reaches a query that the list itself would not have put there.
 */
export function decodeCursor<Values>(
  cursor: string | undefined,
  shape: z.ZodMiniType<Values>,
): Values | null {
  if (cursor === undefined) return null;
  const parsed = shape.safeParse(valuesIn(cursor));
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'validation_failed',
    'This cursor is not of this list. Start again from its first page.',
    {
      faults: [{ at: 'query.cursor', message: 'Send back the cursor of the last page, unchanged.' }],
    },
  );
}

function valuesIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
