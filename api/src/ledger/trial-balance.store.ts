import type { TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/** The last transfer up to the end of a day. Its number says how many there were: numbers have no gaps. */
export async function findHeadAt(
  tx: ReadTransaction,
  { timebankId, day }: { timebankId: TimebankId; day: string },
) {
  const { transfers } = tx.tables;
  const [head] = await tx.db
    .select({ sequence: transfers.sequence, hash: transfers.hash })
    .from(transfers)
    .where(and(eq(transfers.timebankId, timebankId), lte(transfers.postedOn, day)))
    .orderBy(desc(transfers.postedOn), desc(transfers.sequence))
    .limit(1);
  return head;
}
