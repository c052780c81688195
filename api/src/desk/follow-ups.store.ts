import type { FollowUpId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

/** What is still to be followed up, the oldest first, with the member and their balance as it is now. */
export function findOpenFollowUps(
  { db, tables: { followUps, members, accounts } }: ReadTransaction,
  { timebankId, limit }: { timebankId: TimebankId; limit: number },
) {
  return db
    .select({
      id: followUps.id,
      code: followUps.code,
      openedAt: followUps.openedAt,
      memberId: followUps.memberId,
      displayName: members.displayName,
      balanceMinutes: accounts.balanceMinutes,
    })
    .from(followUps)
    .innerJoin(members, eq(members.id, followUps.memberId))
    .innerJoin(accounts, eq(accounts.memberId, followUps.memberId))
    .where(and(eq(followUps.timebankId, timebankId), isNull(followUps.closedAt)))
    .orderBy(asc(followUps.openedAt), asc(followUps.id))
    .limit(limit);
}

export function findFollowUp(
  { db, tables: { followUps } }: ReadTransaction,
  { timebankId, id }: { timebankId: TimebankId; id: FollowUpId },
) {
  return db
    .select({ memberId: followUps.memberId })
    .from(followUps)
    .where(and(eq(followUps.id, id), eq(followUps.timebankId, timebankId)));
}

/** Ticks it off; no row comes back where somebody has done so already. */
export function closeFollowUpRow(
  { db, tables: { followUps } }: WriteTransaction,
  { id, ...closed }: { id: FollowUpId; closedAt: string; closedById: MemberId; note: string },
) {
  return db
    .update(followUps)
    .set(closed)
    .where(and(eq(followUps.id, id), isNull(followUps.closedAt)))
    .returning({ id: followUps.id });
}
