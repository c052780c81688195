import type {
  Call,
  checkCaller,
  endCall,
  getOpenCall,
  listCalls,
  noteCall,
  startCall,
} from '@timebank/shared/calls';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { type CallId, callId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { notFound, Refusal } from '../refusal.ts';
import { isGoingOn } from './calls.rules.ts';
import {
  type CallRow,
  endOpenCalls,
  findCall,
  findCallsWith,
  findOpenCalls,
  findOpenCallsOf,
  insertCall,
  type ShownCall,
  updateCall,
} from './calls.store.ts';

/** More coordinators than are ever on the telephone at once. */
export const openCallsMax = 50;

/** Somebody is on the telephone with a member from now on. Whom another coordinator rings at this moment nobody else rings. */
export async function startCallWith(
  call: WriteCall,
  { body: { memberId, direction } }: ParsedOf<typeof startCall>,
): Promise<Call> {
  const { timebankId } = call.scope;
  await memberIn(call, memberId);
  if (direction === 'out') await insistOnNobodyElse(call, memberId);
  const at = call.now.toISOString();
  await endOpenCalls(call.tx, { timebankId, coordinatorId: call.actor.memberId, endedAt: at });
  const id = call.newId<CallId>();
  await insertCall(call.tx, newCall(call, { id, memberId, direction }));
  recordAct(call, {
    action: 'call.start',
    subjectKind: 'member',
    subjectId: memberId,
    details: { direction },
  });
  await announceCall(call);
  return await callAfter(call, id);
}

/** A call as it begins: nothing is known of it yet. */
export const newCall = (
  { scope, actor, now }: WriteCall,
  given: Pick<CallRow, 'id' | 'memberId' | 'direction'>,
): CallRow => ({
  ...given,
  timebankId: scope.timebankId,
  coordinatorId: actor.memberId,
  startedAt: now.toISOString(),
  endedAt: null,
  callerCheck: 'not_checked',
  note: '',
  outcome: null,
  reasons: [],
  ringAgainOn: null,
  undoneAt: null,
});

async function insistOnNobodyElse(call: WriteCall, memberId: CallRow['memberId']): Promise<void> {
  const { timebankId } = call.scope;
  const open = await findOpenCalls(call.tx, { timebankId, limit: openCallsMax });
  const taken = open.find(
    (one) =>
      one.call.memberId === memberId &&
      one.call.coordinatorId !== call.actor.memberId &&
      isGoingOn(one.call, call.now),
  );
  if (!taken) return;
  throw new Refusal(
    'already_exists',
    `${taken.coordinatorName} is on the telephone with them at this moment. Ring somebody else first.`,
  );
}

export async function openCallOf(call: ReadCall): Promise<ReplyOf<typeof getOpenCall>> {
  const { timebankId } = call.scope;
  const [open] = await findOpenCallsOf(call.tx, { timebankId, coordinatorId: call.actor.memberId });
  return { call: open && isGoingOn(open.call, call.now) ? describeCall(open) : null };
}

export async function checkCallerOf(
  call: WriteCall,
  { params, body: { callerCheck } }: ParsedOf<typeof checkCaller>,
): Promise<Call> {
  const { memberId, id, timebankId } = await ownCall(call, params.callId);
  await updateCall(call.tx, { id, timebankId, callerCheck });
  recordAct(call, {
    action: 'call.check',
    subjectKind: 'member',
    subjectId: memberId,
    details: { callerCheck },
  });
  return await callAfter(call, id);
}

export async function noteOfCall(
  call: WriteCall,
  { params, body: { note } }: ParsedOf<typeof noteCall>,
): Promise<Call> {
  const { memberId, id, timebankId } = await ownCall(call, params.callId);
  await updateCall(call.tx, { id, timebankId, note });
  recordAct(call, { action: 'call.note', subjectKind: 'member', subjectId: memberId });
  return await callAfter(call, id);
}

/** Ends a call, once. A second time changes nothing and is no mistake. */
export async function endCallOf(call: WriteCall, { params }: ParsedOf<typeof endCall>): Promise<Call> {
  const { memberId, id, timebankId, endedAt } = await ownCall(call, params.callId);
  if (endedAt === null) {
    await updateCall(call.tx, { id, timebankId, endedAt: call.now.toISOString() });
    recordAct(call, { action: 'call.end', subjectKind: 'member', subjectId: memberId });
    await announceCall(call);
  }
  return await callAfter(call, id);
}

/** The calls with one member. What was noted is private, so the look leaves a line. */
export async function callsWith(
  call: WriteCall,
  { query: { member, limit, cursor } }: ParsedOf<typeof listCalls>,
): Promise<ReplyOf<typeof listCalls>> {
  await memberIn(call, member);
  const before = decodeCursor(cursor, z.tuple([callId]))?.[0];
  const rows = await findCallsWith(call.tx, {
    timebankId: call.scope.timebankId,
    memberId: member,
    before,
    limit: limit + 1,
  });
  recordAct(call, { action: 'call.list', subjectKind: 'member', subjectId: member });
  const items = rows.slice(0, limit).map(describeCall);
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > limit ? encodeCursor([last.id]) : null };
}

/** A call of whoever asks. Another coordinator's is not theirs to change. */
async function ownCall(call: WriteCall, id: CallId): Promise<CallRow> {
  const [found] = await findCall(call.tx, { timebankId: call.scope.timebankId, id });
  if (found?.call.coordinatorId !== call.actor.memberId) throw notFound('call of yours');
  return found.call;
}

export async function callAfter(call: WriteCall, id: CallId): Promise<Call> {
  const [found] = await findCall(call.tx, { timebankId: call.scope.timebankId, id });
  if (!found) throw notFound('call');
  return describeCall(found);
}

/** Wakes the screens of those who ring. */
export async function announceCall(call: WriteCall): Promise<void> {
  call.announce({ memberIds: await coordinatorsHere(call), topics: ['desk'] });
}

export function describeCall({ call, memberName, coordinatorName }: ShownCall): Call {
  const { id, direction, startedAt, endedAt, callerCheck, note, outcome, ringAgainOn } = call;
  return {
    id,
    member: { id: call.memberId, displayName: memberName },
    coordinator: { id: call.coordinatorId, displayName: coordinatorName },
    direction,
    startedAt,
    endedAt,
    callerCheck,
    note,
    outcome,
    ringAgainOn,
  };
}
