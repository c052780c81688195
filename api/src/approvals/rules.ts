import type { ApprovalStatus } from '@timebank/shared/approvals';
import type { MemberId } from '@timebank/shared/ids';
import { isStaff, type MemberStatus, type Role } from '@timebank/shared/roles';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';

/** Where nobody else can decide, a proposal waits this long before the program carries it out. */
const hoursToRipen = 72;

/** A proposal, as far as it matters who decides it. */
export interface Proposed {
  status: ApprovalStatus;
  proposedById: MemberId;
  /** Members with a part in it. */
  partyIds: readonly MemberId[];
}

/** Somebody who might decide it. */
export interface Decider {
  memberId: MemberId;
  role: Role;
  status: MemberStatus;
  /** Those for whom they may act, as delegate or representative. */
  representedIds: ReadonlySet<MemberId>;
}

/** Why this person does not decide this proposal, or null where they may. */
export function objectionToDecision(proposed: Proposed, decider: Decider): Objection {
  if (proposed.status !== 'waiting') return decidedAlready(proposed.status);
  if (!isStaff(decider.role) || decider.status !== 'active') {
    return notAllowed('A coordinator or an administrator decides this.');
  }
  if (decider.memberId === proposed.proposedById) {
    return new Refusal(
      'conflict_of_interest',
      'You proposed this yourself. Another coordinator or administrator decides it.',
    );
  }
  return hasPart(proposed.partyIds, decider)
    ? new Refusal(
        'conflict_of_interest',
        'You are part of this, or act for somebody who is. Another coordinator or administrator decides it.',
      )
    : null;
}

/** Why this person cannot take the proposal back, or null. */
export function objectionToWithdrawal(
  proposed: Pick<Proposed, 'status' | 'proposedById'>,
  memberId: MemberId,
): Objection {
  if (proposed.proposedById !== memberId) {
    return notAllowed('Only whoever proposed this takes it back. You can choose not to approve it.');
  }
  return proposed.status === 'waiting' ? null : decidedAlready(proposed.status);
}

/** Why this person cannot propose it. What one has a part in somebody else proposes. */
export function objectionToProposal(partyIds: readonly MemberId[], proposer: Decider): Objection {
  if (!isStaff(proposer.role)) return notAllowed('A coordinator or an administrator proposes this.');
  if (proposer.status !== 'active') {
    return new Refusal(
      'member_not_active',
      'Your membership is paused. Come back from the pause first, or ask another coordinator.',
    );
  }
  return hasPart(partyIds, proposer)
    ? new Refusal(
        'conflict_of_interest',
        'You are part of this, or act for somebody who is. Ask another coordinator or administrator.',
      )
    : null;
}

/** True for hours that are not one's own to give, and more than one person alone may give. */
export const giftNeedsSecondPerson = ({
  isOwn,
  minutes,
  grantLimitMinutes,
}: {
  isOwn: boolean;
  minutes: number;
  grantLimitMinutes: number;
}): boolean => !isOwn && minutes > grantLimitMinutes;

/** Those of the staff who could decide it. */
export const whoCanDecide = <Person extends Decider>(
  proposed: Proposed,
  staff: readonly Person[],
): Person[] => staff.filter((person) => objectionToDecision(proposed, person) === null);

/** When the program carries it out, where that is told to the trustees at this moment. */
export const ripeFrom = (now: Date): string =>
  new Date(now.getTime() + hoursToRipen * 3_600_000).toISOString();

/** True where nobody else could decide for long enough. */
export const isRipe = (
  { status, ripeAt }: { status: ApprovalStatus; ripeAt: string | null },
  now: Date,
): boolean => status === 'waiting' && ripeAt !== null && ripeAt <= now.toISOString();

const hasPart = (
  partyIds: readonly MemberId[],
  { memberId, representedIds }: Pick<Decider, 'memberId' | 'representedIds'>,
): boolean => partyIds.some((partyId) => partyId === memberId || representedIds.has(partyId));

const became = {
  carried_out: 'carried out',
  declined: 'not approved',
  withdrawn: 'taken back',
} as const;

export const decidedAlready = (status: ApprovalStatus): Refusal =>
  new Refusal(
    'approval_decided',
    status === 'waiting'
      ? 'Somebody else decided this at the same moment. Look at it again.'
      : `This was ${became[status]} already. Nothing more is to be done.`,
  );
