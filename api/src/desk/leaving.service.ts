import { endConsentsOf } from '../acting/ending.service.ts';
import { endSessionsOf } from '../auth/sessions.service.ts';
import type { WriteCall } from '../context.ts';
import { cancelExchangesOf } from '../exchanges/leaving.service.ts';
import { closeAccount } from '../ledger/service.ts';
import { withdrawListingsOf } from '../listings/standing.service.ts';
import type { MemberRow } from '../members/lookup.service.ts';
import { moveStatus } from '../members/status.service.ts';
import { revokeBadgesOf } from '../visits/badges.service.ts';
import { forgetPhotoOf } from '../visits/photos.service.ts';

/**
 * Closes a membership: listings are withdrawn, open exchanges are cancelled and the other party told, nobody acts for them any more, the balance
 * goes to the community fund or comes from it. Somebody whose application is declined has none of these yet.
 */
export async function closeMembership(
  call: WriteCall,
  { member, reason }: { member: MemberRow; reason: string },
): Promise<void> {
  if (member.status !== 'applied') {
    await withdrawListingsOf(call, member.id);
    await cancelExchangesOf(call, member.id);
    await closeAccount(call, member.id);
    await endConsentsOf(call, member.id);
    await endSessionsOf(call, member.id);
    await forgetPhotoOf(call, member.id);
    await revokeBadgesOf(call, member.id);
  }
  await moveStatus(call, member, { to: 'left', reason });
}
