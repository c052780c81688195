import type { ParsedOf } from '@timebank/shared/endpoint';
import type { AccountId, MemberId } from '@timebank/shared/ids';
import type { Account, getAccount } from '@timebank/shared/ledger';
import { mayReadBooks } from '@timebank/shared/roles';
import type { ReadCall } from '../context.ts';
import { notFound } from '../refusal.ts';
import { findNamedAccount, findRepresentation, type NamedAccountRow } from './accounts.store.ts';
import { accountNameOf } from './names.rules.ts';

/** One's own account, that of somebody who lets one see it, the community fund, or for those who read the books any. */
export async function getAccountIn(
  call: ReadCall,
  { params }: ParsedOf<typeof getAccount>,
): Promise<Account> {
  const row = await namedAccountIn(call, params.accountId);
  if (row.kind !== 'fund' && !(await mayLookInto(call, row.memberId))) throw notFound('account');
  return describeAccount(row);
}

/** An account with the name people know it by. That of another time bank does not exist here. */
export async function namedAccountIn(
  { tx, scope }: ReadCall,
  accountId: AccountId,
): Promise<NamedAccountRow> {
  const [row] = await findNamedAccount(tx, { timebankId: scope.timebankId, id: accountId });
  if (!row) throw notFound('account');
  return row;
}

/** Whether whoever asks may see all that happened on an account: its own member, their delegate, or a reader of the books. */
export async function mayLookInto({ tx, actor, now }: ReadCall, owner: MemberId | null): Promise<boolean> {
  if (owner === actor.memberId || mayReadBooks(actor.role)) return true;
  if (owner === null) return false;
  const found = await findRepresentation(tx, {
    memberId: owner,
    byMemberId: actor.memberId,
    now: now.toISOString(),
  });
  return found.some(({ may }) => may.includes('statement'));
}

/** What people call an account. */
export const nameOfAccount = (account: NamedAccountRow): string => accountNameOf(account);

export function describeAccount(row: NamedAccountRow): Account {
  const { id, kind, status, memberId, displayName, balanceMinutes, heldMinutes, floorMinutes } = row;
  return {
    id,
    balanceMinutes,
    heldMinutes,
    availableMinutes: balanceMinutes - heldMinutes,
    floorMinutes,
    kind,
    status,
    member: memberId === null || displayName === null ? null : { id: memberId, displayName },
    name: accountNameOf({ kind, displayName }),
  };
}
