import type { ExchangeId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/** What of a member's exchanges is not over. Nobody has so many; the limit only keeps the query honest. */
export function findOpenExchangesOf(
  { db, tables: { exchanges } }: ReadTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
): PromiseLike<{ id: ExchangeId }[]> {
  return db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        or(eq(exchanges.giverId, memberId), eq(exchanges.receiverId, memberId)),
        inArray(exchanges.status, ['proposed', 'agreed', 'reported', 'disputed', 'needs_coordinator']),
      ),
    )
    .orderBy(asc(exchanges.id))
    .limit(10_000);
}
