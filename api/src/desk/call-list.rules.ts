import type { CallListLine, CallReason } from '@timebank/shared/call-list';
import { type CallOutcome, type CallReasonCode, callReasonCodes } from '@timebank/shared/call-words';
import type { MemberId } from '@timebank/shared/ids';
import { daysFrom, type Reason } from './reasons.rules.ts';

/** What came of ringing about one reason, on a day. */
export interface Tried {
  outcome: CallOutcome;
  on: string;
  ringAgainOn: string | null;
}

/** How a reason stands: to be rung about, or not before another day. Without an answer it counts how often in a row. */
export interface Standing {
  isOpen: boolean;
  noAnswers: number;
}

/** After so many calls without an answer a person decides what to do, instead of one more call. */
export const noAnswersMax = 3;
/** Whoever got a message has as long to ring back. */
const messageDays = 2;

/**
 * What was dealt with goes away. Without an answer it is back tomorrow, after a message in two days, and on the day that
 * was promised. Somebody who stays quiet is rung again after as long again.
 */
export function standingOf(
  code: CallReasonCode,
  tries: readonly Tried[],
  { day, quietAfterDays }: { day: string; quietAfterDays: number },
): Standing {
  const last = tries.at(-1);
  if (!last) return { isOpen: true, noAnswers: 0 };
  const since = daysFrom(last.on, day);
  const answered = tries.findLastIndex(({ outcome }) => outcome !== 'no_answer');
  const noAnswers = tries.length - 1 - answered;
  switch (last.outcome) {
    case 'done':
      return { isOpen: code === 'quiet' && since >= quietAfterDays, noAnswers };
    case 'ring_again':
      return { isOpen: last.ringAgainOn !== null && last.ringAgainOn <= day, noAnswers };
    case 'left_message':
      return { isOpen: since >= messageDays, noAnswers };
    case 'no_answer':
      return { isOpen: since >= 1, noAnswers };
  }
}

/** Calls out of kindness, of which there are so many a day at most. */
const kind: readonly CallReasonCode[] = ['birthday', 'newcomer', 'quiet'];

export const isKind = ({ code }: Pick<Reason, 'code'>): boolean => kind.includes(code);

/** One member who is to be rung, with all the reasons, and what orders them. */
export interface Rung {
  memberId: MemberId;
  sortName: string;
  reasons: readonly (CallReason & Pick<Standing, 'noAnswers'>)[];
}

/**
 * The order in which members are rung: visits first, because they cannot wait; then what was promised; then answers that
 * others wait for; then kindness. Of the same rank whoever has waited longer, and then by name. Within a line it is the
 * same. It depends on nothing else, so that two coordinators read the same list.
 */
export function inCallOrder(rung: readonly Rung[]): Rung[] {
  return rung
    .map((one) => ({ ...one, reasons: [...one.reasons].sort(byUrgency) }))
    .sort((one, other) => {
      const [first, second] = [one.reasons[0], other.reasons[0]];
      const byReason = first && second ? byWait(first, second) : 0;
      return byReason || compare(one.sortName, other.sortName) || compare(one.memberId, other.memberId);
    });
}

const rankOf = ({ code }: Pick<CallReason, 'code'>): number => callReasonCodes.indexOf(code);
const waitsSince = ({ at, day }: CallReason): string => at ?? day ?? '';
const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

const byWait = (one: CallReason, other: CallReason): number =>
  rankOf(one) - rankOf(other) || compare(waitsSince(one), waitsSince(other));

const byUrgency = (one: CallReason, other: CallReason): number =>
  byWait(one, other) || compare(one.key, other.key);

/**
 * Leaves out kind calls beyond those of a day, the last in order first. Who has another reason as well stays, and so do
 * birthdays: tomorrow they are over.
 */
export function withinKindness(rung: readonly Rung[], kindCallsLeft: number): Rung[] {
  let left = kindCallsLeft;
  return rung.filter(({ reasons }) => {
    if (reasons.some((reason) => !isKind(reason) || reason.code === 'birthday')) return true;
    left -= 1;
    return left >= 0;
  });
}

/** Whether nobody answered so often that a person decides. One reason that is still fresh is enough to ring again. */
export const isToDecide = ({ reasons }: Pick<Rung, 'reasons'>): boolean =>
  reasons.every(({ noAnswers }) => noAnswers >= noAnswersMax);

export const noAnswersOf = ({ reasons }: Pick<Rung, 'reasons'>): CallListLine['noAnswers'] =>
  Math.max(0, ...reasons.map(({ noAnswers }) => noAnswers));

/** Why nobody can be rung again on that day, or null where they can. */
export function faultOfDay(
  { outcome, ringAgainOn }: { outcome: CallOutcome; ringAgainOn?: string | undefined },
  day: string,
): string | null {
  if (outcome !== 'ring_again') return null;
  const days = ringAgainOn ? daysFrom(day, ringAgainOn) : 0;
  return days >= 1 && days <= ringAgainDaysMax ? null : 'Give a day after today, within a year.';
}

const ringAgainDaysMax = 366;
