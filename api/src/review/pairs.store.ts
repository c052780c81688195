import { firstDayIn, lastDayIn, monthOf } from '@timebank/shared/days';
import { and, gt, gte, lte, sql } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';
import { type Found, foundMax, isHelp, type Look, named, posted, stands } from './found.store.ts';

/**
 * Help between the same two, whoever helped whom, from the first time in a month that is more than the threshold.
 * Months are looked through whole, also where the look begins or ends within one.
 */
export async function findSamePairs(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers } = tx.tables;
  const { fromAccountId: from, toAccountId: to } = transfers;
  const wholeMonths = { ...look, from: firstDayIn(monthOf(look.from)), to: lastDayIn(monthOf(look.to)) };
  const month = sql<string>`substr(${transfers.postedOn}, 1, 7)`;
  const pair = sql`${month}, case when ${from} < ${to} then ${from} else ${to} end,
    case when ${from} < ${to} then ${to} else ${from} end`;
  const counted = tx.db.$with('counted').as(
    tx.db
      .select({
        ...named(tx),
        month: month.as('month'),
        place: sql<number>`row_number() over (partition by ${pair} order by ${transfers.sequence})`.as(
          'place',
        ),
        times: sql`count(*) over (partition by ${pair})`.mapWith(Number).as('times'),
      })
      .from(transfers)
      .where(and(posted(tx, wholeMonths), isHelp(tx), stands(tx))),
  );
  return await tx.db
    .with(counted)
    .select({
      transferId: counted.transferId,
      sequence: counted.sequence,
      postedOn: counted.postedOn,
      figure: counted.times,
      month: counted.month,
    })
    .from(counted)
    .where(
      and(
        gt(counted.place, look.threshold),
        gte(counted.postedOn, look.from),
        lte(counted.postedOn, look.to),
      ),
    )
    .limit(foundMax);
}
