import type { FollowUpCode } from '@timebank/shared/desk';
import type { FollowUpId, MemberId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { insertFollowUp } from './follow-ups.store.ts';

/** Puts something about a member on the coordinators' list, and wakes their screens. */
export async function askCoordinators(
  call: WriteCall,
  { memberId, code }: { memberId: MemberId; code: FollowUpCode },
): Promise<void> {
  const { timebankId } = call.scope;
  const openedAt = call.now.toISOString();
  await insertFollowUp(call.tx, { id: call.newId<FollowUpId>(), timebankId, memberId, code, openedAt });
  call.announce({ memberIds: await coordinatorsHere(call), topics: ['desk'] });
}
