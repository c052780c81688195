import type { Tables } from '@timebank/drizzle/tables';
import type { TimebankId } from '@timebank/shared/ids';
import { asc, eq } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type ClosingRow = Tables['monthClosings']['$inferSelect'];

/** Every closing and re-opening, the first first, with the name of who signed: a few dozen in a lifetime. */
export function findClosings(
  { db, tables: { monthClosings, members } }: ReadTransaction,
  { timebankId }: { timebankId: TimebankId },
) {
  return db
    .select({ closing: monthClosings, byName: members.displayName })
    .from(monthClosings)
    .innerJoin(members, eq(members.id, monthClosings.byId))
    .where(eq(monthClosings.timebankId, timebankId))
    .orderBy(asc(monthClosings.number));
}

/** The row moves the lock date by itself; the database sees to that. */
export async function insertClosing(tx: WriteTransaction, closing: ClosingRow): Promise<void> {
  await tx.db.insert(tx.tables.monthClosings).values(closing);
}
