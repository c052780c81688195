import type { AccountId, ExchangeId, MemberId, TimebankId, TransferId } from '@timebank/shared/ids';
import type { ChainedTransfer } from './chain.ts';
import { expectThat, type Proof, provedAccount } from './proof.ts';

/** One end of a transfer as it is stored, with what is needed of its account. */
export interface StoredEntry {
  accountId: AccountId;
  version: number;
  minutes: number;
  balanceMinutes: number;
  postedOn: string;
  timebankId: TimebankId;
  memberId: MemberId | null;
  floorMinutes: number | null;
}

/** Everything that the books say of one transfer, and the hashes that were taken anew. */
export interface TransferEvidence {
  transfer: ChainedTransfer & { hash: string };
  /** SHA-256 of the chained text, taken again. */
  hashAgain: string;
  /** SHA-256 of the memo that is stored, taken again; null where there is none or it was erased. */
  memoHashAgain: string | null;
  entries: readonly StoredEntry[];
  /** The transfer that `reversesId` names. */
  reversed: Pick<
    ChainedTransfer,
    'timebankId' | 'sequence' | 'kind' | 'fromAccountId' | 'toAccountId' | 'minutes'
  > | null;
  /** The numbers of the transfers that reverse this one: none or one. */
  reversalSequences: readonly number[];
  /** Where the posting of the same exchange before this one was reversed. */
  earlierPostingReversedAt: number | null;
  exchange: StoredExchange | null;
  /** The lock date when it was posted; null where no month was closed yet. */
  booksClosedThrough: string | null;
}

export interface StoredExchange {
  id: ExchangeId;
  status: string;
  transferId: TransferId | null;
  reportedMinutes: number | null;
  giverId: MemberId;
  receiverId: MemberId;
}

/** Checks the next transfer of a time bank, in the order of their numbers, and carries it into the proof. */
export function verifyTransfer(proof: Proof, evidence: TransferEvidence): void {
  verifyChain(proof, evidence);
  verifyEnds(proof, evidence);
  verifyReversal(proof, evidence);
  verifyPosting(proof, evidence);
  verifyMonth(proof, evidence);
  const { transfer } = evidence;
  proof.sequence = transfer.sequence;
  proof.headHash = transfer.hash;
  proof.postedOn = transfer.postedOn;
  proof.checkedTransfers += 1;
}

function verifyChain(proof: Proof, { transfer, hashAgain, memoHashAgain }: TransferEvidence): void {
  const { sequence, minutes } = transfer;
  const name = (): string => nameOf(transfer);
  expectThat(
    proof,
    sequence === proof.sequence + 1,
    'chain_gap',
    () => `${name()} follows number ${proof.sequence}.`,
  );
  expectThat(
    proof,
    transfer.previousHash === proof.headHash,
    'chain_broken',
    () => `${name()} does not carry the hash of the one before.`,
  );
  expectThat(
    proof,
    transfer.hash === hashAgain,
    'hash_wrong',
    () => `${name()} has figures that its hash is not of.`,
  );
  expectThat(
    proof,
    memoHashAgain === null || memoHashAgain === transfer.memoHash,
    'memo_changed',
    () => `${name()} has another memo than when it was posted.`,
  );
  expectThat(
    proof,
    transfer.postedOn >= proof.postedOn && transfer.happenedOn <= transfer.postedOn,
    'out_of_order',
    () => `${name()} was posted on ${transfer.postedOn}, before its help or before the last one.`,
  );
  expectThat(
    proof,
    Number.isSafeInteger(minutes) && minutes > 0 && transfer.fromAccountId !== transfer.toAccountId,
    'figures_impossible',
    () => `${name()} moves ${minutes} minutes from ${transfer.fromAccountId} to ${transfer.toAccountId}.`,
  );
}

/** What happened in a month that was closed by then is posted for a later day. */
function verifyMonth(proof: Proof, { transfer, booksClosedThrough }: TransferEvidence): void {
  expectThat(
    proof,
    booksClosedThrough === null || transfer.happenedOn > booksClosedThrough,
    'month_closed',
    () =>
      `${nameOf(transfer)} is for ${transfer.happenedOn}, and the books were closed up to ${booksClosedThrough}.`,
  );
}

/** Each end has one entry, which goes on where its account stood. */
function verifyEnds(proof: Proof, { transfer, entries }: TransferEvidence): void {
  const name = (): string => nameOf(transfer);
  const from = entries.find(({ accountId }) => accountId === transfer.fromAccountId);
  const to = entries.find(({ accountId }) => accountId === transfer.toAccountId);
  expectThat(
    proof,
    entries.length === 2 && from?.minutes === -transfer.minutes && to?.minutes === transfer.minutes,
    'entries_wrong',
    () => `${name()} has not one entry at each end with its minutes.`,
  );
  for (const entry of entries) verifyEntry(proof, transfer, entry);
}

