import type { ExchangeId, TransferId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { nameOfAccount } from '../ledger/accounts.service.ts';
import { post, reverse, type TransferRow, transferIn } from '../ledger/service.ts';
import { transferInFull } from '../ledger/transfers.service.ts';
import { notify } from '../notices/service.ts';
import { assert, insist } from '../refusal.ts';
import { completeByDecision, holdAgain } from './completion.service.ts';
import { announceToDesk } from './desk.service.ts';
import { type Ends, endsOfTransfer, objectionToTakingBack, type Reversal } from './reversible.service.ts';
import { exchangeIn, takeStep } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { unconfirmed } from './undo.service.ts';

/** What a reversal put into the books, and why. */
interface Done {
  transfer: TransferRow;
  /** The account that it came from, and the one that it went to. */
  ends: Ends;
  right: Reversal['right'];
  reason: string;
}

/**
 * Mends a mistake in the books. Where the right hours are known they are posted in the same transaction. Where they
 * are not, the exchange goes back to the coordinators, or ends without hours.
 */
export async function takeBack(
  call: WriteCall,
  { transferId, right, leaves, reason }: Reversal & { reason: string },
): Promise<TransferId> {
  const transfer = await transferIn(call.tx, { scope: call.scope, transferId });
  insist(await objectionToTakingBack(call, { transfer, right }));
  const ends = await endsOfTransfer(call, transfer);
  const reversal = await reverse(call, { transferId, reason });
  recordAct(call, {
    action: 'transfer.reverse',
    subjectKind: 'transfer',
    subjectId: transferId,
    details: {
      reversalId: reversal.id,
      minutes: transfer.minutes,
      ...(right ? { rightMinutes: right.minutes } : {}),
      note: reason,
    },
  });
  const done = { transfer, ends, right, reason };
  if (transfer.exchangeId === null) await replaceGift(call, done);
  else if (right) await recordRight(call, { ...done, exchangeId: transfer.exchangeId, right });
  else await putBack(call, { ...done, exchangeId: transfer.exchangeId, leaves });
  const owners = ends.flatMap(({ memberId }) => memberId ?? []);
  call.announce({ memberIds: [...owners, call.actor.memberId], topics: ['me', 'ledger'] });
  return reversal.id;
}

/** The right hours of an exchange, in the place of the wrong ones. */
async function recordRight(
  call: WriteCall,
  {
    transfer,
    exchangeId,
    right,
    reason,
  }: Done & { exchangeId: ExchangeId; right: NonNullable<Reversal['right']> },
): Promise<void> {
  const found = await postedExchange(call, { exchangeId, transfer });
  const { minutes, happenedOn = transfer.happenedOn } = right;
  const hours = { minutes, happenedOn, memo: found.exchange.memo };
  const completion = await completeByDecision(call, found, hours);
  takeStep(call, found, {
    action: 'put_right',
    changes: { ...unconfirmed, ...completion, reportedMinutes: minutes, happenedOn },
    minutes,
    wasMinutes: transfer.minutes,
    note: reason,
    tell: 'hours_put_right',
  });
}

/** Without hours an exchange waits for the coordinators, who find out what is right, or is over. */
async function putBack(
  call: WriteCall,
  { transfer, exchangeId, leaves, reason }: Done & { exchangeId: ExchangeId; leaves: Reversal['leaves'] },
): Promise<void> {
  const found = await postedExchange(call, { exchangeId, transfer });
  if (leaves === 'disputed') await holdAgain(call, found);
  takeStep(call, found, {
    action: 'reverse',
    changes: { ...unconfirmed, status: leaves },
    minutes: transfer.minutes,
    note: reason,
    tell: 'transfer_reversed',
  });
  await announceToDesk(call);
}

async function postedExchange(
  call: WriteCall,
  { exchangeId, transfer }: { exchangeId: ExchangeId; transfer: TransferRow },
): Promise<FoundExchange> {
  const found = await exchangeIn(call, exchangeId);
  assert(found.exchange.transferId === transfer.id, 'an exchange knows its unreversed posting');
  return found;
}

/** A gift or a grant of the right length in the place of the wrong one, or none at all. */
async function replaceGift(call: WriteCall, { transfer, right, reason, ends }: Done): Promise<void> {
  const { kind, fromAccountId, toAccountId, minutes: wasMinutes } = transfer;
  if (right) {
    const { memo } = await transferInFull(call, transfer.id);
    const { minutes, happenedOn = transfer.happenedOn } = right;
    await post(call, { kind, fromAccountId, toAccountId, minutes, happenedOn, memo });
  }
  for (const [end, other] of [ends, ends.toReversed()] as const) {
    if (!end?.memberId || !other) continue;
    notify(call, {
      memberId: end.memberId,
      ...(right
        ? {
            code: 'hours_put_right',
            facts: { name: nameOfAccount(other), minutes: right.minutes, wasMinutes, reason },
          }
        : { code: 'transfer_reversed', facts: { minutes: wasMinutes, reason } }),
    });
  }
}
