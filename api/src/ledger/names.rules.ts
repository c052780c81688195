import type { AccountId, MemberId } from '@timebank/shared/ids';
import type { AccountKind, AccountReference } from '@timebank/shared/ledger';
import type { MemberReference } from '@timebank/shared/members';

/** An account as it is joined with its member; all null where nothing was joined. */
export interface NamedAccount {
  id: AccountId;
  kind: AccountKind;
  memberId: MemberId | null;
  displayName: string | null;
}

/** What people call an account: the name of its member, or of the common ones a name of their own. */
export function accountNameOf({ kind, displayName }: Pick<NamedAccount, 'kind' | 'displayName'>): string {
  if (displayName !== null) return displayName;
  return kind === 'clearing' ? 'Another time bank' : 'Community fund';
}

export const accountReferenceOf = ({ id, kind, memberId, displayName }: NamedAccount): AccountReference => ({
  id,
  kind,
  memberId,
  name: accountNameOf({ kind, displayName }),
});

/** A member who was joined, or null where none was. */
export const memberReferenceOf = (joined: {
  id: MemberId | null;
  displayName: string | null;
}): MemberReference | null =>
  joined.id === null || joined.displayName === null
    ? null
    : { id: joined.id, displayName: joined.displayName };
