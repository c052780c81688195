import type { MemberId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { memberIn, representedBy } from '../members/lookup.service.ts';
import { insist } from '../refusal.ts';
import { objectionToPin } from './pins.rules.ts';
import { updatePin } from './pins.store.ts';

export const pinDigits = 6;

/** Gives a member's card another PIN, of which only the hash is kept. The old one stops working at once. */
export async function keepPin(
  call: WriteCall,
  { memberId, pinHash }: { memberId: MemberId; pinHash: string },
): Promise<{ memberNumber: number }> {
  const member = await memberIn(call, memberId);
  const represented = await representedBy(call, call.actor.memberId);
  const isOwn = memberId === call.actor.memberId;
  insist(objectionToPin({ isOwn, represents: represented.has(memberId), member }));
  await updatePin(call.tx, { timebankId: call.scope.timebankId, memberId, pinHash });
  recordAct(call, { action: 'pin.issued', subjectKind: 'member', subjectId: memberId });
  return { memberNumber: member.memberNumber };
}
