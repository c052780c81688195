import type { ConsentKind } from '@timebank/shared/acting';
import type { MemberId } from '@timebank/shared/ids';
import type { ReadCall } from '../context.ts';
import { notFound } from '../refusal.ts';
import {
  findBlockBetween,
  findConsent,
  findMember,
  findRepresentedBy,
  type MemberRow,
} from './lookup.store.ts';

export type { MemberRow } from './lookup.store.ts';

/** A member of this time bank. Anybody else's does not exist here. */
export async function memberIn(call: Pick<ReadCall, 'tx' | 'scope'>, memberId: MemberId): Promise<MemberRow> {
  const [member] = await findMember(call.tx, { timebankId: call.scope.timebankId, id: memberId });
  if (!member) throw notFound('member');
  return member;
}

/** True where one of the two has blocked the other. Neither is told which. */
export async function isBlockedBetween(
  call: ReadCall,
  { one, other }: { one: MemberId; other: MemberId },
): Promise<boolean> {
  return (await findBlockBetween(call.tx, { one, other })).length > 0;
}

/** Those for whom a member may act now: who named them as delegate, and the organisations they represent. */
export async function representedBy(
  call: Pick<ReadCall, 'tx' | 'now'>,
  memberId: MemberId,
): Promise<Set<MemberId>> {
  const rows = await findRepresentedBy(call.tx, { byMemberId: memberId, now: call.now.toISOString() });
  return new Set(rows.map((row) => row.memberId));
}

/** What a member has let another do for them now, or null where they have not. */
export async function consentOf(
  call: Pick<ReadCall, 'tx' | 'now'>,
  pair: { memberId: MemberId; byMemberId: MemberId },
): Promise<{ may: ConsentKind[] } | null> {
  const [consent] = await findConsent(call.tx, { ...pair, now: call.now.toISOString() });
  return consent ?? null;
}
