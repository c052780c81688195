import type { FoundCaller, findCallers } from '@timebank/shared/callers';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import type { ReadCall } from '../context.ts';
import {
  betterFit,
  type Fit,
  fitOf,
  fitOfNumber,
  isByCalledName,
  type Token,
  tokensOf,
  typedEnd,
  wholeFit,
} from './callers.rules.ts';
import { endOfBeginning } from './keys.rules.ts';
import { findCallerRows, findIdsByNumber, findKeys, findKeysBetween } from './keys.store.ts';

const shownMax = 12;
/** So many of the best are looked at closely, to put those who fit alike into the order of their names. */
const comparedMax = 60;
/** More than a word that says anything finds among ten thousand members. */
const keysMax = 3_000;

/** Whoever a coordinator may have on the telephone, the best fit first, those who have left or are suspended too. */
export async function findCallersHere(
  call: ReadCall,
  { query }: ParsedOf<typeof findCallers>,
): Promise<ReplyOf<typeof findCallers>> {
  const tokens = tokensOf(query.q);
  if (tokens.length === 0) return { items: [] };
  const found = await Promise.all(tokens.map((token) => fitsOf(call, token)));
  const [first, ...others] = found;
  const fits = new Map<MemberId, Fit>();
  for (const [memberId, fit] of first ?? []) {
    const rest = others.map((one) => one.get(memberId));
    if (rest.every((one) => one !== undefined)) fits.set(memberId, wholeFit([fit, ...rest]));
  }
  return { items: await inOrder(call, { tokens, fits }) };
}

/** Everybody whom one thing that was typed could mean, with how well. */
async function fitsOf({ tx, scope }: ReadCall, token: Token): Promise<Map<MemberId, Fit>> {
  const { timebankId } = scope;
  const { beginnings, keys, memberNumber } = token;
  const [begun, same, numbered] = await Promise.all([
    Promise.all(
      beginnings.map((from) =>
        findKeysBetween(tx, { timebankId, from, to: endOfBeginning(from), limit: keysMax }),
      ),
    ),
    keys.length > 0 ? findKeys(tx, { timebankId, keys, limit: keysMax }) : [],
    memberNumber === null ? [] : findIdsByNumber(tx, { timebankId, memberNumber }),
  ]);
  const fits = new Map<MemberId, Fit>(numbered.map(({ memberId }) => [memberId, fitOfNumber]));
  for (const { memberId, key } of [...begun.flat(), ...same]) {
    fits.set(memberId, betterFit(fits.get(memberId), fitOf(token, key)));
  }
  return fits;
}

async function inOrder(
  { tx, scope }: ReadCall,
  { tokens, fits }: { tokens: readonly Token[]; fits: ReadonlyMap<MemberId, Fit> },
): Promise<FoundCaller[]> {
  const best = [...fits].sort(([, one], [, other]) => one.cost - other.cost).slice(0, comparedMax);
  if (best.length === 0) return [];
  const rows = await findCallerRows(tx, { timebankId: scope.timebankId, ids: best.map(([id]) => id) });
  const costOf = ({ id }: { id: MemberId }) => fits.get(id)?.cost ?? 0;
  const isAway = ({ status }: { status: string }) => (status === 'active' ? 0 : 1);
  return rows
    .sort(
      (one, other) =>
        costOf(one) - costOf(other) ||
        isAway(one) - isAway(other) ||
        (one.sortName < other.sortName ? -1 : 1),
    )
    .slice(0, shownMax)
    .map((row) => {
      const { id, memberNumber, displayName, calledName, neighbourhood, status, phone } = row;
      const match = fits.get(id)?.match ?? 'name';
      return {
        id,
        memberNumber,
        displayName,
        calledName,
        neighbourhood,
        status,
        match: match === 'name' && isByCalledName(tokens, row) ? 'called' : match,
        phoneEnd: match === 'telephone' ? typedEnd(tokens, phone) : null,
      };
    });
}
