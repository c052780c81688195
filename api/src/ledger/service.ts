import { chainStart } from '@timebank/shared/chain';
import type { AccountId, BatchId, ExchangeId, MemberId, TransferId } from '@timebank/shared/ids';
import type { AccountKind } from '@timebank/shared/ledger';
import type { WriteCall } from '../context.ts';
import { refusedBy } from '../database/conflict.ts';
import type { ReadTransaction } from '../database/database.ts';
import { assert, insist, notFound, type Objection, Refusal } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { type ChainHead, chainedTransfer, type Posting } from './chaining.service.ts';
import { refusalOfRule } from './rules.ts';
import {
  type AccountRow,
  closeAccountRow,
  deleteHold,
  findAccount,
  findAccountOfMember,
  findChainHead,
  findFund,
  findReversalOf,
  findTransfer,
  findTransferBesideWelcome,
  insertAccount,
  insertBatch,
  insertHold,
  insertMemo,
  insertTransfer,
  type TransferRow,
  updateFloor,
} from './store.ts';

export type { Posting } from './chaining.service.ts';
export type { AccountRow, TransferRow } from './store.ts';

/**
 * Posts one movement. This is the only way in which hours move.
 *
 * Refuses with `floor_reached`, `account_closed`, `already_reversed`, `reversal_of_reversal`,
 * `already_completed` or `period_closed` where the books' own rules do; the transaction must then be given up.
 */
export async function post(call: WriteCall, posting: Posting): Promise<TransferRow> {
  const { transfer, memo } = chainedTransfer(call, { posting, head: await chainHead(call) });
  call.tx.later(asRefusal(insertTransfer(call.tx, transfer)));
  if (memo) {
    call.tx.later(insertMemo(call.tx, { transferId: transfer.id, salt: memo.salt, memo: memo.text }));
  }
  call.tx.known.set(headOf(call), transfer);
  return transfer;
}

/** Posts several movements together or none of them, as one numbered batch. */
export async function postBatch(
  call: WriteCall,
  { postings, activityId = null }: { postings: Omit<Posting, 'batch'>[]; activityId?: string | null },
): Promise<TransferRow[]> {
  assert(postings.length > 0, 'a batch has at least one line');
  const id = call.newId<BatchId>();
  await insertBatch(call.tx, {
    id,
    timebankId: call.scope.timebankId,
    activityId,
    lines: postings.length,
    createdAt: call.now.toISOString(),
  });
  const transfers: TransferRow[] = [];
  for (const [index, posting] of postings.entries()) {
    transfers.push(await post(call, { ...posting, batch: { id, line: index + 1 } }));
  }
  return transfers;
}

/** Mends a mistake: the same minutes the other way, naming what they reverse. Never blocked by a floor. */
export async function reverse(
  call: WriteCall,
  { transferId, reason }: { transferId: TransferId; reason: string },
): Promise<TransferRow> {
  const transfer = await transferIn(call.tx, { scope: call.scope, transferId });
  insist(await objectionToReversal(call.tx, transfer));
  return await post(call, {
    kind: 'reversal',
    fromAccountId: transfer.toAccountId,
    toAccountId: transfer.fromAccountId,
    minutes: transfer.minutes,
    reversesId: transfer.id,
    memo: reason,
  });
}

/** Why a transfer cannot be reversed, or null. What happened after the mistake never stands in the way. */
export async function objectionToReversal(
  tx: ReadTransaction,
  { id, kind }: Pick<TransferRow, 'id' | 'kind'>,
): Promise<Objection> {
  if (kind === 'reversal') {
    return new Refusal('reversal_of_reversal', 'This is a reversal itself. Record the help again instead.');
  }
  const [earlier] = await findReversalOf(tx, { id });
  return earlier
    ? new Refusal('already_reversed', 'This transfer was reversed already. Nothing more is to be done.')
    : null;
}

/** Keeps minutes aside for an agreed exchange. Refuses with `floor_reached` where there is no room for them. */
export async function hold(
  call: WriteCall,
  { exchangeId, accountId, minutes }: { exchangeId: ExchangeId; accountId: AccountId; minutes: number },
): Promise<void> {
  await asRefusal(insertHold(call.tx, { exchangeId, accountId, minutes, createdAt: call.now.toISOString() }));
}

