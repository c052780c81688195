import type { FoundCaller } from '@timebank/shared/callers';
import {
  keyFor,
  nationalNumberOf,
  numberPartMin,
  postcodeOf,
  postcodePartMin,
  soundsOf,
  withoutALetter,
  wordsOf,
} from './keys.rules.ts';
import { sortNameOf } from './name.rules.ts';

/** One thing that was typed, and the keys by which it could be meant. */
export interface Token {
  text: string;
  memberNumber: number | null;
  /** Every key that begins so. */
  beginnings: string[];
  /** These keys exactly. */
  keys: string[];
}

export type Match = FoundCaller['match'];

/** How well something fits; the less the better. */
const worth: Record<Match, number> = {
  number: 0,
  name: 0,
  called: 0,
  telephone: 1,
  postcode: 1,
  sounds: 4,
  spelling: 6,
};
/** The beginning of a name is less than the whole of it, and more than what only sounds alike. */
const beginningCosts = 2;

const tokensMax = 6;

/** What somebody typed, cut into what belongs together: "0151 496 1001" is one number, "CH48 4DT" one postcode. */
export function tokensOf(typed: string): Token[] {
  const pieces: string[] = [];
  for (const piece of sortNameOf(typed).split(/\s+/).filter(Boolean)) {
    const last = pieces.at(-1);
    const belongs =
      last !== undefined &&
      ((isFigures(last) && isFigures(piece)) || (isOutward(last) && /^\d[a-z]{0,2}$/.test(piece)));
    if (belongs) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces.slice(0, tokensMax).map(tokenOf).filter(finds);
}

const isFigures = (text: string): boolean => /^[\d+()-]+$/.test(text);
const isOutward = (text: string): boolean => /^[a-z]{1,2}\d[\da-z]?$/.test(text);
const finds = ({ beginnings, keys, memberNumber }: Token): boolean =>
  beginnings.length > 0 || keys.length > 0 || memberNumber !== null;

function tokenOf(text: string): Token {
  if (isFigures(text)) return figuresToken(text);
  if (/\d/.test(text)) return postcodeToken(text);
  const [word = ''] = wordsOf(text);
  const slips = withoutALetter(word);
  return {
    text: word,
    memberNumber: null,
    beginnings: word === '' ? [] : [keyFor('name', word)],
    keys: [
      ...soundsOf(word).map((sound) => keyFor('sound', sound)),
      ...(slips.length > 0 ? [keyFor('slip', word)] : []),
      ...slips.flatMap((slip) => [keyFor('slip', slip), keyFor('name', slip)]),
    ],
  };
}

/** A nought in front may be how the number begins, or stand in the middle of it. */
function figuresToken(text: string): Token {
  const figures = text.replace(/\D/g, '');
  const parts = new Set([nationalNumberOf(text), figures]);
  return {
    text: figures,
    memberNumber: /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null,
    beginnings: [...parts]
      .filter((part) => part.length >= numberPartMin)
      .map((part) => keyFor('telephone', part)),
    keys: [],
  };
}

function postcodeToken(text: string): Token {
  const code = postcodeOf(text);
  const beginnings = code.length >= postcodePartMin ? [keyFor('postcode', code)] : [];
  return { text: code, memberNumber: null, beginnings, keys: [] };
}

export interface Fit {
  match: Match;
  cost: number;
}

/** How a key that was found fits what was typed. */
export function fitOf(token: Token, key: string): Fit {
  const [kind, text = ''] = [key.slice(0, 1), key.slice(2)];
  switch (kind) {
    case 't':
      return { match: 'telephone', cost: worth.telephone };
    case 'c':
      return { match: 'postcode', cost: worth.postcode };
    case 's':
      return { match: 'sounds', cost: worth.sounds };
    case 'n':
      if (text === token.text) return { match: 'name', cost: worth.name };
      if (text.startsWith(token.text)) return { match: 'name', cost: worth.name + beginningCosts };
      return { match: 'spelling', cost: worth.spelling };
    default:
      return { match: 'spelling', cost: worth.spelling };
  }
}

export const fitOfNumber: Fit = { match: 'number', cost: worth.number };

/** The better of two; the first where both are as good. */
export const betterFit = (one: Fit | undefined, other: Fit): Fit =>
  one && one.cost <= other.cost ? one : other;

/** All that was typed fits a member as well as its parts together; the weakest part says how they were found. */
export function wholeFit(fits: readonly Fit[]): Fit {
  const cost = fits.reduce((sum, fit) => sum + fit.cost, 0);
  const weakest = fits.reduce((one, other) => (other.cost > one.cost ? other : one));
  return { match: weakest.match, cost };
}

/** True where a name was found by how somebody is called, and not by the name in the books. */
export function isByCalledName(
  tokens: readonly Token[],
  { displayName, calledName }: { displayName: string; calledName: string },
): boolean {
  const [own, called] = [wordsOf(displayName), wordsOf(calledName)];
  const begins = (words: string[], text: string) => words.some((word) => word.startsWith(text));
  return tokens.some(({ text }) => !begins(own, text) && begins(called, text));
}

/** The figures at the end of a number that were typed, or null where they stand elsewhere in it. */
export function typedEnd(tokens: readonly Token[], phone: string | null): string | null {
  const number = phone ? nationalNumberOf(phone) : '';
  return (
    tokens.find(({ text }) => isFigures(text) && text.length < number.length && number.endsWith(text))
      ?.text ?? null
  );
}
