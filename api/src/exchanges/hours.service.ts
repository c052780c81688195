import type { ParsedOf } from '@timebank/shared/endpoint';
import type { answerHours, confirmHours, disputeHours, reportHours } from '@timebank/shared/exchange-steps';
import type { Exchange, TimelineEntry } from '@timebank/shared/exchanges';
import { dateIn } from '@timebank/shared/instants';
import type { WriteCall } from '../context.ts';
import { assert, insist } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { complete, type SettledHours } from './completion.service.ts';
import { announceToDesk } from './desk.service.ts';
import { objectionToDate } from './hours.rules.ts';
import { openStep, takeStep } from './steps.service.ts';
import type { ExchangeRow, FoundExchange } from './store.ts';

/** One of the two says that it happened. The receiver's word completes it: nobody but the giver gains by it. */
export async function reportHoursIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof reportHours>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'report_hours' });
  const hours = { minutes: body.minutes, happenedOn: body.happenedOn, memo: body.memo ?? null };
  insistOnHours(call, found, hours);
  return await fileReport(call, found, { action: 'report_hours', hours });
}

/** Completes where the receiver says so; otherwise the receiver is asked. */
export async function fileReport(
  call: WriteCall,
  found: FoundExchange,
  { action, hours }: { action: TimelineEntry['action']; hours: SettledHours },
): Promise<Exchange> {
  const reported = { ...asReported(hours), reportedById: call.asMemberId, reminders: 0 };
  if (call.asMemberId === found.exchange.receiverId) {
    return await sayYes(call, found, { action, hours, reported });
  }
  return takeStep(call, found, {
    action,
    changes: { ...reported, status: 'reported' },
    minutes: hours.minutes,
    tell: 'hours_to_confirm',
  });
}

export async function confirmHoursIn(
  call: WriteCall,
  { params }: ParsedOf<typeof confirmHours>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'confirm' });
  return await sayYes(call, found, { action: 'confirm', hours: hoursThatStand(found.exchange) });
}

/** Other hours go back to whoever reported the first ones. */
export async function answerHoursIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof answerHours>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'answer' });
  const stood = hoursThatStand(found.exchange);
  const hours = {
    minutes: body.minutes,
    happenedOn: body.happenedOn ?? stood.happenedOn,
    memo: body.memo ?? stood.memo,
  };
  insistOnHours(call, found, hours);
  return takeStep(call, found, {
    action: 'answer',
    changes: { ...asReported(hours), status: 'reported', reportedById: call.asMemberId, reminders: 0 },
    minutes: hours.minutes,
    tell: 'hours_answered',
  });
}

export async function disputeHoursIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof disputeHours>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'dispute' });
  await announceToDesk(call);
  return takeStep(call, found, {
    action: 'dispute',
    changes: { status: 'disputed' },
    minutes: found.exchange.reportedMinutes,
    note: body.reason,
    tell: 'hours_disputed',
  });
}

/** The hours that a side has reported and the other one is asked about. */
export function hoursThatStand({ reportedMinutes, happenedOn, memo }: ExchangeRow): SettledHours {
  assert(reportedMinutes !== null && happenedOn !== null, 'reported hours have a length and a day');
  return { minutes: reportedMinutes, happenedOn, memo };
}

export function insistOnHours(
  call: WriteCall,
  { giverJoinedOn, receiverJoinedOn }: Pick<FoundExchange, 'giverJoinedOn' | 'receiverJoinedOn'>,
  { minutes, happenedOn }: Pick<SettledHours, 'minutes' | 'happenedOn'>,
): void {
  insist(objectionToMinutes(minutes, call.scope));
  const today = dateIn(call.scope.timeZone, call.now);
  insist(objectionToDate({ happenedOn, today, giverJoinedOn, receiverJoinedOn }));
}

async function sayYes(
  call: WriteCall,
  found: FoundExchange,
  {
    action,
    hours,
    reported = {},
  }: { action: TimelineEntry['action']; hours: SettledHours; reported?: Partial<ExchangeRow> },
): Promise<Exchange> {
  const completion = await complete(call, found, hours);
  const isCompleted = completion.status === 'completed';
  return takeStep(call, found, {
    action,
    changes: { ...reported, ...completion, confirmedById: call.asMemberId, confirmedChannel: call.channel },
    minutes: hours.minutes,
    tell: isCompleted ? 'hours_completed' : 'hours_need_coordinator',
    tellActorToo: !isCompleted,
  });
}

const asReported = ({ minutes, happenedOn, memo }: SettledHours) => ({
  reportedMinutes: minutes,
  happenedOn,
  memo,
});
