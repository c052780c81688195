import type { PersonId } from '@timebank/shared/ids';
import type { Looks, Me } from '@timebank/shared/me';
import { listActingForIn } from '../acting/view.service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { accountOfMember, communityFund } from '../ledger/service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { assert } from '../refusal.ts';
import { findLooks, findTimebankOfMe, updateLooks } from './me.store.ts';
import { findMembershipsToSignIn } from './sign-in.store.ts';

const usualLooks: Looks = { textPercent: 100, theme: 'device' };

/** Whoever is signed in, in the time bank they are signed in to. */
export async function describeMe(call: ReadCall, { demo }: { demo: boolean }): Promise<Me> {
  const { tx, scope, actor } = call;
  const member = await memberIn(call, actor.memberId);
  const { personId, status } = member;
  assert(personId, 'only persons sign in');
  assert(status !== 'applied' && status !== 'left', 'the gate lets in nobody who is not a member');
  const [timebank] = await findTimebankOfMe(tx, scope);
  assert(timebank, 'whoever is signed in is so in a time bank');
  const [person] = await findLooks(tx, { personId });
  const fund = await communityFund(tx, scope);
  const account = await accountOfMember(tx, { scope, memberId: actor.memberId });
  const { id, balanceMinutes, heldMinutes, floorMinutes } = account;
  const { timebankId, stepMinutes, longestExchangeMinutes, timeZone } = scope;
  return {
    personId,
    memberId: member.id,
    memberNumber: member.memberNumber,
    displayName: member.displayName,
    role: actor.role,
    status,
    timebank: {
      ...timebank,
      id: timebankId,
      stepMinutes,
      longestExchangeMinutes,
      timeZone,
      fundAccountId: fund.id,
    },
    memberships: await membershipsOf(call, personId),
    account: {
      id,
      balanceMinutes,
      heldMinutes,
      availableMinutes: balanceMinutes - heldMinutes,
      floorMinutes,
    },
    actingFor: (await listActingForIn(call)).items.map(({ member: one }) => one),
    looks: person?.looks ?? usualLooks,
    // The gate admits staff as plain members until they have shown their second factor.
    secondFactorNeeded: member.role !== actor.role,
    demo,
    version: member.version,
  };
}

export async function keepLooks(call: WriteCall, looks: Looks): Promise<undefined> {
  const { personId } = await memberIn(call, call.actor.memberId);
  assert(personId, 'only persons sign in');
  await updateLooks(call.tx, { personId, looks });
}

/** A sign-in with a card knows of one membership alone. */
async function membershipsOf({ tx, actor }: ReadCall, personId: PersonId): Promise<Me['memberships']> {
  const memberships = await findMembershipsToSignIn(tx, personId);
  return memberships
    .filter(({ memberId }) => actor.personId !== null || memberId === actor.memberId)
    .map(({ memberId, role, slug, timebankName }) => ({
      memberId,
      role,
      timebank: { slug, name: timebankName },
    }));
}
