import type { Member } from '@timebank/shared/members';
import { isStaff, mayReadBooks, type Role } from '@timebank/shared/roles';

/** What somebody who looks at a member may see of them beside their profile. */
export interface Sight {
  isMe: boolean;
  /** Telephone, e-mail and address. */
  seesContact: boolean;
  /** What makes it easier for them. It is written down for them, so they read it too. */
  seesAccessNeeds: boolean;
  /** What coordinators keep. */
  seesNotes: boolean;
  seesAccount: boolean;
}

/**
 * `closely` is a look at one member. A list shows nobody's private details but one's own; of an applicant it tells
 * coordinators when they applied, since nothing private is kept of them yet.
 */
export function sightOf(
  viewer: { memberId: string; role: Role },
  { member, closely }: { member: Pick<Member, 'id' | 'status'>; closely: boolean },
): Sight {
  const isMe = viewer.memberId === member.id;
  const seesNotes = isStaff(viewer.role) && (closely || member.status === 'applied');
  return {
    isMe,
    seesContact: isMe || (closely && isStaff(viewer.role)),
    seesAccessNeeds: isMe || seesNotes,
    seesNotes,
    seesAccount: isMe || mayReadBooks(viewer.role),
  };
}

/** Whether a member may be looked at by other members: not before they are approved, nor after they have left. */
export const isShownToMembers = ({ status }: Pick<Member, 'status'>): boolean =>
  status === 'active' || status === 'paused';
