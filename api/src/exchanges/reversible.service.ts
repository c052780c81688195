import type { Effect } from '@timebank/shared/approvals';
import type { TransferId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { TransferKind } from '@timebank/shared/ledger';
import type { ReadCall } from '../context.ts';
import { namedAccountIn, nameOfAccount } from '../ledger/accounts.service.ts';
import { objectionToReversal, type TransferRow } from '../ledger/service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { type Objection, Refusal } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { hasRoomFor, objectionToDate } from './hours.rules.ts';

/** What is to be taken back, and what is to stand in its place. */
export interface Reversal {
  transferId: TransferId;
  /** The right hours; left out where nobody knows them, or where there are none. */
  right?: { minutes: number; happenedOn?: string | undefined } | undefined;
  /** What becomes of an exchange without hours: it waits for the coordinators, or is over. */
  leaves: 'disputed' | 'cancelled';
}

type Right = Reversal['right'];

/** The account that a transfer came from, and the one that it went to. */
export type Ends = Awaited<ReturnType<typeof endsOfTransfer>>;

export const endsOfTransfer = (call: ReadCall, transfer: TransferRow) =>
  Promise.all([namedAccountIn(call, transfer.fromAccountId), namedAccountIn(call, transfer.toAccountId)]);

/** Why this cannot be taken back, or the right hours not be written down instead; null where it can. */
export async function objectionToTakingBack(
  call: ReadCall,
  { transfer, right }: { transfer: TransferRow; right: Right },
): Promise<Objection> {
  const objection = await objectionToReversal(call.tx, transfer);
  if (objection) return objection;
  const ends = await endsOfTransfer(call, transfer);
  if (ends.some(({ status }) => status === 'closed')) {
    return new Refusal('account_closed', 'One of the two accounts is closed and takes no more hours.');
  }
  return right ? await objectionToRight(call, { transfer, right, ends }) : null;
}

/** What the balances at both ends are now, and what they would be. */
export async function effectsOfTakingBack(
  call: ReadCall,
  { transfer, right }: { transfer: TransferRow; right: Right },
): Promise<Effect[]> {
  const [from, to] = await endsOfTransfer(call, transfer);
  const backMinutes = transfer.minutes - (right?.minutes ?? 0);
  return [
    { account: from, byMinutes: backMinutes },
    { account: to, byMinutes: -backMinutes },
  ].map(({ account, byMinutes }) => ({
    what: 'balance',
    name: nameOfAccount(account),
    beforeMinutes: account.balanceMinutes,
    afterMinutes: account.balanceMinutes + byMinutes,
  }));
}

const recordedAgain: readonly TransferKind[] = ['exchange', 'donation', 'grant'];

async function objectionToRight(
  call: ReadCall,
  { transfer, right, ends }: { transfer: TransferRow; right: NonNullable<Right>; ends: Ends },
): Promise<Objection> {
  const { kind } = transfer;
  if (!recordedAgain.includes(kind)) {
    return new Refusal('validation_failed', 'Only hours of help, gifts and grants are recorded again.', {
      faults: [{ at: 'body.right', message: 'Leave this out, and reverse only.' }],
    });
  }
  // A gift may be of all that one has, so only its step counts.
  const longest = kind === 'exchange' ? call.scope.longestExchangeMinutes : Number.POSITIVE_INFINITY;
  const [from, to] = ends;
  const { minutes, happenedOn = transfer.happenedOn } = right;
  const [receiver, giver] = await Promise.all([from, to].map((end) => joinedOn(call, end)));
  const today = dateIn(call.scope.timeZone, call.now);
  const objection =
    objectionToMinutes(minutes, { ...call.scope, longestExchangeMinutes: longest }) ??
    objectionToDate({
      happenedOn,
      today,
      giverJoinedOn: giver ?? null,
      receiverJoinedOn: receiver ?? null,
    });
  if (objection) return objection;
  // The wrong hours come back first.
  if (hasRoomFor(from, { minutes: minutes - transfer.minutes, ownHoldMinutes: 0 })) return null;
  return new Refusal(
    'floor_reached',
    `${nameOfAccount(from)} has no room for these hours. Give them hours from the community fund or lower their floor first.`,
  );
}

async function joinedOn(call: ReadCall, { memberId }: Ends[number]): Promise<string | null> {
  return memberId ? (await memberIn(call, memberId)).joinedOn : null;
}
