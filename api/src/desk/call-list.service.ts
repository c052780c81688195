import type { CallListLine, CallReason, getCallList, putOnCallList } from '@timebank/shared/call-list';
import { startOfDay } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { CallWishId, MemberId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { listingIn } from '../listings/lookup.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { Refusal } from '../refusal.ts';
import {
  faultOfDay,
  inCallOrder,
  isKind,
  isToDecide,
  noAnswersOf,
  type Rung,
  standingOf,
  withinKindness,
} from './call-list.rules.ts';
import { findDone, findOutcomes, findSheetsOf, insertWish, type SheetRow } from './call-list.store.ts';
import { isGoingOn } from './calls.rules.ts';
import { announceCall, describeCall, openCallsMax } from './calls.service.ts';
import { findOpenCalls, type ShownCall } from './calls.store.ts';
import type { Reason, Today } from './reasons.rules.ts';
import { reasonsToday, todayHere } from './reasons.service.ts';
import { findRungMembers } from './reasons.store.ts';

const linesMax = 200;
const doneShownMax = 30;
const triesMax = 5_000;
const sheetsMax = 50;
/** No reason lasts longer than this. */
const triesSinceMs = 400 * 86_400_000;

type RungMember = Awaited<ReturnType<typeof findRungMembers>>[number];

/** Who is to be rung, as the list and a sheet need it. */
export interface CallList {
  day: string;
  lines: (Rung & { member: RungMember })[];
  toDecide: (Rung & { member: RungMember })[];
  /** Calls that go on at this moment, and the sheets of today. */
  open: ShownCall[];
  sheets: SheetRow[];
}

/** Who to ring today and why, with what was done today already. */
export async function callListHere(call: ReadCall): Promise<ReplyOf<typeof getCallList>> {
  const list = await callListOf(call);
  const since = startOfDay(call.scope.timeZone, list.day);
  const { timebankId } = call.scope;
  const done = await findDone(call.tx, { timebankId, since, limit: doneShownMax });
  return {
    day: list.day,
    lines: list.lines.map((line) => described(list, line)),
    toDecide: list.toDecide.map((line) => described(list, line)),
    doneToday: done.map(describeCall),
  };
}

export async function callListOf(call: ReadCall): Promise<CallList> {
  const { tx, scope, now } = call;
  const { timebankId } = scope;
  const today = await todayHere(call);
  const reasons = await openReasons(call, { reasons: await reasonsToday(call, today), today });
  const ids = [...new Set(reasons.map(({ memberId }) => memberId))];
  const members = ids.length > 0 ? await findRungMembers(tx, { timebankId, ids }) : [];
  const rung = inCallOrder(
    members
      .filter(({ status }) => status !== 'left')
      .map(({ id, sortName }) => ({
        memberId: id,
        sortName,
        reasons: reasons.filter(({ memberId }) => memberId === id),
      })),
  );
  const kindLeft = today.kindCallsADay - (await kindCallsDone(call, today));
  const withMember = rung.flatMap((one) => {
    const member = members.find(({ id }) => id === one.memberId);
    return member ? [{ ...one, member }] : [];
  });
  const wanted = new Set(
    withinKindness(
      rung.filter((one) => !isToDecide(one)),
      kindLeft,
    ).map(({ memberId }) => memberId),
  );
  const open = await findOpenCalls(tx, { timebankId, limit: openCallsMax });
  return {
    day: today.day,
    lines: withMember.filter(({ memberId }) => wanted.has(memberId)).slice(0, linesMax),
    toDecide: withMember.filter(isToDecide).slice(0, linesMax),
    open: open.filter((one) => isGoingOn(one.call, now)),
    sheets: await findSheetsOf(tx, { timebankId, day: today.day, limit: sheetsMax }),
  };
}

/** Somebody is put on the list by hand: to ask whether they could help, or because they asked for a call. */
export async function putOnList(
  call: WriteCall,
  { body }: ParsedOf<typeof putOnCallList>,
): Promise<undefined> {
  const { memberId, code, note, listingId } = body;
  await memberIn(call, memberId);
  if (listingId) await listingIn(call, listingId);
  const { day } = await todayHere(call);
  const { dueOn = day } = body;
  const fault = dueOn === day ? null : faultOfDay({ outcome: 'ring_again', ringAgainOn: dueOn }, day);
  if (fault)
    throw new Refusal('date_not_possible', fault, { faults: [{ at: 'body.dueOn', message: fault }] });
  await insertWish(call.tx, {
    id: call.newId<CallWishId>(),
    timebankId: call.scope.timebankId,
    memberId,
    code,
    listingId: listingId ?? null,
    note,
    dueOn,
    createdById: call.actor.memberId,
    createdAt: call.now.toISOString(),
  });
  recordAct(call, {
    action: 'call_list.add',
    subjectKind: 'member',
    subjectId: memberId,
    details: { ...(note ? { note } : {}), ...(dueOn === day ? {} : { ringAgainOn: dueOn }) },
  });
  await announceCall(call);
}

type OpenReason = Reason & { noAnswers: number };

/** Those reasons that nobody has dealt with, and whose day it is. */
async function openReasons(
  { tx, scope, now }: ReadCall,
  { reasons, today }: { reasons: readonly Reason[]; today: Today },
): Promise<OpenReason[]> {
  const memberIds = [...new Set(reasons.map(({ memberId }) => memberId))];
  if (memberIds.length === 0) return [];
  const since = new Date(now.getTime() - triesSinceMs).toISOString();
  const { timebankId } = scope;
  const tries = await findOutcomes(tx, { timebankId, memberIds, since, limit: triesMax });
  return reasons.flatMap((reason) => {
    const own = tries
      .filter(({ memberId, reasons: about }) => memberId === reason.memberId && about.includes(reason.key))
      .flatMap(({ outcome, startedAt, ringAgainOn }) =>
        outcome ? [{ outcome, on: today.dayOf(startedAt), ringAgainOn }] : [],
      );
    const { isOpen, noAnswers } = standingOf(reason.code, own, today);
    return isOpen ? [{ ...reason, noAnswers }] : [];
  });
}

/** How many calls were made today out of kindness alone. */
async function kindCallsDone({ tx, scope }: ReadCall, { day }: Today): Promise<number> {
  const since = startOfDay(scope.timeZone, day);
  const done = await findDone(tx, { timebankId: scope.timebankId, since, limit: linesMax });
  return done.filter(({ call: { reasons } }) =>
    reasons.every((key) => isKind({ code: key.slice(0, key.indexOf(':')) as Reason['code'] })),
  ).length;
}

function described(
  { open, sheets }: CallList,
  { member, reasons, ...rung }: Rung & { member: RungMember },
): CallListLine {
  const taken = open.find((one) => one.call.memberId === member.id);
  const sheet = sheets.findLast(({ lines }) => lines.some(({ memberId }) => memberId === member.id));
  return {
    member: { id: member.id, displayName: member.displayName },
    calledName: member.calledName,
    memberNumber: member.memberNumber,
    reasons: reasons.map(asShown),
    takenBy: taken ? { id: taken.call.coordinatorId, displayName: taken.coordinatorName } : null,
    sheetNumber: sheet?.number ?? null,
    noAnswers: noAnswersOf({ ...rung, reasons }),
  };
}

export const asShown = ({ key, code, name, title, minutes, at, day }: CallReason): CallReason => ({
  key,
  code,
  name,
  title,
  minutes,
  at,
  day,
});

/** Whether a member is another coordinator's to ring: on the telephone now, or on a sheet of today. */
export function isAnothers(
  { open, sheets }: Pick<CallList, 'open' | 'sheets'>,
  { memberId, coordinatorId }: { memberId: MemberId; coordinatorId: MemberId },
): boolean {
  const isRung = open.some(
    (one) => one.call.memberId === memberId && one.call.coordinatorId !== coordinatorId,
  );
  return (
    isRung ||
    sheets.some(
      ({ createdById, lines }) =>
        createdById !== coordinatorId && lines.some((line) => line.memberId === memberId),
    )
  );
}
