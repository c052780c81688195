import type { ExchangeId, ListingId, MemberId, NoticeId } from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import type { WriteCall } from '../context.ts';
import { insertNotice } from './store.ts';

export interface Message {
  memberId: MemberId;
  code: NoticeCode;
  /** What the sentence needs: a name, a title, minutes, a reason. */
  facts?: Notice['facts'];
  exchangeId?: ExchangeId | null;
  listingId?: ListingId | null;
}

/** Tells a member something, in the same transaction as what it tells of, and wakes their open screens. */
export async function notify(call: WriteCall, message: Message): Promise<void> {
  await insertNotice(call.tx, {
    id: call.newId<NoticeId>(),
    timebankId: call.scope.timebankId,
    memberId: message.memberId,
    code: message.code,
    facts: message.facts ?? {},
    exchangeId: message.exchangeId ?? null,
    listingId: message.listingId ?? null,
    at: call.now.toISOString(),
  });
  call.announce({ memberIds: [message.memberId], topics: ['notices', 'exchanges', 'me'] });
}
