import * as z from 'zod/mini';

/**
 * A control character that no keyboard makes, or half of a surrogate pair.
 * SQLite stores both and PostgreSQL refuses both, so neither comes in. Line breaks and tabs may.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const unstorable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/u;

/** True where the text can be stored on both engines and read back unchanged. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

const storable = z.refine<string>(isStorable, {
  error: 'Take out the characters that cannot be shown.',
});

/** Words that somebody typed on one line: trimmed, never empty, at most `max` characters. */
export const line = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1, 'Write something here.'),
    z.maxLength(max, `Use at most ${max} characters.`),
    storable,
    z.refine((text) => !/[\r\n\t]/.test(text), { error: 'Write this on one line.' }),
  );

/** Words that somebody typed on several lines: trimmed, may be empty, at most `max` characters. */
export const paragraph = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max, `Use at most ${max} characters.`), storable);

/** A reason that has to be given and is kept with what it explains. */
export const reason = z
  .string()
  .check(
    z.trim(),
    z.minLength(3, 'Say why, in a few words.'),
    z.maxLength(500, 'Use at most 500 characters.'),
    storable,
  );

/** An e-mail address in lower case. */
export const email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254),
    z.email('Write the address like name@example.org.'),
    storable,
  );

/** A postcode in capitals, with one space where it is written with any. Other countries have theirs. */
export const postcode = z.string().check(
  z.trim(),
  z.toUpperCase(),
  z.overwrite((text) => text.replace(/\s+/g, ' ')),
  z.maxLength(12, 'Use at most 12 characters.'),
  z.regex(/^[A-Z0-9][A-Z0-9 -]+$/, 'Write the postcode with letters and digits, like CH48 3HD.'),
);

/** A telephone number as people write it: digits, spaces, brackets, hyphens and a plus in front. */
export const phone = z
  .string()
  .check(
    z.trim(),
    z.maxLength(30),
    z.regex(/^\+?[0-9][0-9 ()-]{4,28}$/, 'Write the number with digits and spaces only.'),
  );
