import type { Channel } from '@timebank/shared/acting';
import type { Member } from '@timebank/shared/members';
import type { WriteCall } from '../context.ts';
import { type Profile, welcome, writeDown } from './joining.service.ts';
import type { MemberRow } from './lookup.service.ts';
import { insistOnNeighbourhood } from './neighbourhood.service.ts';
import { personToJoin } from './persons.service.ts';
import { memberAfterChange } from './view.service.ts';

/** A coordinator adds somebody who asked by telephone, in person or on paper. They are a member at once. */
export async function addMember(
  call: WriteCall,
  { channel, ...profile }: Profile & { channel: Channel },
): Promise<Member> {
  const member = await join({ ...call, channel }, profile);
  return await memberAfterChange(call, member.id);
}

/** Somebody becomes a member at once, with an account and the joining credit. */
export async function join(call: WriteCall, profile: Profile): Promise<MemberRow> {
  await insistOnNeighbourhood(call, profile.neighbourhoodId);
  const personId = profile.kind === 'person' ? await personToJoin(call, profile.email) : null;
  const member = await writeDown(call, { profile, status: 'active', personId });
  await welcome(call, member);
  return member;
}
