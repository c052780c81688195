import type { AccountId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** An account with the name of its member. */
export const findNamedAccount = statement<{ timebankId: TimebankId; id: AccountId }>()(
  ({ db, tables: { accounts, members } }) =>
    db
      .select({
        id: accounts.id,
        kind: accounts.kind,
        status: accounts.status,
        memberId: accounts.memberId,
        displayName: members.displayName,
        balanceMinutes: accounts.balanceMinutes,
        heldMinutes: accounts.heldMinutes,
        floorMinutes: accounts.floorMinutes,
      })
      .from(accounts)
      .leftJoin(members, eq(members.id, accounts.memberId))
      .where(and(eq(accounts.id, value('id')), eq(accounts.timebankId, value('timebankId')))),
);

export type NamedAccountRow = Awaited<ReturnType<typeof findNamedAccount>>[number];

/** What a member has let another do for them now: one row where there is anything. */
export const findRepresentation = statement<{ memberId: MemberId; byMemberId: MemberId; now: string }>()(
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
      ),
);
