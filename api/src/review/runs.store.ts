import { and, eq, sql } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';
import { type Found, foundMax, isHelp, type Look, named, posted, stands } from './found.store.ts';

/**
 * Help of the same whole hours as each of the last times that the same member helped, as many as the threshold says
 * with this one. What was reversed does not count. The entries of the giver's account lead back from one time to the
 * time before, so that only the accounts of the look are gone through.
 */
export async function findRoundRuns(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers, entries } = tx.tables;
  const { threshold } = look;
  const alike = sql`(select count(*) from (
      select earlier.minutes from entries as back
      join transfers as earlier on earlier.id = back.transfer_id and earlier.to_account_id = back.account_id
      where back.account_id = ${entries.accountId} and back.version <= ${entries.version}
        and earlier.kind in ('exchange', 'activity', 'intertrade')
        and not exists (select 1 from transfers as undo where undo.reverses_id = earlier.id)
      order by back.version desc limit ${threshold}
    ) as latest where latest.minutes = ${transfers.minutes})`;
  return await tx.db
    .select({ ...named(tx), figure: sql`${transfers.minutes}`.mapWith(Number).as('figure') })
    .from(transfers)
    .innerJoin(
      entries,
      and(eq(entries.transferId, transfers.id), eq(entries.accountId, transfers.toAccountId)),
    )
    .where(
      and(
        posted(tx, look),
        isHelp(tx),
        sql`${transfers.minutes} % 60 = 0`,
        stands(tx),
        sql`${alike} = ${threshold}`,
      ),
    )
    .limit(foundMax);
}
