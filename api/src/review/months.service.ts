import { firstDayIn, lastDayIn, monthBefore, monthOf } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { dateIn, month as monthShape } from '@timebank/shared/instants';
import type { getMonthReview, listMonths, MonthClosing, MonthReview } from '@timebank/shared/months';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { getVerificationIn } from '../ledger/verification.service.ts';
import { assert, notFound } from '../refusal.ts';
import { type ClosingOfMonth, closingsHere, figuresOf, unusualIn } from './figures.service.ts';
import { mayClose, mayReopen, type Progress, type Proved, statusOf } from './months.rules.ts';
import { findFoundedAt, findUnconfirmed } from './months.store.ts';

/** The months whose unusual entries are counted for the list; for earlier ones it is a look at the month itself. */
const countedMonths = 2;

const position = z.tuple([monthShape]);

/** The months of the books, the latest first. */
export async function listMonthsIn(
  call: ReadCall,
  { query }: ParsedOf<typeof listMonths>,
): Promise<ReplyOf<typeof listMonths>> {
  const progress = progressOf(call);
  const first = await firstMonth(call);
  const latest = monthOf(progress.today);
  const start = decodeCursor(query.cursor, position)?.[0] ?? latest;
  const months = monthsDown({ from: start, to: first, limit: query.limit });
  const figures = await figuresOf(call, months);
  const closings = await closingsHere(call);
  const provedOn = await lastRightProofOn(call);
  const counted = monthsDown({ from: latest, to: first, limit: countedMonths });
  const items = [];
  for (const [index, month] of months.entries()) {
    const status = statusOf(month, progress);
    const found = closings.findLast((closing) => closing.month === month);
    const isSigned = status === 'closed' && found?.kind === 'closed';
    const counts = counted.includes(month) ? await unusualIn(call, month) : null;
    const soFar = figures[index];
    assert(soFar, 'each month has its figures');
    items.push({
      month,
      status,
      figures: isSigned ? found.figures : soFar,
      unusual: isSigned ? found.unusual : counts,
      isProved: provedOn !== null && provedOn > lastDayIn(month),
      lastClosing: found ? withoutMonth(found) : null,
    });
  }
  const last = months.at(-1);
  return {
    booksClosedThrough: progress.booksClosedThrough,
    items,
    nextCursor: last && last > first ? encodeCursor([monthBefore(last)]) : null,
  };
}

export async function getMonthReviewIn(
  call: ReadCall,
  { params }: ParsedOf<typeof getMonthReview>,
): Promise<MonthReview> {
  return await monthReview(call, params.month);
}

/** As many as one can ring in a day; the figure above the list counts all. */
const unconfirmedMax = 50;

/** What there is to look at before a month is closed, and what was done with it. */
export async function monthReview(call: ReadCall, month: string): Promise<MonthReview> {
  const progress = progressOf(call);
  if (month > monthOf(progress.today) || month < (await firstMonth(call))) throw notFound('month');
  const [figures] = await figuresOf(call, [month]);
  assert(figures, 'the month has its figures');
  const { timebankId } = call.scope;
  const days = { timebankId, from: firstDayIn(month), to: lastDayIn(month) };
  const rows = await findUnconfirmed(call.tx, { ...days, limit: unconfirmedMax });
  const { last } = await getVerificationIn(call);
  const closings = await closingsHere(call);
  return {
    month,
    firstDay: days.from,
    lastDay: days.to,
    status: statusOf(month, progress),
    figures,
    unusual: await unusualIn(call, month),
    unconfirmed: rows.map(({ exchange, giverName, receiverName }) => ({
      exchangeId: exchange.id,
      title: exchange.title,
      giver: { id: exchange.giverId, displayName: giverName },
      receiver: { id: exchange.receiverId, displayName: receiverName },
      happenedOn: exchange.happenedOn ?? days.from,
      minutes: exchange.reportedMinutes ?? exchange.agreedMinutes,
      status: exchange.status,
    })),
    isProvedToday: (await proofToday(call)).isProvedToday,
    lastProofAt: last?.at ?? null,
    mayClose: mayClose(month, progress),
    mayReopen: mayReopen(month, progress),
    closings: closings.filter((closing) => closing.month === month).map(withoutMonth),
  };
}

/** Whether the books were proved since midnight, and whether they were right. */
export async function proofToday(call: ReadCall): Promise<Proved> {
  const { last } = await getVerificationIn(call);
  const { timeZone } = call.scope;
  const isOfToday = last !== null && dateIn(timeZone, new Date(last.at)) === dateIn(timeZone, call.now);
  const isRight = last?.ok ?? true;
  return { isProvedToday: isOfToday && isRight, isRight };
}

export const progressOf = ({ scope, now }: Pick<ReadCall, 'scope' | 'now'>): Progress => ({
  today: dateIn(scope.timeZone, now),
  booksClosedThrough: scope.booksClosedThrough,
});

async function lastRightProofOn(call: ReadCall): Promise<string | null> {
  const { last } = await getVerificationIn(call);
  return last?.ok ? dateIn(call.scope.timeZone, new Date(last.at)) : null;
}

/** The month in which the time bank was founded. */
async function firstMonth({ tx, scope }: ReadCall): Promise<string> {
  const [timebank] = await findFoundedAt(tx, scope);
  assert(timebank, 'whoever is signed in is so in a time bank');
  return monthOf(dateIn(scope.timeZone, new Date(timebank.createdAt)));
}

function monthsDown({ from, to, limit }: { from: string; to: string; limit: number }): string[] {
  const months = [from];
  for (let month = monthBefore(from); month >= to && months.length < limit; month = monthBefore(month)) {
    months.push(month);
  }
  return months;
}

function withoutMonth(found: ClosingOfMonth): MonthClosing {
  const { month: _, ...closing } = found;
  return closing;
}
