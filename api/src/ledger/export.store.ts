import type { TimebankId } from '@timebank/shared/ids';
import { and, eq, gte, lte, max, min } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/** The numbers of the first and the last transfer between two days; both null where there is none. */
export async function findStretchBetween(
  tx: ReadTransaction,
  { timebankId, from, to }: { timebankId: TimebankId; from: string | undefined; to: string | undefined },
) {
  const { transfers } = tx.tables;
  const [stretch] = await tx.db
    .select({ first: min(transfers.sequence), last: max(transfers.sequence) })
    .from(transfers)
    .where(
      and(
        eq(transfers.timebankId, timebankId),
        from ? gte(transfers.postedOn, from) : undefined,
        to ? lte(transfers.postedOn, to) : undefined,
      ),
    );
  return { first: stretch?.first ?? null, last: stretch?.last ?? null };
}
