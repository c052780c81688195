import type { Channel } from '@timebank/shared/acting';
import { lengthPrefixed } from '@timebank/shared/chain';
import type { AccountId, BatchId, ExchangeId, MemberId, TimebankId, TransferId } from '@timebank/shared/ids';
import type { TransferKind } from '@timebank/shared/ledger';

/** The figures of a transfer that its hash is taken over. No name and no free text: those can be erased. */
export interface ChainedTransfer {
  id: TransferId;
  timebankId: TimebankId;
  sequence: number;
  kind: TransferKind;
  fromAccountId: AccountId;
  toAccountId: AccountId;
  minutes: number;
  happenedOn: string;
  postedAt: string;
  postedOn: string;
  batchId: BatchId | null;
  batchLine: number | null;
  exchangeId: ExchangeId | null;
  postingNumber: number | null;
  reversesId: TransferId | null;
  enteredById: MemberId | null;
  onBehalfOfId: MemberId | null;
  channel: Channel;
  memoHash: string | null;
  previousHash: string;
}

/** The text whose SHA-256, in hexadecimal, is the transfer's hash: each field in the order above, with its length. */
export function chainedText(transfer: ChainedTransfer): string {
  return (
    lengthPrefixed(transfer.id) +
    lengthPrefixed(transfer.timebankId) +
    lengthPrefixed(transfer.sequence) +
    lengthPrefixed(transfer.kind) +
    lengthPrefixed(transfer.fromAccountId) +
    lengthPrefixed(transfer.toAccountId) +
    lengthPrefixed(transfer.minutes) +
    lengthPrefixed(transfer.happenedOn) +
    lengthPrefixed(transfer.postedAt) +
    lengthPrefixed(transfer.postedOn) +
    lengthPrefixed(transfer.batchId) +
    lengthPrefixed(transfer.batchLine) +
    lengthPrefixed(transfer.exchangeId) +
    lengthPrefixed(transfer.postingNumber) +
    lengthPrefixed(transfer.reversesId) +
    lengthPrefixed(transfer.enteredById) +
    lengthPrefixed(transfer.onBehalfOfId) +
    lengthPrefixed(transfer.channel) +
    lengthPrefixed(transfer.memoHash) +
    lengthPrefixed(transfer.previousHash)
  );
}
