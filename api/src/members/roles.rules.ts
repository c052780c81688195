import type { MemberStatus, Role } from '@timebank/shared/roles';
import { type Objection, Refusal } from '../refusal.ts';

export interface RoleChange {
  isOwn: boolean;
  to: Role;
  member: { role: Role; status: MemberStatus; kind: 'person' | 'organisation' };
}

/** Why an administrator may not give a member that role, or null. Since nobody changes their own, one always remains. */
export function objectionToRole({ isOwn, to, member }: RoleChange): Objection {
  if (isOwn) {
    return new Refusal('conflict_of_interest', 'Nobody changes their own role. Ask another administrator.');
  }
  if (member.kind === 'organisation') {
    return new Refusal('member_wrong_state', 'An organisation has no role. Choose one of its people.');
  }
  if (member.status !== 'active' && member.status !== 'paused') {
    return new Refusal('member_wrong_state', 'Their membership is not active. Make it active first.');
  }
  return member.role === to ? new Refusal('member_wrong_state', 'They have this role already.') : null;
}
