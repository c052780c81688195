import type { MemberStatus, Role } from '@timebank/shared/roles';
import { type Objection, Refusal } from '../refusal.ts';

/** Why a member may not get a card with a PIN, or null. Whoever knows the PIN can sign in, and staff make them. */
export function objectionToPin({
  isOwn,
  represents,
  member,
}: {
  isOwn: boolean;
  represents: boolean;
  member: { role: Role; status: MemberStatus; kind: 'person' | 'organisation' };
}): Objection {
  if (isOwn || represents) {
    return new Refusal('conflict_of_interest', 'Ask another coordinator to make this PIN.');
  }
  if (member.kind === 'organisation') {
    return new Refusal(
      'member_wrong_state',
      'An organisation has no card. Its representatives sign in themselves.',
    );
  }
  if (member.role !== 'member') {
    return new Refusal(
      'member_wrong_state',
      'Cards are for members. Staff and auditors sign in with a code.',
    );
  }
  if (member.status !== 'active' && member.status !== 'paused') {
    return new Refusal('member_wrong_state', 'Their membership is not active. Make it active first.');
  }
  return null;
}
