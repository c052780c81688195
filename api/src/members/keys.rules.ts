import { doubleMetaphone } from 'double-metaphone';
import { sortNameOf } from './name.rules.ts';

/** What of a member a caller is found by. */
export interface Findable {
  displayName: string;
  calledName?: string;
  phone: string | null;
  postcode?: string | null;
  /** Whoever rings for them is often the one to be rung in their place. */
  namedContact?: { phone: string } | null;
}

/** The kinds of keys, each by its letter: a word of a name, how one sounds, one without a letter, telephone, postcode. */
const kinds = { name: 'n', sound: 's', slip: 'd', telephone: 't', postcode: 'c' } as const;
export type KeyKind = keyof typeof kinds;

export const keyFor = (kind: KeyKind, text: string): string => `${kinds[kind]}:${text}`;

/** What comes after every key that begins with this one, byte by byte. */
export const endOfBeginning = (key: string): string => `${key}\u{10ffff}`;

/** Everything under which a member is found. Parts of a number begin at each of its figures, so that any part is a beginning. */
export function keysOf({ displayName, calledName = '', phone, postcode, namedContact }: Findable): string[] {
  const words = wordsOf(`${displayName} ${calledName}`);
  const code = postcodeOf(postcode ?? '');
  const numbers = [phone, namedContact?.phone].map((number) => nationalNumberOf(number ?? ''));
  return [
    ...new Set([
      ...words.map((word) => keyFor('name', word)),
      ...words.flatMap(soundsOf).map((sound) => keyFor('sound', sound)),
      ...words.flatMap(withoutALetter).map((slip) => keyFor('slip', slip)),
      ...numbers.flatMap((number) => endingsOf(number, numberPartMin)).map((end) => keyFor('telephone', end)),
      ...endingsOf(code, postcodePartMin).map((end) => keyFor('postcode', end)),
    ]),
  ];
}

/** Fewer figures of a telephone number would find half of a town. */
export const numberPartMin = 3;
export const postcodePartMin = 2;
const soundLettersMin = 3;
const slipLettersMin = 4;
const wordLettersMax = 40;

/** The words of a name in small letters without accents. "Smith-Jones" is two words and one; "O'Brien" is "obrien". */
export function wordsOf(name: string): string[] {
  const words = sortNameOf(name)
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[-–]/)])
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').slice(0, wordLettersMax));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** How a word sounds, by Double Metaphone: one code, or two where it may be said in two ways. */
export function soundsOf(word: string): string[] {
  if (word.length < soundLettersMin) return [];
  return [...new Set(doubleMetaphone(word))].filter((code) => code.length > 1);
}

/**
 * The word with each of its letters left out once. Two words that differ by one letter more, one less, another one or
 * two that changed places have one of these in common, or are one of the other's.
 */
export function withoutALetter(word: string): string[] {
  const letters = [...word];
  if (letters.length < slipLettersMin) return [];
  return [...new Set(letters.map((_, left) => letters.filter((__, index) => index !== left).join('')))];
}

/** The figures of a telephone number as it is dialled within the country, without the nought: +44 and 0 are alike. */
export function nationalNumberOf(phone: string): string {
  const figures = phone.replace(/[^\d+]/g, '');
  return figures.replace(/^(\+44|0044)0?|^\+|^0/, '');
}

/** A postcode in capitals, without its space. */
export const postcodeOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

function endingsOf(text: string, lengthMin: number): string[] {
  return Array.from({ length: Math.max(0, text.length - lengthMin + 1) }, (_, start) => text.slice(start));
}
