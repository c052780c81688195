import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { RefusalCode } from '@timebank/shared/problem';
import type { Act } from './acts.ts';
import { hourMs, isStaff, type ModelBooks, type ModelExchange, type Name } from './books.ts';

export type StepAct = Extract<Act, { which: number }> & { kind: Exclude<Act['kind'], 'reverse'> };
type Step = StepAct['kind'];

interface Asked {
  books: ModelBooks;
  exchange: ModelExchange;
  me: Name;
  /** False where somebody acts for another, with which no coordinator decides anything. */
  isOwnAct: boolean;
}

interface StepRule {
  from: readonly ExchangeStatus[];
  /** Whose step it is. */
  isMine(asked: Asked): boolean;
  /** What somebody hears whose step it is not. */
  otherwise: RefusalCode;
  /** When it can be taken, and what one hears where it is too early or too late. */
  isNow?(asked: Asked): boolean;
  late?: RefusalCode;
}

const undoMs = 24 * hourMs;
const overdueMs = 14 * 24 * hourMs;

const isSide = ({ exchange: { giver, receiver }, me }: Asked): boolean => me === giver || me === receiver;
const hasSaidYes = ({ exchange, me }: Asked): boolean => exchange.saidYes.includes(me);
const noHoursStand = ({ exchange: { status, reportedBy } }: Asked): boolean =>
  status === 'agreed' || reportedBy === null;

const answering: StepRule = {
  from: ['proposed'],
  isMine: (asked) => isSide(asked) && !hasSaidYes(asked),
  otherwise: 'exchange_wrong_state',
};
const ofEitherSide: StepRule = {
  from: ['agreed', 'reported'],
  isMine: isSide,
  otherwise: 'not_allowed',
  isNow: noHoursStand,
};
const ofTheOtherSide: StepRule = {
  from: ['reported'],
  isMine: (asked) => isSide(asked) && asked.exchange.reportedBy !== asked.me,
  otherwise: 'exchange_wrong_state',
  isNow: (asked) => !noHoursStand(asked),
};

const stepRules: Record<Step, StepRule> = {
  accept: answering,
  decline: answering,
  withdraw: {
    from: ['proposed'],
    isMine: (asked) => asked.me === asked.exchange.proposedBy || (isSide(asked) && hasSaidYes(asked)),
    otherwise: 'not_allowed',
  },
  cancel: ofEitherSide,
  report_hours: ofEitherSide,
  confirm: ofTheOtherSide,
  answer: ofTheOtherSide,
  dispute: ofTheOtherSide,
  undo: {
    from: ['completed', 'needs_coordinator'],
    isMine: ({ exchange, me }) => me === exchange.confirmedBy,
    otherwise: 'not_allowed',
    isNow: ({ books, exchange }) => books.now < (exchange.completedAt ?? exchange.since) + undoMs,
    late: 'undo_too_late',
  },
  resolve: {
    from: ['reported', 'disputed', 'needs_coordinator'],
    isMine: (asked) => asked.isOwnAct && isStaff(asked.books, asked.me) && !isSide(asked),
    otherwise: 'not_allowed',
    isNow: ({ books, exchange }) => exchange.status !== 'reported' || books.now >= exchange.since + overdueMs,
  },
};

const aboutHours: ReadonlySet<Step> = new Set(['report_hours', 'confirm', 'answer', 'dispute', 'resolve']);

/** Whether the exchange is where this step can be taken, by this member and now. */
export function objectionToStep(step: Step, asked: Asked): RefusalCode | null {
  const { from, isMine, otherwise, isNow, late = 'exchange_wrong_state' } = stepRules[step];
  const { status } = asked.exchange;
  if (!from.includes(status)) {
    return status === 'completed' && aboutHours.has(step) ? 'already_completed' : 'exchange_wrong_state';
  }
  if (!isMine(asked)) return isSide(asked) ? otherwise : 'not_allowed';
  return isNow && !isNow(asked) ? late : null;
}
