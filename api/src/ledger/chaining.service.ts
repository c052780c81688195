import { hash } from 'node:crypto';
import type { AccountId, BatchId, ExchangeId, TransferId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { TransferKind } from '@timebank/shared/ledger';
import type { WriteCall } from '../context.ts';
import { newSalt } from '../ids.ts';
import { datedInOpenMonth, firstOpenDay } from './closed-month.rules.ts';
import { chainedText } from './core/chain.ts';
import type { TransferRow } from './store.ts';

/** One movement of hours to be posted. `minutes` is above zero; who gives and who gets is said by the accounts. */
export interface Posting {
  kind: TransferKind;
  fromAccountId: AccountId;
  toAccountId: AccountId;
  minutes: number;
  /** The calendar day of the help in the time bank's own time zone; the day of posting where it is left out. */
  happenedOn?: string;
  exchangeId?: ExchangeId;
  /** 1 for the first posting of an exchange, one more after each reversal. */
  postingNumber?: number;
  reversesId?: TransferId;
  batch?: { id: BatchId; line: number };
  memo?: string | null;
}

/** What the next transfer follows. */
export type ChainHead = Pick<TransferRow, 'sequence' | 'hash' | 'postedOn'>;

/** A transfer as it goes into the books, and the words that go beside it. */
interface ChainedWithMemo {
  transfer: TransferRow;
  memo: { salt: string; text: string } | null;
}

/** Puts a movement at the end of the chain: its number, its day, and the hash over its figures and the last hash. */
export function chainedTransfer(
  call: WriteCall,
  { posting, head }: { posting: Posting; head: ChainHead },
): ChainedWithMemo {
  const postedOn = dayOfPosting(call, head.postedOn);
  const { happenedOn, memo: text } = datedInOpenMonth(
    { happenedOn: posting.happenedOn ?? postedOn, memo: posting.memo || null },
    { postedOn, booksClosedThrough: call.scope.booksClosedThrough },
  );
  const memo = text === null ? null : { salt: newSalt(), text };
  const figures = {
    id: call.newId<TransferId>(),
    timebankId: call.scope.timebankId,
    sequence: head.sequence + 1,
    kind: posting.kind,
    fromAccountId: posting.fromAccountId,
    toAccountId: posting.toAccountId,
    minutes: posting.minutes,
    happenedOn,
    postedAt: call.now.toISOString(),
    postedOn,
    batchId: posting.batch?.id ?? null,
    batchLine: posting.batch?.line ?? null,
    exchangeId: posting.exchangeId ?? null,
    postingNumber: posting.postingNumber ?? null,
    reversesId: posting.reversesId ?? null,
    enteredById: call.channel === 'system' || call.channel === 'silence' ? null : call.actor.memberId,
    onBehalfOfId: call.onBehalfOfId,
    channel: call.channel,
    memoHash: memo && hash('sha256', `${memo.salt}${memo.text}`, 'hex'),
    previousHash: head.hash,
  };
  return { transfer: { ...figures, hash: hash('sha256', chainedText(figures), 'hex') }, memo };
}

/** Today; but a clock that was put back over midnight must not post before the last day, nor into a closed month. */
function dayOfPosting({ scope, now }: WriteCall, lastDay: string): string {
  const today = dateIn(scope.timeZone, now);
  const first = firstOpenDay({ today, booksClosedThrough: scope.booksClosedThrough });
  return first > lastDay ? first : lastDay;
}
