import { isStaff, type MemberStatus, type Role } from '@timebank/shared/roles';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';

/** `own`: the member, or a coordinator for them. `staff`: coordinators alone, and never on themselves. */
type Mover = 'own' | 'staff';

/** Every way from one state of a membership to another. What is not here is not possible. */
const moves: Record<MemberStatus, Partial<Record<MemberStatus, Mover>>> = {
  applied: { active: 'staff', left: 'staff' },
  active: { paused: 'own', suspended: 'staff', left: 'own' },
  paused: { active: 'own', left: 'own' },
  suspended: { active: 'staff', left: 'staff' },
  left: {},
};

export interface StatusChange {
  from: MemberStatus;
  to: MemberStatus;
  actor: { role: Role; isThisMember: boolean; represents: boolean; isDelegate: boolean };
  /** The role of the member whose state changes, and whether another administrator could act after it. */
  member: { role: Role; isLastAdministrator: boolean };
}

/** Why this person may not move this membership to that state, or null where they may. */
export function objectionToStatus({ from, to, actor, member }: StatusChange): Objection {
  const mover = moves[from][to];
  if (!mover) return new Refusal('member_wrong_state', `${sayings[from]} That cannot be done from there.`);
  return objectionToMover({ mover, actor, role: member.role }) ?? objectionToLosing({ to, member });
}

function objectionToMover({
  mover,
  actor,
  role,
}: Pick<StatusChange, 'actor'> & { mover: Mover; role: Role }): Objection {
  if ((actor.isThisMember || actor.isDelegate) && mover === 'own') return null;
  if (!isStaff(actor.role)) return notAllowed('Only a coordinator can do this. Please ring them.');
  if (actor.isThisMember || (actor.represents && mover === 'staff')) {
    return new Refusal(
      'conflict_of_interest',
      'This is about yourself or somebody you act for. Ask another coordinator to decide.',
    );
  }
  if (isStaff(role) && actor.role !== 'administrator') {
    return notAllowed('Only an administrator can do this to a coordinator or an administrator.');
  }
  return null;
}

function objectionToLosing({ to, member }: Pick<StatusChange, 'to' | 'member'>): Objection {
  if (!member.isLastAdministrator || (to !== 'left' && to !== 'suspended')) return null;
  return new Refusal(
    'member_wrong_state',
    'The time bank would be without an administrator. Make somebody else an administrator first.',
  );
}

const sayings: Record<MemberStatus, string> = {
  applied: 'They have asked to join and wait for an answer.',
  active: 'The membership is active already.',
  paused: 'The membership is paused.',
  suspended: 'The membership is suspended.',
  left: 'They have left the time bank.',
};
