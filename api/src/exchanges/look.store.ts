import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq, gt, inArray, or } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/** An exchange between a member and one of these that is under way, or was completed after a moment. */
export function findSharedExchange(
  { db, tables: { exchanges } }: ReadTransaction,
  {
    timebankId,
    memberId,
    withIds,
    completedAfter,
  }: { timebankId: TimebankId; memberId: MemberId; withIds: readonly MemberId[]; completedAfter: string },
) {
  const { giverId, receiverId, status, completedAt } = exchanges;
  return db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        or(
          and(eq(giverId, memberId), inArray(receiverId, [...withIds])),
          and(eq(receiverId, memberId), inArray(giverId, [...withIds])),
        ),
        or(
          inArray(status, ['agreed', 'reported', 'disputed', 'needs_coordinator']),
          and(eq(status, 'completed'), gt(completedAt, completedAfter)),
        ),
      ),
    )
    .limit(1);
}
