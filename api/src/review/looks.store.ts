import type { Tables } from '@timebank/drizzle/tables';
import type { TimebankId, TransferId } from '@timebank/shared/ids';
import type { UnusualRule } from '@timebank/shared/unusual';
import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type LookRow = Tables['looks']['$inferSelect'];

export async function insertLook(tx: WriteTransaction, look: LookRow): Promise<void> {
  await tx.db.insert(tx.tables.looks).values(look);
}

/** The last word on whether a transfer was looked at for a rule. */
export function findLastLook(
  { db, tables: { looks } }: ReadTransaction,
  { transferId, rule }: { transferId: TransferId; rule: UnusualRule },
) {
  return db
    .select()
    .from(looks)
    .where(and(eq(looks.transferId, transferId), eq(looks.rule, rule)))
    .orderBy(desc(looks.id))
    .limit(1);
}

/** Every look at what was posted on these days, the first first, with the name of who looked. */
export function findLooks(
  { db, tables: { looks, transfers, members } }: ReadTransaction,
  { timebankId, from, to }: { timebankId: TimebankId; from: string; to: string },
) {
  return db
    .select({ look: looks, byName: members.displayName })
    .from(looks)
    .innerJoin(transfers, eq(transfers.id, looks.transferId))
    .innerJoin(members, eq(members.id, looks.byId))
    .where(and(eq(looks.timebankId, timebankId), gte(transfers.postedOn, from), lte(transfers.postedOn, to)))
    .orderBy(asc(looks.id));
}
