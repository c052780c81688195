import type { WriteCall } from '../context.ts';
import { accountIn, hold, post, release } from '../ledger/service.ts';
import { Refusal } from '../refusal.ts';
import { announceToDesk, followUpAtSoftLine } from './desk.service.ts';
import { hasRoomFor } from './hours.rules.ts';
import type { ExchangeProgress, FoundExchange } from './store.ts';

/** The hours that both sides stand by. */
export interface SettledHours {
  minutes: number;
  happenedOn: string;
  memo: string | null;
}

type Completion = Pick<ExchangeProgress, 'status'> &
  Partial<Pick<ExchangeProgress, 'completedAt' | 'transferId' | 'postings'>>;

/**
 * Puts the hours into the books. Where the receiver has no room for them the exchange waits for a coordinator
 * instead, and keeps its hold: help that happened comes before what is agreed next.
 */
export async function complete(
  call: WriteCall,
  found: FoundExchange,
  hours: SettledHours,
): Promise<Completion> {
  if (hasRoom(found, hours.minutes)) return await postHours(call, found, hours);
  await announceToDesk(call);
  return { status: 'needs_coordinator' };
}

/** The same for a coordinator's decision, which is refused where there is no room for it. */
export async function completeByDecision(
  call: WriteCall,
  found: FoundExchange,
  hours: SettledHours,
): Promise<Completion> {
  if (hasRoom(found, hours.minutes)) return await postHours(call, found, hours);
  throw new Refusal(
    'floor_reached',
    `${found.receiverName} has no room for these hours. Give them hours from the community fund or lower their floor first.`,
  );
}

/** Keeps the hours aside once more after a posting was taken back, where the receiver has room for that. */
export async function holdAgain(
  call: WriteCall,
  { exchange, receiverAccount }: FoundExchange,
): Promise<void> {
  const minutes = exchange.reportedMinutes ?? exchange.agreedMinutes;
  const account = await accountIn(call.tx, { scope: call.scope, accountId: receiverAccount.id });
  if (!hasRoomFor(account, { minutes, ownHoldMinutes: 0 })) return;
  await hold(call, { exchangeId: exchange.id, accountId: account.id, minutes });
}

function hasRoom({ receiverAccount, holdMinutes }: FoundExchange, minutes: number): boolean {
  return hasRoomFor(receiverAccount, { minutes, ownHoldMinutes: holdMinutes ?? 0 });
}

async function postHours(
  call: WriteCall,
  found: FoundExchange,
  { minutes, happenedOn, memo }: SettledHours,
): Promise<Completion> {
  const { exchange, giverAccountId, receiverAccount, holdMinutes } = found;
  const postings = exchange.postings + 1;
  // The hold goes first: the floor is checked against what the account still keeps aside.
  if (holdMinutes !== null) release(call, exchange.id);
  const transfer = await post(call, {
    kind: 'exchange',
    fromAccountId: receiverAccount.id,
    toAccountId: giverAccountId,
    minutes,
    happenedOn,
    exchangeId: exchange.id,
    postingNumber: postings,
    memo: memo ?? exchange.title,
  });
  await followUpAtSoftLine(call, found, { fallsByMinutes: minutes - (holdMinutes ?? 0) });
  return {
    status: 'completed',
    completedAt: call.now.toISOString(),
    transferId: transfer.id,
    postings,
  };
}
