import type { MemberId } from '@timebank/shared/ids';
import type { AccountKind, TransferKind } from '@timebank/shared/ledger';
import type { Role } from '@timebank/shared/roles';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';
import { mustNotDecide } from './sides.rules.ts';

/** One end of a gift or a grant. */
export interface GiftEnd {
  id: string;
  kind: AccountKind;
  memberId: MemberId | null;
}

export interface Gift {
  kind: Extract<TransferKind, 'donation' | 'grant'>;
  from: GiftEnd;
  to: GiftEnd;
  /** Who writes it down. */
  by: { memberId: MemberId; role: Role };
  /** Whose act it is: theirs, or that of the member for whom they write it down. */
  asMemberId: MemberId;
  /** Those for whom whoever writes it down may act as delegate or representative. */
  representedIds: ReadonlySet<MemberId>;
}

/**
 * Why somebody may not write this gift down, or null where they may. Everybody gives from their own account, and
 * whoever acts for a member from that member's, but never to themselves. An
 * administrator may from any, and grants from the community fund, but never where they have a part in it themselves.
 */
export function objectionToGift(gift: Gift): Objection {
  const { kind, from, to, by, asMemberId } = gift;
  if (from.id === to.id) {
    return new Refusal(
      'same_person_both_sides',
      'These are the same account. Choose who is to have the hours.',
    );
  }
  if (kind === 'donation' && from.memberId === asMemberId) {
    return asMemberId !== by.memberId && endsAt(to, gift) ? mustNotDecide() : null;
  }
  if (by.role !== 'administrator') {
    return notAllowed('You can give hours from your own account. For anything else ask an administrator.');
  }
  if (kind === 'grant' && from.kind !== 'fund') {
    return notAllowed('A grant comes from the community fund. Record a donation for any other account.');
  }
  return hasPart(gift) ? mustNotDecide() : null;
}

const hasPart = (gift: Gift): boolean => endsAt(gift.from, gift) || endsAt(gift.to, gift);

/** True where an end is whoever writes it down, or somebody they represent. */
const endsAt = ({ memberId }: GiftEnd, { by, representedIds }: Gift): boolean =>
  memberId !== null && (memberId === by.memberId || representedIds.has(memberId));
