import type { MemberId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { memberIn } from './lookup.service.ts';
import { deleteBlock, insertBlock } from './store.ts';

/** From now on the two are not shown or introduced to one another. The other is not told. */
export async function block(call: WriteCall, memberId: MemberId): Promise<undefined> {
  const byMemberId = call.asMemberId;
  const member = await memberIn(call, memberId);
  if (memberId === byMemberId) {
    throw new Refusal('same_person_both_sides', 'That is you. Choose somebody else.');
  }
  const createdAt = call.now.toISOString();
  await insertBlock(call.tx, { timebankId: member.timebankId, byMemberId, memberId, createdAt });
  recordAct(call, { action: 'member.blocked', subjectKind: 'member', subjectId: memberId });
}

export async function unblock(call: WriteCall, memberId: MemberId): Promise<undefined> {
  await memberIn(call, memberId);
  await deleteBlock(call.tx, { byMemberId: call.asMemberId, memberId });
  recordAct(call, { action: 'member.unblocked', subjectKind: 'member', subjectId: memberId });
}
