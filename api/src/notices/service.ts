import type { DeliveryId, ExchangeId, ListingId, MemberId, NoticeId } from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import type { WriteCall } from '../context.ts';
import { putMail } from '../mail/outbox.ts';
import { insertDelivery } from './deliveries.store.ts';
import { letterFor } from './letters.rules.ts';
import { findReader, insertNotice } from './store.ts';
import { firstTryAt } from './texts.rules.ts';
import { wayTo } from './ways.rules.ts';

export interface Message {
  memberId: MemberId;
  code: NoticeCode;
  /** What the sentence needs: a name, a title, minutes, a reason. */
  facts?: Notice['facts'];
  exchangeId?: ExchangeId | null;
  listingId?: ListingId | null;
}

/**
 * Tells a member something, in the same transaction as what it tells of, and wakes their open screens. It also goes to
 * them in the way that they like: by e-mail, as a text, by letter, or somebody rings them.
 */
export function notify(call: WriteCall, message: Message): void {
  const { memberId, code, facts = {}, exchangeId = null, listingId = null } = message;
  const { timebankId } = call.scope;
  const said = { code, facts, exchangeId, listingId };
  const noticeId = call.newId<NoticeId>();
  const deliveryId = call.newId<DeliveryId>();
  const at = call.now.toISOString();
  call.tx.later(insertNotice(call.tx, { ...said, id: noticeId, timebankId, memberId, at }));
  call.tx.later(deliver(call, { memberId, said, noticeId, deliveryId }));
  call.announce({ memberIds: [memberId], topics: ['notices', 'exchanges', 'me'] });
}

interface Said {
  memberId: MemberId;
  said: Pick<Notice, 'code' | 'facts' | 'exchangeId' | 'listingId'>;
  noticeId: NoticeId;
  deliveryId: DeliveryId;
}

/** An e-mail leaves from the outbox under the id of its delivery, so that what becomes of the one is known of the other. */
async function deliver(
  { tx, scope, now }: WriteCall,
  { memberId, said, noticeId, deliveryId }: Said,
): Promise<void> {
  const { timebankId } = scope;
  const [found] = await findReader(tx, { timebankId, memberId });
  if (!found) return;
  const { reach, ...letter } = found;
  const taken = wayTo(reach);
  const { way, toWhom } = taken;
  // Whoever has just rung need not be rung to hear that they did. It stands among what they were told.
  if (said.code === 'done_for_you' && way === 'call') return;
  await Promise.all([
    insertDelivery(tx, {
      ...taken,
      id: deliveryId,
      timebankId,
      memberId,
      noticeId,
      createdAt: now.toISOString(),
      nextTryAt: way === 'text' ? firstTryAt(now) : null,
    }),
    way === 'email' &&
      toWhom &&
      putMail({ tx, id: deliveryId, now }, { to: toWhom, ...letterFor({ ...said, ...letter, deliveryId }) }),
  ]);
}
