import type { ParsedOf } from '@timebank/shared/endpoint';
import type { resolveExchange } from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import { dateIn } from '@timebank/shared/instants';
import type { WriteCall } from '../context.ts';
import { release } from '../ledger/service.ts';
import { insist } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { completeByDecision } from './completion.service.ts';
import { announceToDesk } from './desk.service.ts';
import { openStep, takeStep } from './steps.service.ts';

/** A coordinator decides what the two could not. Nobody may undo that; an administrator can reverse it. */
export async function resolveExchangeIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof resolveExchange>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'resolve' });
  const { exchange } = found;
  await announceToDesk(call);
  const decided = { action: 'resolve', note: body.reason, tell: 'exchange_resolved' } as const;
  if (body.outcome === 'cancelled') {
    release(call, exchange.id);
    const changes = { status: 'cancelled', confirmedById: null, confirmedChannel: null } as const;
    return takeStep(call, found, { ...decided, changes });
  }
  insist(objectionToMinutes(body.minutes, call.scope));
  const hours = {
    minutes: body.minutes,
    happenedOn: exchange.happenedOn ?? dateIn(call.scope.timeZone, call.now),
    memo: exchange.memo,
  };
  const completion = await completeByDecision(call, found, hours);
  return takeStep(call, found, {
    ...decided,
    changes: {
      ...completion,
      reportedMinutes: body.minutes,
      confirmedById: null,
      confirmedChannel: call.channel,
    },
    minutes: body.minutes,
  });
}
