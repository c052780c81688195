import { randomInt } from 'node:crypto';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type {
  acceptExchange,
  cancelExchange,
  declineExchange,
  withdrawExchange,
} from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import type { WriteCall } from '../context.ts';
import { hold, release } from '../ledger/service.ts';
import { insistOnActive } from '../members/acting.service.ts';
import { isBlockedBetween } from '../members/lookup.service.ts';
import { insist } from '../refusal.ts';
import { followUpAtSoftLine } from './desk.service.ts';
import { doorWordBy } from './door-words.rules.ts';
import { blockedBetween, objectionToNewHelp } from './sides.rules.ts';
import { openStep, takeStep } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { concerned } from './telling.service.ts';

/** A side says yes. With both in, the hours are kept aside, so that nobody promises the same hour twice. */
export async function acceptExchangeIn(
  call: WriteCall,
  { params }: ParsedOf<typeof acceptExchange>,
): Promise<Exchange> {
  await insistOnActive(call);
  const found = await openStep(call, { ...params, action: 'accept' });
  await insistOnWilling(call, found);
  const { giverId, giverAcceptedAt, receiverAcceptedAt, agreedMinutes } = found.exchange;
  const isGiver = call.asMemberId === giverId;
  const isAgreed = (isGiver ? receiverAcceptedAt : giverAcceptedAt) !== null;
  if (isAgreed) await keepAside(call, found);
  return takeStep(call, found, {
    action: 'accept',
    changes: {
      status: isAgreed ? 'agreed' : 'proposed',
      ...(isAgreed ? { doorWord: doorWordBy(randomInt) } : {}),
      [isGiver ? 'giverAcceptedAt' : 'receiverAcceptedAt']: call.now.toISOString(),
    },
    minutes: agreedMinutes,
    tell: isAgreed ? 'exchange_agreed' : null,
  });
}

export async function declineExchangeIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof declineExchange>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'decline' });
  return takeStep(call, found, {
    action: 'decline',
    changes: { status: 'declined' },
    note: body?.reason,
    tell: 'exchange_declined',
  });
}

export async function withdrawExchangeIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof withdrawExchange>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'withdraw' });
  return takeStep(call, found, {
    action: 'withdraw',
    changes: { status: 'withdrawn' },
    note: body?.reason,
    tell: 'exchange_withdrawn',
    // A coordinator who takes an introduction back does so in their own name.
    byName: concerned(found).includes(call.asMemberId) ? undefined : found.proposerName,
  });
}

export async function cancelExchangeIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof cancelExchange>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'cancel' });
  release(call, found.exchange.id);
  return takeStep(call, found, {
    action: 'cancel',
    changes: { status: 'cancelled' },
    note: body?.reason,
    tell: 'exchange_cancelled',
  });
}

/** What may have changed since it was proposed: one of the two was suspended or has blocked the other. */
async function insistOnWilling(call: WriteCall, found: FoundExchange): Promise<void> {
  const { giverId, receiverId } = found.exchange;
  insist(objectionToNewHelp({ displayName: found.giverName, status: found.giverStatus }));
  insist(objectionToNewHelp({ displayName: found.receiverName, status: found.receiverStatus }));
  if (await isBlockedBetween(call, { one: giverId, other: receiverId })) throw blockedBetween();
}

async function keepAside(call: WriteCall, found: FoundExchange): Promise<void> {
  const { id: exchangeId, agreedMinutes: minutes } = found.exchange;
  await hold(call, { exchangeId, accountId: found.receiverAccount.id, minutes });
  await followUpAtSoftLine(call, found, { fallsByMinutes: minutes });
}