/** Gives back what an exchange held; nothing where it held nothing. */
export function release(call: WriteCall, exchangeId: ExchangeId): void {
  call.tx.later(deleteHold(call.tx, { exchangeId }));
}

/** Opens an account with nothing in it. A member's starts with the time bank's floor; fund and clearing have none. */
export async function openAccount(
  call: Pick<WriteCall, 'tx' | 'scope' | 'now' | 'newId'>,
  { kind, memberId }: { kind: AccountKind; memberId: MemberId | null },
): Promise<AccountId> {
  const id = call.newId<AccountId>();
  await insertAccount(call.tx, {
    id,
    timebankId: call.scope.timebankId,
    kind,
    memberId,
    status: 'open',
    floorMinutes: memberId ? call.scope.memberFloorMinutes : null,
    balanceMinutes: 0,
    heldMinutes: 0,
    version: 0,
    openedAt: call.now.toISOString(),
  });
  return id;
}

/** Moves what is left to the community fund, or makes up from it what is missing, and closes the account. */
export async function closeAccount(call: WriteCall, memberId: MemberId): Promise<void> {
  const account = await accountOfMember(call.tx, { scope: call.scope, memberId });
  if (account.balanceMinutes !== 0) {
    const fund = await communityFund(call.tx, call.scope);
    const isLeft = account.balanceMinutes > 0;
    await post(call, {
      kind: 'closing',
      fromAccountId: isLeft ? account.id : fund.id,
      toAccountId: isLeft ? fund.id : account.id,
      minutes: Math.abs(account.balanceMinutes),
    });
  }
  await closeAccountRow(call.tx, account.id);
}

/** Sets how far below zero an account may go. Refuses with `floor_not_met` where it is lower already. */
export function setFloor(
  call: WriteCall,
  { accountId, floorMinutes }: { accountId: AccountId; floorMinutes: number | null },
): Promise<void> {
  return asRefusal(updateFloor(call.tx, { accountId, floorMinutes }));
}

/** True once hours have moved that are not the welcome of a new member. */
export async function hasMovedHours(tx: ReadTransaction, { timebankId }: Scope): Promise<boolean> {
  return (await findTransferBesideWelcome(tx, { timebankId })).length > 0;
}

export async function accountIn(
  tx: ReadTransaction,
  { scope, accountId }: { scope: Scope; accountId: AccountId },
): Promise<AccountRow> {
  const [account] = await findAccount(tx, { timebankId: scope.timebankId, id: accountId });
  if (!account) throw notFound('account');
  return account;
}

export async function accountOfMember(
  tx: ReadTransaction,
  { scope, memberId }: { scope: Scope; memberId: MemberId },
): Promise<AccountRow> {
  const [account] = await findAccountOfMember(tx, { timebankId: scope.timebankId, memberId });
  if (!account) throw notFound('account');
  return account;
}

export async function communityFund(tx: ReadTransaction, scope: Scope): Promise<AccountRow> {
  const [fund] = await findFund(tx, { timebankId: scope.timebankId });
  assert(fund, 'every time bank has a community fund');
  return fund;
}

export async function transferIn(
  tx: ReadTransaction,
  { scope, transferId }: { scope: Scope; transferId: TransferId },
): Promise<TransferRow> {
  const [transfer] = await findTransfer(tx, { timebankId: scope.timebankId, id: transferId });
  if (!transfer) throw notFound('transfer');
  return transfer;
}

/** The last link of the chain. Nobody else posts while a transaction writes, so within one it is looked up once. */
async function chainHead(call: WriteCall): Promise<ChainHead> {
  const known = call.tx.known.get(headOf(call)) as ChainHead | undefined;
  if (known) return known;
  const [head] = await findChainHead(call.tx, { timebankId: call.scope.timebankId });
  return head ?? { sequence: 0, hash: chainStart, postedOn: '' };
}

const headOf = ({ scope }: WriteCall): string => `chain head of ${scope.timebankId}`;

/** What the books' own rules refuse becomes a sentence; whatever else goes wrong stays what it is. */
async function asRefusal<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const rule = refusedBy(error);
    throw (rule && refusalOfRule(rule)) || error;
  }
}
