import type { recordCallOutcome, undoCallOutcome } from '@timebank/shared/call-list';
import type { CallOutcome } from '@timebank/shared/call-words';
import type { Call } from '@timebank/shared/calls';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { CallId, MemberId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { memberIn } from '../members/lookup.service.ts';
import { markDeliveredIn, takeDeliveredBackIn } from '../notices/deliveries.service.ts';
import { notFound, Refusal } from '../refusal.ts';
import { faultOfDay } from './call-list.rules.ts';
import { announceCall, callAfter, newCall } from './calls.service.ts';
import { findCall, findOpenCallsOf, insertCall, updateCall } from './calls.store.ts';
import { deliveriesOf } from './reasons.rules.ts';

export interface Outcome {
  memberId: MemberId;
  outcome: CallOutcome;
  reasons: readonly string[];
  ringAgainOn?: string | undefined;
  note?: string;
  /** Set where it was keyed in from paper. */
  sheetNumber?: number;
}

/** Says what came of ringing a member. The call that the coordinator has with them ends by it. */
export async function recordOutcomeOf(
  call: WriteCall,
  { params: { memberId }, body }: ParsedOf<typeof recordCallOutcome>,
): Promise<Call> {
  await memberIn(call, memberId);
  const fault = faultOfDay(body, dateIn(call.scope.timeZone, call.now));
  if (fault)
    throw new Refusal('date_not_possible', fault, { faults: [{ at: 'body.ringAgainOn', message: fault }] });
  const id = await keepOutcome(call, { ...body, memberId });
  await announceCall(call);
  return await callAfter(call, id);
}

/** Keeps an outcome that was looked at. */
export async function keepOutcome(call: WriteCall, given: Outcome): Promise<CallId> {
  const { memberId, outcome, reasons, sheetNumber } = given;
  const { timebankId } = call.scope;
  const ringAgainOn = outcome === 'ring_again' ? (given.ringAgainOn ?? null) : null;
  const [open] = await findOpenCallsOf(call.tx, { timebankId, coordinatorId: call.actor.memberId });
  const isOpen = open?.call.memberId === memberId;
  const id = isOpen ? open.call.id : call.newId<CallId>();
  if (!isOpen) await insertCall(call.tx, newCall(call, { id, memberId, direction: 'out' }));
  await updateCall(call.tx, {
    id,
    timebankId,
    endedAt: call.now.toISOString(),
    outcome,
    reasons: [...reasons],
    ringAgainOn,
    ...(given.note ? { note: given.note } : {}),
  });
  const deliveryIds = deliveriesOf(reasons);
  if (outcome === 'done' && deliveryIds.length > 0) await markDeliveredIn(call, { deliveryIds });
  recordAct(call, {
    action: 'call.outcome',
    subjectKind: 'member',
    subjectId: memberId,
    details: {
      outcome,
      ...(ringAgainOn ? { ringAgainOn } : {}),
      ...(sheetNumber ? { sheetNumber } : {}),
    },
  });
  return id;
}

/** Takes an outcome back, on the day it was said, by whoever said it. */
export async function undoOutcome(
  call: WriteCall,
  { params }: ParsedOf<typeof undoCallOutcome>,
): Promise<undefined> {
  const { timebankId, timeZone } = call.scope;
  const [found] = await findCall(call.tx, { timebankId, id: params.callId });
  const mine = found?.call;
  if (mine?.coordinatorId !== call.actor.memberId || mine.outcome === null) throw notFound('call of yours');
  if (dateIn(timeZone, new Date(mine.startedAt)) !== dateIn(timeZone, call.now)) {
    throw new Refusal(
      'undo_too_late',
      'This can be taken back on the same day only. Ring them and say it anew.',
    );
  }
  if (mine.undoneAt !== null) return;
  await updateCall(call.tx, { id: mine.id, timebankId, undoneAt: call.now.toISOString() });
  const deliveryIds = deliveriesOf(mine.reasons);
  if (mine.outcome === 'done' && deliveryIds.length > 0) await takeDeliveredBackIn(call, { deliveryIds });
  recordAct(call, {
    action: 'call.undo',
    subjectKind: 'member',
    subjectId: mine.memberId,
    details: { outcome: mine.outcome },
  });
  await announceCall(call);
}
