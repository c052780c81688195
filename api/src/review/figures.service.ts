import { firstDayIn, lastDayIn } from '@timebank/shared/days';
import type { MonthClosing } from '@timebank/shared/months';
import type { ReadCall } from '../context.ts';
import { assert } from '../refusal.ts';
import { type ClosingRow, findClosings } from './closings.store.ts';
import { countMoved, countUnconfirmed, sumMonths } from './months.store.ts';
import { isLookedAt, unusualOn } from './unusual.service.ts';

type Call = Pick<ReadCall, 'tx' | 'scope'>;
export type Figures = MonthClosing['figures'];
export type ClosingOfMonth = MonthClosing & { month: string };
export type Unusual = MonthClosing['unusual'];

/** What each of these months came to, the latest first. */
export async function figuresOf({ tx, scope }: Call, months: readonly string[]): Promise<Figures[]> {
  const [latest] = months;
  const first = months.at(-1);
  assert(latest && first, 'figures are asked for at least one month');
  const days = { timebankId: scope.timebankId, from: firstDayIn(first), to: lastDayIn(latest) };
  const sums = byMonth(await sumMonths(tx, days));
  const moved = byMonth(await countMoved(tx, days));
  const waiting = byMonth(await countUnconfirmed(tx, days));
  return months.map((month) => ({
    transfers: sums.get(month)?.transfers ?? 0,
    helpMinutes: sums.get(month)?.helpMinutes ?? 0,
    membersMoved: moved.get(month)?.members ?? 0,
    unconfirmed: waiting.get(month)?.exchanges ?? 0,
  }));
}

/** How many transfers of a month are worth a look, and how many of them nobody has looked at yet. */
export async function unusualIn(call: Call, month: string): Promise<Unusual> {
  const found = await unusualOn(call, { from: firstDayIn(month), to: lastDayIn(month) });
  return { entries: found.length, notLookedAt: found.filter((named) => !isLookedAt(named)).length };
}

/** What was done with each month so far, the first first. */
export async function closingsHere({ tx, scope }: Call): Promise<ClosingOfMonth[]> {
  const rows = await findClosings(tx, scope);
  return rows.map(({ closing, byName }) => ({ month: closing.month, ...described(closing, byName) }));
}

function described(row: ClosingRow, byName: string): MonthClosing {
  const { kind, byId, at, note, headSequence, headHash } = row;
  const { transfers, helpMinutes, membersMoved, unconfirmed, unusual: entries, notLookedAt } = row;
  return {
    kind,
    at,
    note,
    headSequence,
    headHash,
    by: { id: byId, displayName: byName },
    figures: { transfers, helpMinutes, membersMoved, unconfirmed },
    unusual: { entries, notLookedAt },
  };
}

const byMonth = <Row extends { month: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.month, row]));
