import type { ParsedOf } from '@timebank/shared/endpoint';
import type { ExchangeId, MemberId } from '@timebank/shared/ids';
import type { reverseTransfer, Transfer } from '@timebank/shared/ledger';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { accountIn, reverse, type TransferRow, transferIn } from '../ledger/service.ts';
import { transferInFull } from '../ledger/transfers.service.ts';
import { representedBy } from '../members/lookup.service.ts';
import { notify } from '../notices/service.ts';
import { assert } from '../refusal.ts';
import { holdAgain } from './completion.service.ts';
import { announceToDesk } from './desk.service.ts';
import { mustNotDecide } from './sides.rules.ts';
import { exchangeIn, takeStep } from './steps.service.ts';
import { unconfirmed } from './undo.service.ts';

/** Mends a mistake in the books. The exchange of the transfer, if it has one, goes back to the coordinators. */
export async function reverseTransferIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof reverseTransfer>,
): Promise<Transfer> {
  const transfer = await transferIn(call.tx, { scope: call.scope, ...params });
  const owners = await ownersOf(call, transfer);
  await insistOnNoPart(call, owners);
  const reversal = await reverse(call, { transferId: transfer.id, reason: body.reason });
  recordAct(call, {
    action: 'transfer.reverse',
    subjectKind: 'transfer',
    subjectId: transfer.id,
    details: { reversalId: reversal.id, minutes: transfer.minutes, note: body.reason },
  });
  if (transfer.exchangeId) {
    await putBack(call, { exchangeId: transfer.exchangeId, reversal, reason: body.reason });
  } else {
    await tellOwners(call, { owners, reversal, reason: body.reason });
  }
  call.announce({ memberIds: [...owners, call.actor.memberId], topics: ['me', 'ledger'] });
  return await transferInFull(call, reversal.id);
}

/** Puts an exchange whose posting was reversed back with the coordinators, who find out what is right. */
async function putBack(
  call: WriteCall,
  { exchangeId, reversal, reason }: { exchangeId: ExchangeId; reversal: TransferRow; reason: string },
): Promise<void> {
  const found = await exchangeIn(call, exchangeId);
  assert(found.exchange.transferId === reversal.reversesId, 'an exchange knows its unreversed posting');
  await holdAgain(call, found);
  takeStep(call, found, {
    action: 'reverse',
    changes: { ...unconfirmed, status: 'disputed' },
    minutes: reversal.minutes,
    note: reason,
    tell: 'transfer_reversed',
  });
  await announceToDesk(call);
}

async function ownersOf(call: WriteCall, transfer: TransferRow): Promise<MemberId[]> {
  const accounts = await Promise.all(
    [transfer.fromAccountId, transfer.toAccountId].map((accountId) =>
      accountIn(call.tx, { scope: call.scope, accountId }),
    ),
  );
  return accounts.flatMap(({ memberId }) => memberId ?? []);
}

async function insistOnNoPart(call: WriteCall, owners: readonly MemberId[]): Promise<void> {
  const representedIds = await representedBy(call, call.actor.memberId);
  if (owners.some((owner) => owner === call.actor.memberId || representedIds.has(owner)))
    throw mustNotDecide();
}

async function tellOwners(
  call: WriteCall,
  { owners, reversal, reason }: { owners: readonly MemberId[]; reversal: TransferRow; reason: string },
): Promise<void> {
  for (const memberId of owners) {
    notify(call, { memberId, code: 'transfer_reversed', facts: { minutes: reversal.minutes, reason } });
  }
}
