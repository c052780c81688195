import type { Role } from '@timebank/shared/roles';

export interface AddressChange {
  isMe: boolean;
  /** False where somebody signed in with a card, which speaks for one membership alone. */
  isSignedInAsPerson: boolean;
  /** The role of the member whose address changes. */
  role: Role;
  /** How many memberships the person has, here and elsewhere. */
  memberships: number;
}

/**
 * Whether a new contact address is from now on also the one to sign in with. Whoever sets that can sign in: so
 * staff may not for other staff, and nobody may for somebody who is a member elsewhere too.
 */
export function movesSignIn({ isMe, isSignedInAsPerson, role, memberships }: AddressChange): boolean {
  if (isMe && isSignedInAsPerson) return true;
  return memberships === 1 && (isMe || role === 'member');
}
