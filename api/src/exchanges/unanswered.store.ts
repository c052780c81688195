import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { ExchangeId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, isNotNull, lt, lte } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/** Exchanges that have stood in a status since before a moment, the longest wait first, as many as one run takes on. */
export async function findUnanswered(
  { db, tables: { exchanges } }: ReadTransaction,
  {
    timebankId,
    status,
    since,
    nudgesBelow,
    withHours = false,
    limit,
  }: {
    timebankId: TimebankId;
    status: ExchangeStatus;
    since: string;
    nudgesBelow?: number;
    withHours?: boolean;
    limit: number;
  },
): Promise<ExchangeId[]> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        eq(exchanges.status, status),
        lte(exchanges.statusSince, since),
        nudgesBelow === undefined ? undefined : lt(exchanges.reminders, nudgesBelow),
        withHours ? isNotNull(exchanges.reportedById) : undefined,
      ),
    )
    .orderBy(asc(exchanges.statusSince), asc(exchanges.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
