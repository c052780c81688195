import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, NoticeId, TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type NoticeRow = Tables['notices']['$inferSelect'];

const value = sql.placeholder;

export const insertNotice = statement<Omit<NoticeRow, 'readAt'>>()(({ db, tables }) =>
  db.insert(tables.notices).values({
    id: value('id'),
    timebankId: value('timebankId'),
    memberId: value('memberId'),
    code: value('code'),
    facts: value('facts'),
    exchangeId: value('exchangeId'),
    listingId: value('listingId'),
    at: value('at'),
    readAt: null,
  }),
);

/** How a member likes to be reached and can be, and who writes to them. */
export const findReader = statement<{ timebankId: TimebankId; memberId: MemberId }>()(
  ({ db, tables: { members, timebanks } }) =>
    db
      .select({
        reach: {
          preferredContact: members.preferredContact,
          phone: members.phone,
          email: members.email,
          address: members.address,
          namedContact: members.namedContact,
        },
        reader: { displayName: members.displayName },
        timebank: { name: timebanks.name, phone: timebanks.phone },
      })
      .from(members)
      .innerJoin(timebanks, eq(timebanks.id, members.timebankId))
      .where(and(eq(members.id, value('memberId')), eq(members.timebankId, value('timebankId')))),
);

/** A member's notices, the latest first, before one of them or from the top. */
export function findNotices(
  { db, tables: { notices } }: Connection,
  {
    memberId,
    unread,
    before,
    limit,
  }: { memberId: MemberId; unread: boolean; before: string | null; limit: number },
): Promise<NoticeRow[]> {
  return db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.memberId, memberId),
        unread ? isNull(notices.readAt) : undefined,
        before ? lt(notices.id, before as NoticeId) : undefined,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit);
}

export const markRead = statement<{ memberId: MemberId; upTo: NoticeId; now: string }>()(
  ({ db, tables: { notices } }) =>
    db
      .update(notices)
      .set({ readAt: sql`${value('now')}` })
      .where(
        and(eq(notices.memberId, value('memberId')), lte(notices.id, value('upTo')), isNull(notices.readAt)),
      )
      .returning({ id: notices.id }),
);

/** What members of any time bank were told after an id, the latest first. */
export const findNoticesAfter = statement<{ id: string; max: number }>()(({ db, tables: { notices } }) =>
  db
    .select({ id: notices.id, memberId: notices.memberId })
    .from(notices)
    .where(gt(notices.id, value('id')))
    .orderBy(desc(notices.id))
    .limit(value('max')),
);
