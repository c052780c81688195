import type { BalancePart } from '@timebank/shared/statements';
import { and, desc, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection, ReadTransaction } from '../database/database.ts';
import { type Stretch, statementLines } from './statement.store.ts';

/** For the books as they are now. */
export const lastDayOfAll = '9999-12-31';

/** What a stretch of an account's entries adds up to, by the part of the balance at one transfer that they belong to. */
export async function sumByPart(
  tx: ReadTransaction,
  {
    stretch: { accountId, afterVersion, upToVersion },
    upToSequence,
  }: { stretch: Omit<Stretch, 'limit'>; upToSequence: number },
) {
  const { entries, transfers } = tx.tables;
  const { undo, part } = parts(tx);
  return await tx.db
    .select({
      part: part.as('part'),
      /** Of what was corrected there are two for each mistake, and the reversal is the one that is not undone. */
      times: sql`count(*) - count(${undo.id})`.mapWith(Number),
      minutes: sql`sum(${entries.minutes})`.mapWith(Number),
    })
    .from(entries)
    .innerJoin(transfers, eq(transfers.id, entries.transferId))
    .leftJoin(undo, and(eq(undo.reversesId, transfers.id), lte(undo.sequence, upToSequence)))
    .where(
      and(
        eq(entries.accountId, accountId),
        gt(entries.version, afterVersion),
        lte(entries.version, upToVersion),
      ),
    )
    .groupBy(part);
}

/** The lines of a statement that belong to one part of the balance at the end of a day, the latest first. */
export async function findLinesOfPart(
  tx: ReadTransaction,
  {
    stretch: { accountId, afterVersion, upToVersion, limit },
    part: wanted,
    day,
  }: { stretch: Stretch; part: BalancePart; day: string },
) {
  const { entries, transfers } = tx.tables;
  const { undo, part } = parts(tx);
  return await statementLines(tx)
    .leftJoin(undo, and(eq(undo.reversesId, transfers.id), lte(undo.postedOn, day)))
    .where(
      and(
        eq(entries.accountId, accountId),
        gt(entries.version, afterVersion),
        lte(entries.version, upToVersion),
        eq(part, wanted),
      ),
    )
    .orderBy(desc(entries.version))
    .limit(limit);
}

/** A transfer that was reversed belongs with its reversal: they count for nothing together. */
function parts({ tables: { entries, transfers } }: Connection) {
  const undo = alias(transfers, 'undo');
  const part: SQL<BalancePart> = sql`case
    when ${transfers.kind} = 'reversal' or ${undo.id} is not null then 'corrected'
    when ${entries.minutes} > 0 then ${transfers.kind} || '_in'
    else ${transfers.kind} || '_out' end`;
  return { undo, part };
}
