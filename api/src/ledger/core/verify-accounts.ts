import type { AccountId, BatchId, ExchangeId } from '@timebank/shared/ids';
import { expectThat, type Proof, provedAccount } from './proof.ts';

/** An account as it is stored, with the sum of its holds and the number of its entries. */
export interface StoredAccount {
  id: AccountId;
  status: 'open' | 'closed';
  floorMinutes: number | null;
  balanceMinutes: number;
  heldMinutes: number;
  version: number;
  heldByHolds: number;
  entries: number;
}

/** Checks every account of the time bank against what its transfers made of it. The last step of a proof. */
export function verifyAccounts(proof: Proof, accounts: readonly StoredAccount[]): void {
  for (const account of accounts) verifyAccount(proof, account);
  const known = new Set(accounts.map(({ id }) => id));
  for (const id of proof.accounts.keys()) {
    expectThat(
      proof,
      known.has(id),
      'other_timebank',
      () => `Account ${id} has entries and is not of this time bank.`,
    );
  }
  const totalMinutes = accounts.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0);
  expectThat(
    proof,
    totalMinutes === 0,
    'sum_not_zero',
    () => `All balances add up to ${totalMinutes} minutes.`,
  );
}

function verifyAccount(proof: Proof, account: StoredAccount): void {
  const proved = provedAccount(proof, account.id);
  const name = (): string => `Account ${account.id}`;
  expectThat(
    proof,
    account.balanceMinutes === proved.balanceMinutes,
    'balance_wrong',
    () =>
      `${name()} says ${account.balanceMinutes} minutes; its transfers add up to ${proved.balanceMinutes}.`,
  );
  expectThat(
    proof,
    account.version === proved.version && account.entries === proved.version,
    'version_gap',
    () =>
      `${name()} says ${account.version} entries and has ${account.entries}; its transfers make ${proved.version}.`,
  );
  expectThat(
    proof,
    account.heldMinutes === account.heldByHolds,
    'held_wrong',
    () => `${name()} holds ${account.heldMinutes} minutes; its holds add up to ${account.heldByHolds}.`,
  );
  const isEmpty = account.balanceMinutes === 0 && account.heldMinutes === 0;
  expectThat(
    proof,
    account.status === 'open' || isEmpty,
    'closed_not_empty',
    () => `${name()} is closed and not empty.`,
  );
  const available = account.balanceMinutes - account.heldMinutes;
  const isBelow = account.floorMinutes !== null && available < account.floorMinutes;
  const isExplained = proved.brokenFloorAt === null && proved.wasLoweredByReversal;
  expectThat(
    proof,
    !isBelow || isExplained,
    'floor_broken',
    () => `${name()} is below its floor, and no reversal took it there.`,
  );
}

/** A batch and how many of its lines are posted. */
export interface StoredBatch {
  id: BatchId;
  lines: number;
  posted: number;
}

export function verifyBatch(proof: Proof, { id, lines, posted }: StoredBatch): void {
  expectThat(
    proof,
    lines === posted,
    'batch_incomplete',
    () => `Batch ${id} has ${posted} of its ${lines} lines.`,
  );
}

/** A completed exchange, and whether the transfer it names is its own and stands. */
export interface CompletedExchange {
  id: ExchangeId;
  postedForExchangeId: ExchangeId | null;
  isReversed: boolean;
}

export function verifyCompletedExchange(
  proof: Proof,
  { id, postedForExchangeId, isReversed }: CompletedExchange,
): void {
  expectThat(
    proof,
    postedForExchangeId === id && !isReversed,
    'exchange_wrong',
    () => `Exchange ${id} is completed and its hours are not in the books.`,
  );
}
