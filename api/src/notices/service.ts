import type { ExchangeId, ListingId, MemberId, NoticeId } from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import type { WriteCall } from '../context.ts';
import { putMail } from '../mail/outbox.ts';
import { letterFor } from './letters.rules.ts';
import { findReaderByMail, insertNotice } from './store.ts';

export interface Message {
  memberId: MemberId;
  code: NoticeCode;
  /** What the sentence needs: a name, a title, minutes, a reason. */
  facts?: Notice['facts'];
  exchangeId?: ExchangeId | null;
  listingId?: ListingId | null;
}

/**
 * Tells a member something, in the same transaction as what it tells of, and wakes their open screens. Whoever likes
 * to hear by e-mail gets a letter too.
 */
export function notify(call: WriteCall, message: Message): void {
  const { memberId, code, facts = {}, exchangeId = null, listingId = null } = message;
  const { timebankId } = call.scope;
  const said = { code, facts, exchangeId, listingId };
  const id = call.newId<NoticeId>();
  call.tx.later(insertNotice(call.tx, { ...said, id, timebankId, memberId, at: call.now.toISOString() }));
  call.tx.later(writeTo(call, { memberId, said, letterId: call.newId() }));
  call.announce({ memberIds: [memberId], topics: ['notices', 'exchanges', 'me'] });
}

interface Said {
  memberId: MemberId;
  said: Pick<Notice, 'code' | 'facts' | 'exchangeId' | 'listingId'>;
  letterId: string;
}

async function writeTo({ tx, scope, now }: WriteCall, { memberId, said, letterId }: Said): Promise<void> {
  const [reader] = await findReaderByMail(tx, { timebankId: scope.timebankId, memberId });
  if (!reader?.email) return;
  await putMail({ tx, id: letterId, now }, { to: reader.email, ...letterFor({ ...said, ...reader }) });
}
