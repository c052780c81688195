import type { TimebankId } from '@timebank/shared/ids';
import { helpKinds } from '@timebank/shared/ledger';
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

/**
 * Hours of help that were posted between two days, by the month in which the help happened. A reversal takes its
 * hours off the month of what it reverses.
 */
export async function sumHelpPosted(
  tx: ReadTransaction,
  { timebankId, from, to }: { timebankId: TimebankId; from: string; to: string },
) {
  const { transfers } = tx.tables;
  const undone = alias(transfers, 'undone');
  const month = sql<string>`substr(coalesce(${undone.happenedOn}, ${transfers.happenedOn}), 1, 7)`;
  return await tx.db
    .select({
      month: month.as('month'),
      minutes:
        sql`sum(case when ${undone.id} is null then ${transfers.minutes} else -${transfers.minutes} end)`
          .mapWith(Number)
          .as('minutes'),
      times: sql`count(*) - 2 * count(${undone.id})`.mapWith(Number).as('times'),
    })
    .from(transfers)
    .leftJoin(undone, eq(undone.id, transfers.reversesId))
    .where(
      and(
        eq(transfers.timebankId, timebankId),
        gte(transfers.postedOn, from),
        lte(transfers.postedOn, to),
        inArray(sql`coalesce(${undone.kind}, ${transfers.kind})`, [...helpKinds]),
      ),
    )
    .groupBy(month);
}

/** The day on which the first transfer of a time bank was posted. */
export async function findFirstPostedOn(
  tx: ReadTransaction,
  timebankId: TimebankId,
): Promise<string | undefined> {
  const { transfers } = tx.tables;
  const [first] = await tx.db
    .select({ postedOn: transfers.postedOn })
    .from(transfers)
    .where(eq(transfers.timebankId, timebankId))
    .orderBy(asc(transfers.postedOn), asc(transfers.sequence))
    .limit(1);
  return first?.postedOn;
}
