import { monthInWords } from '@timebank/shared/day-words';
import { lastDayIn, monthBefore } from '@timebank/shared/days';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { closeMonth, MonthReview } from '@timebank/shared/months';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { headOf } from '../ledger/heads.service.ts';
import { administratorsHere } from '../members/applications.service.ts';
import { notify } from '../notices/service.ts';
import { insist, type Objection, Refusal } from '../refusal.ts';
import { scopeOf } from '../timebanks/scope.service.ts';
import { type ClosingRow, findClosings, insertClosing } from './closings.store.ts';
import { objectionToClosing, objectionToReopening } from './months.rules.ts';
import { monthReview, progressOf, proofToday } from './months.service.ts';

/** Signs a month off and locks the books up to its last day. The hash of the last transfer is kept with it. */
export async function closeMonthIn(
  call: WriteCall,
  { params: { month }, body }: ParsedOf<typeof closeMonth>,
): Promise<MonthReview> {
  const review = await monthReview(call, month);
  insist(objectionToClosing(month, { progress: progressOf(call), proved: await proofToday(call) }));
  const { transfers, unconfirmed } = review.figures;
  const { notLookedAt } = review.unusual;
  if (
    body.seen.transfers !== transfers ||
    body.seen.unconfirmed !== unconfirmed ||
    body.seen.notLookedAt !== notLookedAt
  ) {
    throw new Refusal('stale_version', 'Something has changed since you looked. Look at the month again.');
  }
  await keep(call, { review, kind: 'closed', note: body.note, booksClosedThrough: lastDayIn(month) });
  for (const memberId of await administratorsHere(call)) {
    if (memberId === call.actor.memberId) continue;
    const facts = { name: call.actor.displayName, title: monthInWords(month), reason: body.note };
    notify(call, { memberId, code: 'month_closed', facts });
  }
  return await monthReview(await withNewLock(call), month);
}

export const objectionToReopeningNow = (call: Pick<ReadCall, 'scope' | 'now'>, month: string): Objection =>
  objectionToReopening(month, progressOf(call));

/** Opens the last closed month again. A second person has agreed to it before this is called. */
export async function reopenMonth(
  call: WriteCall,
  { month, reason }: { month: string; reason: string },
): Promise<void> {
  insist(objectionToReopeningNow(call, month));
  const review = await monthReview(call, month);
  const booksClosedThrough = lastDayIn(monthBefore(month));
  await keep(call, { review, kind: 'reopened', note: reason, booksClosedThrough });
}

interface Signed extends Pick<ClosingRow, 'kind' | 'note' | 'booksClosedThrough'> {
  review: MonthReview;
}

async function keep(call: WriteCall, { review, ...signed }: Signed): Promise<void> {
  const { timebankId } = call.scope;
  const { month, figures, unusual } = review;
  const { sequence: headSequence, hash: headHash } = await headOf(call.tx, timebankId);
  const earlier = await findClosings(call.tx, { timebankId });
  await insertClosing(call.tx, {
    timebankId,
    number: earlier.length + 1,
    month,
    byId: call.actor.memberId,
    at: call.now.toISOString(),
    headSequence,
    headHash,
    ...figures,
    unusual: unusual.entries,
    notLookedAt: unusual.notLookedAt,
    ...signed,
  });
  recordAct(call, {
    action: signed.kind === 'closed' ? 'month.closed' : 'month.reopened',
    subjectKind: 'timebank',
    subjectId: timebankId,
    details: { month, headSequence, headHash, notLookedAt: unusual.notLookedAt, note: signed.note },
  });
  const memberIds = await administratorsHere(call);
  call.announce({ memberIds: [...memberIds, call.actor.memberId], topics: ['ledger', 'desk'] });
}

/** The same call, with the lock date as the closing has left it. */
const withNewLock = async (call: WriteCall): Promise<WriteCall> => ({
  ...call,
  scope: await scopeOf(call.tx, call.scope.timebankId),
});
