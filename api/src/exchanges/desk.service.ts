import type { FollowUpId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { notify } from '../notices/service.ts';
import { passesSoftLine } from './hours.rules.ts';
import { findOpenFollowUp, insertFollowUp } from './parties.store.ts';
import type { FoundExchange } from './store.ts';

/** Wakes the coordinators' screens: something waits for one of them. */
export async function announceToDesk(call: Pick<WriteCall, 'tx' | 'scope' | 'announce'>): Promise<void> {
  call.announce({ memberIds: await coordinatorsHere(call), topics: ['desk', 'exchanges'] });
}

/** Whose account falls, and where it stood before. */
interface Falling {
  exchange: Pick<FoundExchange['exchange'], 'receiverId'>;
  receiverAccount: Pick<FoundExchange['receiverAccount'], 'balanceMinutes' | 'heldMinutes'>;
}

/**
 * Says a kind word to whoever passes the soft line on the way down, and asks a coordinator to help them find a match.
 * Nothing is refused here. Somebody for whom this is open already is not told again.
 */
export async function followUpAtSoftLine(
  call: WriteCall,
  { exchange, receiverAccount }: Falling,
  { fallsByMinutes }: { fallsByMinutes: number },
): Promise<void> {
  const beforeMinutes = receiverAccount.balanceMinutes - receiverAccount.heldMinutes;
  const afterMinutes = beforeMinutes - fallsByMinutes;
  const { softLineMinutes, timebankId } = call.scope;
  if (!passesSoftLine({ beforeMinutes, afterMinutes, softLineMinutes })) return;
  const memberId = exchange.receiverId;
  const [open] = await findOpenFollowUp(call.tx, memberId);
  if (open) return;
  await insertFollowUp(call.tx, {
    id: call.newId<FollowUpId>(),
    timebankId,
    memberId,
    openedAt: call.now.toISOString(),
  });
  notify(call, { memberId, code: 'soft_line_passed', facts: { minutes: afterMinutes } });
  await announceToDesk(call);
}
