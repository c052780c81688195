import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { NoticeId } from '@timebank/shared/ids';
import type { listNotices } from '@timebank/shared/notices';
import * as z from 'zod/mini';
import type { ReadCall, WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { findNotices, markRead, type NoticeRow } from './store.ts';

const cursorShape = z.tuple([z.uuidv7()]);

/** What the actor has been told. Ids count up with time, so their order is the order of telling. */
export async function listNoticesFor(
  call: ReadCall,
  { limit, cursor, unread }: ParsedOf<typeof listNotices>['query'],
): Promise<ReplyOf<typeof listNotices>> {
  const rows = await findNotices(call.tx, {
    memberId: call.actor.memberId,
    unread: unread === 'true',
    before: decodeCursor(cursor, cursorShape)?.[0] ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(noticeFor), nextCursor: last ? encodeCursor([last.id]) : null };
}

/** Marks what the actor was told up to and with one notice. Their other screens count again. */
export async function markNoticesReadFor(call: WriteCall, { upTo }: { upTo: NoticeId }): Promise<undefined> {
  const { memberId } = call.actor;
  const marked = await markRead(call.tx, { memberId, upTo, now: call.now.toISOString() });
  if (marked.length > 0) call.announce({ memberIds: [memberId], topics: ['notices'] });
}

const noticeFor = ({ id, code, facts, exchangeId, listingId, at, readAt }: NoticeRow) => ({
  id,
  code,
  facts,
  exchangeId,
  listingId,
  at,
  readAt,
});
