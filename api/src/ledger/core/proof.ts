import { chainStart } from '@timebank/shared/chain';
import type { AccountId, TimebankId } from '@timebank/shared/ids';

/** What can be wrong with the books, as a word for programs. */
export type FaultCode =
  | 'chain_gap'
  | 'chain_broken'
  | 'hash_wrong'
  | 'memo_changed'
  | 'out_of_order'
  | 'figures_impossible'
  | 'entries_wrong'
  | 'version_gap'
  | 'running_balance_wrong'
  | 'other_timebank'
  | 'reversal_wrong'
  | 'posting_wrong'
  | 'exchange_wrong'
  | 'batch_incomplete'
  | 'balance_wrong'
  | 'held_wrong'
  | 'floor_broken'
  | 'closed_not_empty'
  | 'sum_not_zero'
  | 'closing_wrong'
  | 'month_closed'
  | 'rules_changed';

/** One thing that is wrong, and in which row. */
export interface LedgerFault {
  code: FaultCode;
  detail: string;
}

/** An account as its entries alone tell it. */
export interface ProvedAccount {
  version: number;
  balanceMinutes: number;
  /** The number of the transfer that took it below its floor though it was no reversal; null once it met it again. */
  brokenFloorAt: number | null;
  /** A reversal may leave an account below its floor. */
  wasLoweredByReversal: boolean;
}

/** How far the proof of one time bank's books has come. It grows with the accounts, not with the transfers. */
export interface Proof {
  readonly timebankId: TimebankId;
  readonly accounts: Map<AccountId, ProvedAccount>;
  readonly faults: LedgerFault[];
  sequence: number;
  headHash: string;
  postedOn: string;
  checkedTransfers: number;
}

/** After so many faults the books are to be looked at by a person, not listed further. */
const faultsMax = 100;

export function startProof(timebankId: TimebankId): Proof {
  return {
    timebankId,
    accounts: new Map(),
    faults: [],
    sequence: 0,
    headHash: chainStart,
    postedOn: '',
    checkedTransfers: 0,
  };
}

/** Notes a fault unless all is well. Its words are made only then: a proof asks a dozen times of each transfer. */
export function expectThat(proof: Proof, isWell: boolean, code: FaultCode, detail: () => string): void {
  if (!isWell && proof.faults.length < faultsMax) proof.faults.push({ code, detail: detail() });
}

export function provedAccount(proof: Proof, accountId: AccountId): ProvedAccount {
  const known = proof.accounts.get(accountId);
  if (known) return known;
  const fresh = { version: 0, balanceMinutes: 0, brokenFloorAt: null, wasLoweredByReversal: false };
  proof.accounts.set(accountId, fresh);
  return fresh;
}
