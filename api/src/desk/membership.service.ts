import type { MemberId } from '@timebank/shared/ids';
import type { Member } from '@timebank/shared/members';
import type { Role } from '@timebank/shared/roles';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { accountOfMember, setFloor } from '../ledger/service.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { memberIn, representedBy } from '../members/lookup.service.ts';
import { changeRole as changeRoleOf } from '../members/roles.service.ts';
import { insistOnMove, moveStatus, type StatusMove } from '../members/status.service.ts';
import { memberAfterChange } from '../members/view.service.ts';
import { notify } from '../notices/service.ts';
import { Refusal } from '../refusal.ts';
import { closeMembership } from './leaving.service.ts';

/** Approves, pauses, suspends or closes a membership, and tells the member. */
export async function changeStatus(
  call: WriteCall,
  { memberId, ...move }: StatusMove & { memberId: MemberId },
): Promise<Member> {
  const member = await memberIn(call, memberId);
  await insistOnMove(call, { member, to: move.to });
  if (move.to === 'left') await closeMembership(call, { member, reason: move.reason });
  else await moveStatus(call, member, move);

  if (memberId !== call.actor.memberId) {
    notify(call, { memberId, code: 'membership_changed', facts: { reason: move.reason } });
  }
  const coordinators = await coordinatorsHere(call);
  call.announce({ memberIds: [memberId, ...coordinators], topics: ['me', 'members', 'desk'] });
  return await memberAfterChange(call, memberId);
}

export async function changeRole(
  call: WriteCall,
  { memberId, ...change }: { memberId: MemberId; to: Role; reason: string },
): Promise<Member> {
  await changeRoleOf(call, await memberIn(call, memberId), change);
  notify(call, { memberId, code: 'membership_changed', facts: { reason: change.reason } });
  call.announce({ memberIds: [memberId], topics: ['me', 'members'] });
  return await memberAfterChange(call, memberId);
}

/** Sets how far below zero a member's balance may go. Never one's own, nor that of whom one acts for. */
export async function changeFloor(
  call: WriteCall,
  { memberId, floorMinutes, reason }: { memberId: MemberId; floorMinutes: number | null; reason: string },
): Promise<Member> {
  const { actor, scope, tx } = call;
  await memberIn(call, memberId);
  if (memberId === actor.memberId || (await representedBy(call, actor.memberId)).has(memberId)) {
    throw new Refusal(
      'conflict_of_interest',
      'This is about yourself or somebody you act for. Ask another administrator to decide.',
    );
  }
  const account = await accountOfMember(tx, { scope, memberId });
  await setFloor(call, { accountId: account.id, floorMinutes });
  recordAct(call, {
    action: 'member.floor_changed',
    subjectKind: 'member',
    subjectId: memberId,
    details: { ...changesBetween(account, { floorMinutes }), reason },
  });
  notify(call, {
    memberId,
    code: 'floor_changed',
    facts: floorMinutes === null ? { reason } : { reason, minutes: floorMinutes },
  });
  return await memberAfterChange(call, memberId);
}
