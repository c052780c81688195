import type { MemberId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { release } from '../ledger/service.ts';
import { findOpenExchangesOf } from './leaving.store.ts';
import { advance, concerned, recordStep, tell } from './steps.service.ts';
import { findExchange } from './store.ts';

/**
 * Ends what a leaving member has open and tells the other party. This stands beside the table of steps: it is no
 * step that either side takes, and nothing of a member who has left can go on.
 */
export async function cancelExchangesOf(call: WriteCall, memberId: MemberId): Promise<void> {
  const { timebankId } = call.scope;
  for (const { id } of await findOpenExchangesOf(call.tx, { timebankId, memberId })) {
    const [found] = await findExchange(call.tx, {
      timebankId,
      id,
      actorId: call.actor.memberId,
      now: call.now.toISOString(),
    });
    if (!found) continue;
    const wasProposed = found.exchange.status === 'proposed';
    const changes = wasProposed ? ({ status: 'withdrawn' } as const) : ({ status: 'cancelled' } as const);
    const note = 'The membership was closed.';
    await release(call, id);
    await advance(call, found, changes);
    await recordStep(call, found, { action: wasProposed ? 'withdraw' : 'cancel', changes, note });
    const code = wasProposed ? 'exchange_withdrawn' : 'exchange_cancelled';
    for (const other of concerned(found).filter((party) => party !== memberId)) {
      await tell(call, found, { memberId: other, code, note });
    }
  }
}
