import type { MemberId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { release } from '../ledger/service.ts';
import { findOpenExchangesOf } from './leaving.store.ts';
import { memberOn, sidesAsked } from './rules.ts';
import { advance, recordStep } from './steps.service.ts';
import { type ExchangeRow, findExchange } from './store.ts';
import { concerned, tell } from './telling.service.ts';

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
    const { action, status, code } = endFor(found.exchange, memberId);
    const note = 'The membership was closed.';
    release(call, id);
    advance(call, found, { status });
    recordStep(call, found, { action, changes: { status }, note });
    for (const other of concerned(found).filter((party) => party !== memberId)) {
      tell(call, found, { memberId: other, code, note });
    }
  }
}

/** How an exchange ends for the one who stays: a yes is taken back, a question is answered with no, the rest is called off. */
function endFor(exchange: ExchangeRow, leavingId: MemberId) {
  if (exchange.status !== 'proposed') {
    return { action: 'cancel', status: 'cancelled', code: 'exchange_cancelled' } as const;
  }
  const isAsked = sidesAsked(exchange).some((side) => memberOn(exchange, side) === leavingId);
  return isAsked
    ? ({ action: 'decline', status: 'declined', code: 'exchange_declined' } as const)
    : ({ action: 'withdraw', status: 'withdrawn', code: 'exchange_withdrawn' } as const);
}
