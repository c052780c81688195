import { monthsBefore } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { TransferId } from '@timebank/shared/ids';
import type { listUnusualEntries, UnusualReason, UnusualRule } from '@timebank/shared/unusual';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import type { ReadTransaction } from '../database/database.ts';
import { transfersInFull } from '../ledger/transfers.service.ts';
import { assert, Refusal } from '../refusal.ts';
import {
  findBackDated,
  findEnteredByStaff,
  findIntoClosedMonth,
  findLong,
  findReversals,
  findSilence,
  findStaffInvolved,
} from './by-transfer.store.ts';
import type { Found, Look } from './found.store.ts';
import { looksAtDays } from './looks.service.ts';
import { findSamePairs } from './pairs.store.ts';
import { findRings } from './rings.service.ts';
import { ruleSettings } from './rule-settings.service.ts';
import { findRoundRuns } from './runs.store.ts';

const finders: Readonly<Record<UnusualRule, (tx: ReadTransaction, look: Look) => Promise<Found[]>>> = {
  silence: findSilence,
  by_coordinator: findEnteredByStaff,
  back_dated: findBackDated,
  long: findLong,
  same_pair: findSamePairs,
  ring: findRings,
  coordinator_involved: findStaffInvolved,
  reversed: findReversals,
  round_run: findRoundRuns,
  closed_month: findIntoClosedMonth,
};

/** A transfer that at least one rule named. */
export interface Named {
  transferId: TransferId;
  sequence: number;
  postedOn: string;
  reasons: UnusualReason[];
}

interface Days {
  from: string;
  to: string;
}

/** What is worth a look among what was posted on these days, the latest first, with what was said about it. */
export async function unusualOn(
  call: Pick<ReadCall, 'tx' | 'scope'>,
  { from, to, rule: only }: Days & { rule?: UnusualRule | undefined },
): Promise<Named[]> {
  const { timebankId } = call.scope;
  const lookFor = await looksAtDays(call, { from, to });
  const byId = new Map<TransferId, Named>();
  for (const { rule, isOn, threshold } of await ruleSettings(call)) {
    if (!isOn || (only && rule !== only)) continue;
    const look = { timebankId, from, to, threshold: threshold ?? 0 };
    for (const { transferId, sequence, postedOn, ...facts } of await finders[rule](call.tx, look)) {
      const named = byId.get(transferId) ?? { transferId, sequence, postedOn, reasons: [] };
      const { figure = null, month = null, exchanges = null, helpedOn = null } = facts;
      named.reasons.push({
        rule,
        threshold,
        figure,
        month,
        exchanges,
        helpedOn,
        look: lookFor({ transferId, rule }),
      });
      byId.set(transferId, named);
    }
  }
  return [...byId.values()].sort((one, other) => other.sequence - one.sequence);
}

/** True where each reason to look was looked at. */
export const isLookedAt = ({ reasons }: Named): boolean => reasons.every(({ look }) => look !== null);

const position = z.tuple([z.int()]);

/** One page of what is worth a look. Reading leaves no line: nothing private is in it that the books do not show. */
export async function listUnusualEntriesIn(
  call: ReadCall,
  { query }: ParsedOf<typeof listUnusualEntries>,
): Promise<ReplyOf<typeof listUnusualEntries>> {
  const { from, to, rule, looked, limit } = query;
  insistOnYear({ from, to });
  const all = (await unusualOn(call, { from, to, rule })).filter(
    (named) => looked === undefined || isLookedAt(named) === (looked === 'yes'),
  );
  const before = decodeCursor(query.cursor, position)?.[0] ?? Number.POSITIVE_INFINITY;
  const rest = all.filter(({ sequence }) => sequence < before);
  const shown = rest.slice(0, limit);
  const transfers = await transfersInFull(
    call,
    shown.map(({ transferId }) => transferId),
  );
  const last = shown.at(-1);
  return {
    items: shown.map(({ transferId, reasons }) => {
      const transfer = transfers.get(transferId);
      assert(transfer, 'a transfer is never removed');
      return { transfer, reasons };
    }),
    entries: all.length,
    notLookedAt: all.filter((named) => !isLookedAt(named)).length,
    nextCursor: last && rest.length > limit ? encodeCursor([last.sequence]) : null,
  };
}

/** Each page looks through all of its days again, so that their number has an end. */
function insistOnYear({ from, to }: Days): void {
  if (from <= to && from > monthsBefore(to, 12)) return;
  if (from > to)
    throw new Refusal('date_not_possible', 'The first day lies after the last. Turn them round.');
  throw new Refusal('date_not_possible', 'Ask for at most a year at a time.');
}
