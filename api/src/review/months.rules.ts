import { monthInWords } from '@timebank/shared/day-words';
import { lastDayIn, monthAfter, monthOf } from '@timebank/shared/days';
import { type Objection, Refusal } from '../refusal.ts';

/** How far the books have come, by the days of the time bank. */
export interface Progress {
  today: string;
  booksClosedThrough: string | null;
}

export type MonthStatus = 'running' | 'open' | 'closed';

export function statusOf(month: string, { today, booksClosedThrough }: Progress): MonthStatus {
  if (booksClosedThrough !== null && lastDayIn(month) <= booksClosedThrough) return 'closed';
  return lastDayIn(month) < today ? 'open' : 'running';
}

/** Months are closed one after the other. The first time any will do that is over, and all before it go with it. */
export const mayClose = (month: string, progress: Progress): boolean =>
  objectionToOrder(month, progress) === null;

/** Only the last closed month is opened again; then the one before it is the last. */
export const mayReopen = (month: string, { booksClosedThrough }: Progress): boolean =>
  booksClosedThrough === lastDayIn(month);

export interface Proved {
  isProvedToday: boolean;
  isRight: boolean;
}

/** Why this month cannot be closed now, in words; null where it can. */
export function objectionToClosing(
  month: string,
  { progress, proved }: { progress: Progress; proved: Proved },
): Objection {
  const outOfOrder = objectionToOrder(month, progress);
  if (outOfOrder) return outOfOrder;
  if (!proved.isRight) {
    return new Refusal('books_not_proved', 'The last proof found something wrong. Put that right first.');
  }
  if (!proved.isProvedToday) {
    return new Refusal('books_not_proved', 'The books were not proved today. Prove them first.');
  }
  return null;
}

export function objectionToReopening(month: string, progress: Progress): Objection {
  if (mayReopen(month, progress)) return null;
  const { booksClosedThrough } = progress;
  return new Refusal(
    'date_not_possible',
    booksClosedThrough === null
      ? 'No month is closed. There is nothing to open again.'
      : `Only the last closed month can be opened again. That is ${monthInWords(monthOf(booksClosedThrough))}.`,
  );
}

function objectionToOrder(month: string, progress: Progress): Objection {
  const { booksClosedThrough } = progress;
  switch (statusOf(month, progress)) {
    case 'closed':
      return new Refusal('period_closed', `The books for ${monthInWords(month)} are closed already.`);
    case 'running':
      return new Refusal('date_not_possible', `${monthInWords(month)} is not over yet. Close it when it is.`);
    case 'open': {
      const next = booksClosedThrough === null ? month : monthAfter(monthOf(booksClosedThrough));
      if (month === next) return null;
      return new Refusal('date_not_possible', `Close ${monthInWords(next)} first.`);
    }
  }
}