function verifyEntry(proof: Proof, transfer: ChainedTransfer, entry: StoredEntry): void {
  const name = (): string =>
    `Entry ${entry.version} of account ${entry.accountId}, transfer ${transfer.sequence},`;
  const account = provedAccount(proof, entry.accountId);
  account.version += 1;
  account.balanceMinutes += entry.minutes;
  expectThat(
    proof,
    entry.timebankId === proof.timebankId,
    'other_timebank',
    () => `${name()} is of another time bank.`,
  );
  expectThat(
    proof,
    entry.version === account.version,
    'version_gap',
    () => `${name()} should be entry ${account.version} of its account.`,
  );
  expectThat(
    proof,
    entry.balanceMinutes === account.balanceMinutes,
    'running_balance_wrong',
    () => `${name()} says ${entry.balanceMinutes} minutes; they add up to ${account.balanceMinutes}.`,
  );
  expectThat(
    proof,
    entry.postedOn === transfer.postedOn,
    'entries_wrong',
    () => `${name()} has another day.`,
  );
  const isBelow = entry.floorMinutes !== null && account.balanceMinutes < entry.floorMinutes;
  if (!isBelow) account.brokenFloorAt = null;
  if (entry.minutes > 0) return;
  if (transfer.kind === 'reversal') account.wasLoweredByReversal = true;
  else if (isBelow) account.brokenFloorAt = transfer.sequence;
}

function verifyReversal(proof: Proof, { transfer, reversed, reversalSequences }: TransferEvidence): void {
  const name = (): string => nameOf(transfer);
  expectThat(
    proof,
    reversalSequences.length <= 1,
    'reversal_wrong',
    () => `${name()} is reversed more than once.`,
  );
  if (transfer.kind !== 'reversal' && transfer.reversesId === null) return;
  const isMirror =
    transfer.kind === 'reversal' &&
    reversed !== null &&
    reversed.kind !== 'reversal' &&
    reversed.timebankId === proof.timebankId &&
    reversed.sequence < transfer.sequence &&
    reversed.minutes === transfer.minutes &&
    reversed.fromAccountId === transfer.toAccountId &&
    reversed.toAccountId === transfer.fromAccountId;
  expectThat(proof, isMirror, 'reversal_wrong', () => `${name()} is no mirror of what it reverses.`);
}

/** An exchange has one unreversed posting at a time, and the unreversed one is what the exchange itself says. */
function verifyPosting(proof: Proof, evidence: TransferEvidence): void {
  const { transfer, exchange } = evidence;
  const { exchangeId, postingNumber, sequence } = transfer;
  const name = (): string => nameOf(transfer);
  if (exchangeId === null || postingNumber === null) {
    const isOther = exchangeId === null && postingNumber === null && transfer.kind !== 'exchange';
    expectThat(
      proof,
      isOther,
      'posting_wrong',
      () => `${name()} does not say of which exchange it is which posting.`,
    );
    return;
  }
  const reversedAt = evidence.earlierPostingReversedAt;
  const isNext = postingNumber === 1 || (postingNumber > 1 && reversedAt !== null && reversedAt < sequence);
  expectThat(
    proof,
    isNext,
    'posting_wrong',
    () => `${name()} is posted though the posting before was not reversed.`,
  );
  const isReversed = evidence.reversalSequences.length > 0;
  const isOfExchange = isReversed
    ? exchange !== null && exchange.transferId !== transfer.id
    : exchange !== null && isPostingOf(exchange, evidence);
  expectThat(
    proof,
    isOfExchange,
    'exchange_wrong',
    () => `${name()} and exchange ${exchangeId} say different things.`,
  );
}

function isPostingOf(exchange: StoredExchange, { transfer, entries }: TransferEvidence): boolean {
  const memberAt = (id: AccountId) => entries.find(({ accountId }) => accountId === id)?.memberId;
  return (
    exchange.status === 'completed' &&
    exchange.transferId === transfer.id &&
    exchange.reportedMinutes === transfer.minutes &&
    memberAt(transfer.fromAccountId) === exchange.receiverId &&
    memberAt(transfer.toAccountId) === exchange.giverId
  );
}

const nameOf = ({ sequence, id }: ChainedTransfer): string => `Transfer ${sequence} (${id})`;
