import type { ConsentState, RepresentationKind } from '@timebank/shared/representations';
import { isStaff, type MemberStatus, type Role } from '@timebank/shared/roles';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';

interface Term {
  byMemberId: string | null;
  endsAt: string | null;
  withdrawnAt: string | null;
}

/** What has come of a consent until now. */
export function stateOf({ byMemberId, endsAt, withdrawnAt }: Term, now: Date): ConsentState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (endsAt !== null && endsAt <= now.toISOString()) return 'expired';
  return byMemberId === null ? 'invited' : 'live';
}

/** Somebody who is about to be named, and by whom. */
export interface Naming {
  kind: RepresentationKind;
  member: { id: string; status: MemberStatus };
  /** Null where they are invited and no member yet. */
  by: { id: string; kind: 'person' | 'organisation'; status: MemberStatus } | null;
  actor: { memberId: string; role: Role };
  /** True where the actor does it as the member's delegate or representative. */
  isDelegate: boolean;
}

/** Why this person may not be named by that hand, or null where they may. */
export function objectionToNaming(naming: Naming): Objection {
  const { kind, member, by, actor, isDelegate } = naming;
  if (isDelegate && kind === 'delegate') {
    return notAllowed('Only they themselves say who acts for them, or a coordinator whom they told.');
  }
  if (member.status !== 'active' && member.status !== 'paused') {
    return new Refusal('member_not_active', 'This membership is not active now. Ask your coordinator.');
  }
  if (by === null) return null;
  if (by.id === member.id) {
    return new Refusal('same_person_both_sides', 'Choose somebody else: nobody acts for themselves.');
  }
  if (by.kind === 'organisation' || by.status !== 'active') {
    return new Refusal(
      'member_not_active',
      'Choose a person whose membership is active. Somebody new can be invited.',
    );
  }
  // A coordinator who writes down that they themselves may act for somebody would be their own witness.
  if (by.id === actor.memberId && isStaff(actor.role)) {
    return new Refusal(
      'conflict_of_interest',
      'This is about yourself. Ask another coordinator to write it down.',
    );
  }
  return null;
}

const monthsBetweenReminders = 6;
const weeksToAnswer = 4;

/** What is due on a consent that holds: to ask whether it is still right, to tell a coordinator, or nothing. */
export function dueOn(
  {
    confirmedAt,
    remindedAt,
    chasedAt,
  }: { confirmedAt: string; remindedAt: string | null; chasedAt: string | null },
  now: Date,
): 'remind' | 'chase' | null {
  const isAsked = remindedAt !== null && remindedAt > confirmedAt;
  if (!isAsked) return confirmedAt <= reminderDueSince(now) ? 'remind' : null;
  const unansweredSince = new Date(now.getTime() - weeksToAnswer * 7 * 86_400_000).toISOString();
  return chasedAt === null && remindedAt <= unansweredSince ? 'chase' : null;
}

/** Whoever said yes at this moment or before is asked again now. */
export function reminderDueSince(now: Date): string {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - monthsBetweenReminders);
  return since.toISOString();
}
