import type { TimebankId } from '@timebank/shared/ids';

/** Nobody looks for more words at once, and each one more costs everybody else a little time. */
const wordsAskedMax = 8;
/** Longer than any word that somebody would look for; PostgreSQL refuses words that are very long. */
const lettersMax = 40;

/** The words of a text as listings are found by: small letters and digits, without accents. */
export function wordsIn(text: string): string[] {
  const plain = withoutAccents(withoutAccents(text).toLowerCase());
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, lettersMax).join(''));
}

/** The words that somebody is looking for: each once, and no more than a person would type. */
export const wordsAsked = (text: string): string[] => [...new Set(wordsIn(text))].slice(0, wordsAskedMax);

export interface ListingText {
  title: string;
  description: string;
  category: { name: string; synonyms: string };
}

/** What the full-text index is told of a listing. Its title counts for more than the rest. */
export function wordsOfListing(
  { title, description, category }: ListingText,
  { status, timebankId }: { status: string; timebankId: TimebankId },
): { title: string; words: string } {
  const rest = wordsIn(`${description} ${category.name} ${category.synonyms}`);
  return { title: wordsIn(title).join(' '), words: [markOf({ status, timebankId }), ...rest].join(' ') };
}

/**
 * A word that all listings of one time bank in one status share. With it the index itself leaves out the others, so
 * that a search does not get slower with every listing that was ever closed, or with a big neighbour's.
 */
export const markOf = ({ status, timebankId }: { status: string; timebankId: TimebankId }): string =>
  `${status}${timebankId.replaceAll('-', '')}`;

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');
