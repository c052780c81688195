/** What the first link of a chain follows. */
export const chainStart = '0'.repeat(64);

/**
 * A field as it stands in a text that is hashed: its length in front (`2:60` for sixty minutes) and `-` for none.
 * Without the lengths two different records could hash alike.
 */
export function lengthPrefixed(field: string | number | null): string {
  if (field === null) return '-';
  const text = String(field);
  return `${text.length}:${text}`;
}
