import type { MemberId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { MemberStatus } from '@timebank/shared/roles';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { insist, Refusal } from '../refusal.ts';
import { welcome } from './joining.service.ts';
import { type MemberRow, memberIn, representedBy } from './lookup.service.ts';
import { personToJoin } from './persons.service.ts';
import { objectionToStatus } from './status.rules.ts';
import { findOtherAdministrator, updateMember } from './store.ts';

export interface StatusMove {
  to: Exclude<MemberStatus, 'applied'>;
  reason: string;
}

/** Refuses where this membership may not go to that state, or not by the hand of whoever asks. */
export async function insistOnMove(
  call: WriteCall,
  { member, to }: { member: MemberRow; to: MemberStatus },
): Promise<void> {
  const { actor, scope, tx } = call;
  const others = await findOtherAdministrator(tx, { timebankId: scope.timebankId, memberId: member.id });
  const represented = await representedBy(call, actor.memberId);
  insist(
    objectionToStatus({
      from: member.status,
      to,
      actor: {
        role: actor.role,
        isThisMember: actor.memberId === member.id,
        represents: represented.has(member.id),
        isDelegate: call.onBehalfOfId === member.id && represented.has(member.id),
      },
      member: {
        role: member.role,
        isLastAdministrator: member.role === 'administrator' && others.length === 0,
      },
    }),
  );
}

/**
 * Moves a membership to another state, and keeps who, when and why. Approving opens the account and pays the
 * joining credit. Leaving is more than this: listings, exchanges and the balance are settled before it.
 */
export async function moveStatus(call: WriteCall, member: MemberRow, move: StatusMove): Promise<void> {
  const { to, reason } = move;
  const isApproval = member.status === 'applied' && to === 'active';
  const changes: Partial<MemberRow> = { status: to, statusReason: reason };
  if (isApproval) changes.joinedOn = dateIn(call.scope.timeZone, call.now);
  if (isApproval && member.kind === 'person') changes.personId = await personToJoin(call, member.email);
  // Whoever has left may join again one day, under a new number.
  if (to === 'left') Object.assign(changes, { personId: null, pinHash: null });

  const [changed] = await updateMember(call.tx, { member, changes });
  if (!changed) throw await somebodyWasFaster(call, member.id);
  if (isApproval) await welcome(call, changed);
  recordAct(call, {
    action: 'member.status_changed',
    subjectKind: 'member',
    subjectId: member.id,
    details: { ...changesBetween(member, { status: to }), reason },
  });
}

async function somebodyWasFaster(call: WriteCall, memberId: MemberId): Promise<Refusal> {
  const { status } = await memberIn(call, memberId);
  return new Refusal('member_wrong_state', `Somebody was faster: the membership is ${status} now.`);
}
