import * as z from 'zod/mini';

/** A number in an address arrives as text. Only plain digits count: no sign, no fraction, no spaces. */
const digits = z.pipe(
  z.string().check(z.regex(/^[0-9]{1,9}$/, 'Give a whole number.')),
  z.transform((text: string) => Number(text)),
);

/** A whole number of minutes, also below zero, as it arrives in an address. */
export const minutesInAddress = z.pipe(
  z.string().check(z.regex(/^-?[0-9]{1,9}$/, 'Give a whole number of minutes.')),
  z.transform((text: string) => Number(text)),
);

/** A number of months as it arrives in an address: from one month to ten years. */
export const monthsInAddress = z.pipe(
  digits,
  z.int().check(z.gte(1, 'Give at least one month.'), z.lte(120, 'Give at most 120 months.')),
);

/** `limit` and `cursor`, which every list takes. A cursor is opaque: send back what the last page gave. */
export const pageQuery = {
  limit: z._default(
    z.pipe(digits, z.int().check(z.gte(1), z.lte(100, 'Ask for at most 100 at a time.'))),
    20,
  ),
  cursor: z.optional(
    z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[\w-]+$/, 'This is not a cursor.')),
  ),
};

/** One page of a list, and where the next one starts. */
export const page = <Item extends z.core.$ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.nullable(z.string()) });
