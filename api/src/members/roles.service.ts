import type { Role } from '@timebank/shared/roles';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { insist, type Objection, Refusal } from '../refusal.ts';
import type { MemberRow } from './lookup.service.ts';
import { objectionToRole } from './roles.rules.ts';
import { updateMember } from './store.ts';

/** Gives a member another role. The card of somebody who gets one stops working: cards are for plain members. */
export async function changeRole(
  call: WriteCall,
  member: MemberRow,
  { to, reason }: { to: Role; reason: string },
): Promise<void> {
  insist(objectionToRoleOf(call, { member, to }));
  const changes = to === 'member' ? { role: to } : { role: to, pinHash: null };
  const [changed] = await updateMember(call.tx, { member, changes });
  if (!changed)
    throw new Refusal('member_wrong_state', 'Somebody else changed this member meanwhile. Look again.');
  recordAct(call, {
    action: 'member.role_changed',
    subjectKind: 'member',
    subjectId: member.id,
    details: { ...changesBetween(member, { role: to }), reason },
  });
}

/** Why whoever asks may not give a member that role, or null. */
export const objectionToRoleOf = (
  { actor }: Pick<WriteCall, 'actor'>,
  { member, to }: { member: MemberRow; to: Role },
): Objection => objectionToRole({ isOwn: member.id === actor.memberId, to, member });
