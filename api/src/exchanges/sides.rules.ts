import type { MemberId } from '@timebank/shared/ids';
import type { MemberStatus } from '@timebank/shared/roles';
import { type Objection, Refusal } from '../refusal.ts';

/** The two sides that somebody wants to bring together. */
export interface Pair {
  readonly giverId: MemberId;
  readonly receiverId: MemberId;
}

/** Who may act for whom: one row for each delegate of a member and each representative of an organisation. */
export interface Representation {
  readonly memberId: MemberId;
  readonly byMemberId: MemberId;
}

/** Giver and receiver are different members, and no person stands on both sides: not as delegate or representative either. */
export function objectionToPair(
  { giverId, receiverId }: Pair,
  representations: readonly Representation[],
): Objection {
  if (giverId === receiverId) {
    return new Refusal(
      'same_person_both_sides',
      'Somebody else has to be on the other side. Choose another member.',
    );
  }
  const behind = (memberId: MemberId): MemberId[] => [
    memberId,
    ...representations.filter((one) => one.memberId === memberId).map((one) => one.byMemberId),
  ];
  const behindReceiver = new Set(behind(receiverId));
  if (!behind(giverId).some((memberId) => behindReceiver.has(memberId))) return null;
  return new Refusal(
    'same_person_both_sides',
    'The same person would stand on both sides, for themselves or for somebody else. Ask your coordinator what to do.',
  );
}

/** True where somebody is a party of the exchange or acts for one, and so cannot decide it as staff. */
export function conflictOfInterest({
  actorId,
  representedIds,
  giverId,
  receiverId,
}: Pair & { actorId: MemberId; representedIds: ReadonlySet<MemberId> }): boolean {
  return [giverId, receiverId].some((memberId) => memberId === actorId || representedIds.has(memberId));
}

export const mustNotDecide = (): Refusal =>
  new Refusal(
    'conflict_of_interest',
    'You are part of this, or act for somebody who is. Another coordinator has to decide it.',
  );

/** A member whose membership rests or has ended can be part of nothing new. */
export const objectionToNewHelp = ({
  displayName,
  status,
}: {
  displayName: string;
  status: MemberStatus;
}): Objection =>
  status === 'active'
    ? null
    : new Refusal(
        'member_not_active',
        `The membership of ${displayName} is not active now. Ask your coordinator.`,
      );

/** Help that happened is written down also for a member on a pause, but not for one who is suspended or gone. */
export const objectionToPastHelp = (member: { displayName: string; status: MemberStatus }): Objection =>
  member.status === 'paused' ? null : objectionToNewHelp(member);

export const blockedBetween = (): Refusal =>
  new Refusal(
    'blocked',
    'This is not possible between these two members. Look for somebody else, or ask your coordinator.',
  );
