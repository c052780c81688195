import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

export type MemberRow = Tables['members']['$inferSelect'];

const value = sql.placeholder;

export const findMember = statement<{ timebankId: TimebankId; id: MemberId }>()(
  ({ db, tables: { members } }) =>
    db
      .select()
      .from(members)
      .where(and(eq(members.id, value('id')), eq(members.timebankId, value('timebankId')))),
);

/** One row where either of the two has blocked the other. */
export const findBlockBetween = statement<{ one: MemberId; other: MemberId }>()(
  ({ db, tables: { blocks } }) =>
    db
      .select({ byMemberId: blocks.byMemberId })
      .from(blocks)
      .where(
        or(
          and(eq(blocks.byMemberId, value('one')), eq(blocks.memberId, value('other'))),
          and(eq(blocks.byMemberId, value('other')), eq(blocks.memberId, value('one'))),
        ),
      )
      .limit(1),
);

/** Those for whom a member may act now, as their delegate or representative. */
export const findRepresentedBy = statement<{ byMemberId: MemberId; now: string }>()(
  ({ db, tables: { representations } }) =>
    db
      .select({ memberId: representations.memberId, kind: representations.kind })
      .from(representations)
      .where(
        and(
          eq(representations.byMemberId, value('byMemberId')),
          lte(representations.startsAt, value('now')),
          or(isNull(representations.endsAt), gt(representations.endsAt, value('now'))),
        ),
      ),
);

/** What one member has let another do for them now. */
export const findConsent = statement<{ memberId: MemberId; byMemberId: MemberId; now: string }>()(
  ({ db, tables: { representations } }) =>
    db
      .select({ may: representations.may })
      .from(representations)
      .where(
        and(
          eq(representations.memberId, value('memberId')),
          eq(representations.byMemberId, value('byMemberId')),
          lte(representations.startsAt, value('now')),
          or(isNull(representations.endsAt), gt(representations.endsAt, value('now'))),
        ),
      )
      .limit(1),
);
