import type { RefusalCode } from '@timebank/shared/problem';
import { hasPart, hasRoom, isStaff, type ModelBooks, type ModelExchange, move, type Name } from './books.ts';
import {
  type ActOf,
  dayAt,
  inNameOf,
  isActive,
  isOnBehalf,
  objectionsToActing,
  objectionsToAsking,
  objectionsToHours,
  objectionsToMinutes,
  placeOf,
  refused,
  standsOpposite,
  those,
  type Verdict,
} from './judge.ts';

import { objectionToStep, type StepAct } from './step-rules.ts';

/** What the model says of a step in an exchange. */
export function judgeStep(books: ModelBooks, act: StepAct): Verdict {
  const acting = { by: act.by, as: 'as' in act ? act.as : null };
  const refusals = [...objectionsToAsking(books, act.by), ...objectionsToActing(books, acting)];
  if (act.kind === 'resolve' && !isStaff(books, act.by)) refusals.push('not_allowed');
  if (act.kind === 'accept') {
    refusals.push(...those([!isActive(books, inNameOf(acting)), 'member_not_active']));
  }
  const place = placeOf(books.exchanges, act.which);
  const exchange = place === null ? undefined : books.exchanges[place];
  if (place === null || !exchange) return refused('not_found', ...refusals);
  const pair = [exchange.giver, exchange.receiver] as const;
  const me = inNameOf(acting);
  if (!hasPart(act.by, pair) && !isStaff(books, act.by)) refusals.push('not_found', 'not_allowed');
  if (act.kind === 'resolve') refusals.push(...objectionsToDeciding(act, exchange));
  else if (pair.includes(me) && standsOpposite(acting, pair)) refusals.push('conflict_of_interest');
  const objection = objectionToStep(act.kind, { books, exchange, me, isOwnAct: !isOnBehalf(acting) });
  if (objection) refusals.push(objection);
  if ('dayOffset' in act) {
    refusals.push(
      ...objectionsToHours(books, { pair, minutes: act.minutes, day: dayAt(books, act.dayOffset) }),
    );
  }
  if (act.kind === 'accept') {
    refusals.push(...those([!pair.every((name) => isActive(books, name)), 'member_not_active']));
  }
  return { refusals, apply: () => takeStep(books, { act, exchange, place, me }) };
}

const objectionsToDeciding = (
  { by, minutes }: ActOf<'resolve'>,
  { giver, receiver }: ModelExchange,
): RefusalCode[] => [
  ...those([hasPart(by, [giver, receiver]), 'conflict_of_interest']),
  ...(minutes === null ? [] : objectionsToMinutes(minutes)),
];

interface Taken {
  act: StepAct;
  exchange: ModelExchange;
  place: number;
  me: Name;
}

function takeStep(books: ModelBooks, { act, exchange, place, me }: Taken): RefusalCode | null {
  const { since } = exchange;
  exchange.since = books.now;
  switch (act.kind) {
    case 'accept': {
      const isAgreed = exchange.saidYes.length === 1;
      if (isAgreed && !hasRoom(books, exchange.receiver, exchange.agreedMinutes)) {
        exchange.since = since;
        return 'floor_reached';
      }
      exchange.saidYes.push(me);
      if (isAgreed) Object.assign(exchange, { status: 'agreed', holdMinutes: exchange.agreedMinutes });
      return null;
    }
    case 'decline':
      exchange.status = 'declined';
      return null;
    case 'withdraw':
      exchange.status = 'withdrawn';
      return null;
    case 'cancel':
      Object.assign(exchange, { status: 'cancelled', holdMinutes: null });
      return null;
    case 'report_hours':
      reportHours(books, {
        exchange,
        place,
        me,
        hours: { minutes: act.minutes, day: dayAt(books, act.dayOffset) },
      });
      return null;
    case 'confirm':
      sayYes(books, { exchange, place, me });
      return null;
    case 'answer':
      exchange.reported = { minutes: act.minutes, day: dayAt(books, act.dayOffset) };
      exchange.reportedBy = me;
      return null;
    case 'dispute':
      exchange.status = 'disputed';
      return null;
    case 'undo':
      return undo(books, { exchange, since });
    case 'resolve':
      return resolve(books, { exchange, place, minutes: act.minutes, since });
  }
}

/** The receiver's word completes it; the giver's is asked about. */
export function reportHours(
  books: ModelBooks,
  {
    exchange,
    place,
    me,
    hours,
  }: { exchange: ModelExchange; place: number; me: Name; hours: NonNullable<ModelExchange['reported']> },
): void {
  Object.assign(exchange, { status: 'reported', reported: hours, reportedBy: me });
  if (me === exchange.receiver) sayYes(books, { exchange, place, me });
}

interface Said {
  exchange: ModelExchange;
  place: number;
  me: Name;
}

function sayYes(books: ModelBooks, { exchange, place, me }: Said): void {
  exchange.confirmedBy = me;
  if (!post(books, { exchange, place, minutes: exchange.reported?.minutes ?? 0 }))
    exchange.status = 'needs_coordinator';
}

/** False, and nothing done, where the receiver has no room for it. */
function post(
  books: ModelBooks,
  { exchange, place, minutes }: { exchange: ModelExchange; place: number; minutes: number },
): boolean {
  const { giver, receiver, holdMinutes } = exchange;
  if (!hasRoom(books, receiver, minutes - (holdMinutes ?? 0))) return false;
  const transfer = move(books, { kind: 'exchange', from: receiver, to: giver, minutes, exchange: place });
  Object.assign(exchange, { status: 'completed', completedAt: books.now, holdMinutes: null, transfer });
  return true;
}

function undo(
  books: ModelBooks,
  { exchange, since }: { exchange: ModelExchange; since: number },
): RefusalCode | null {
  const { reportedBy, confirmedBy, transfer } = exchange;
  if (transfer !== null && !takeBack(books, transfer)) {
    exchange.since = since;
    return 'account_closed';
  }
  exchange.status = 'reported';
  exchange.reportedBy = reportedBy === confirmedBy ? null : reportedBy;
  exchange.confirmedBy = null;
  return null;
}

/** Reverses a posting, whatever the floors say, and opens its exchange again. False where one of the two has left. */
export function takeBack(books: ModelBooks, transfer: number): boolean {
  const posted = books.transfers[transfer];
  if (!posted || posted.isReversed) throw new Error('Only what stands in the books is taken back.');
  const { from, to, minutes } = posted;
  if (!books.accounts[from]?.isOpen || !books.accounts[to]?.isOpen) return false;
  posted.isReversed = true;
  move(books, { kind: 'reversal', from: to, to: from, minutes });
  const exchange = posted.exchange === null ? undefined : books.exchanges[posted.exchange];
  if (!exchange) return true;
  const again = exchange.reported?.minutes ?? exchange.agreedMinutes;
  Object.assign(exchange, { completedAt: null, transfer: null });
  if (hasRoom(books, exchange.receiver, again)) exchange.holdMinutes = again;
  return true;
}

function resolve(
  books: ModelBooks,
  {
    exchange,
    place,
    minutes,
    since,
  }: { exchange: ModelExchange; place: number; minutes: number | null; since: number },
): RefusalCode | null {
  if (minutes === null) {
    Object.assign(exchange, { status: 'cancelled', holdMinutes: null, confirmedBy: null });
    return null;
  }
  if (!post(books, { exchange, place, minutes })) {
    exchange.since = since;
    return 'floor_reached';
  }
  exchange.confirmedBy = null;
  exchange.reported = { minutes, day: exchange.reported?.day ?? dayAt(books, 0) };
  return null;
}
