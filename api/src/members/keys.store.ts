import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

type KeyRow = Tables['memberKeys']['$inferSelect'];

const value = sql.placeholder;

export async function insertKeys({ db, tables }: WriteTransaction, rows: KeyRow[]): Promise<void> {
  await db.insert(tables.memberKeys).values(rows).onConflictDoNothing();
}

export async function deleteKeys(
  { db, tables: { memberKeys } }: WriteTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
): Promise<void> {
  await db
    .delete(memberKeys)
    .where(and(eq(memberKeys.memberId, memberId), eq(memberKeys.timebankId, timebankId)));
}

/** Keys from one up to another, in their order, so that the shortest come first. */
export const findKeysBetween = statement<{
  timebankId: TimebankId;
  from: string;
  to: string;
  limit: number;
}>()(({ db, tables: { memberKeys } }) =>
  db
    .select({ memberId: memberKeys.memberId, key: memberKeys.key })
    .from(memberKeys)
    .where(
      and(
        eq(memberKeys.timebankId, value('timebankId')),
        gte(memberKeys.key, value('from')),
        lt(memberKeys.key, value('to')),
      ),
    )
    .orderBy(asc(memberKeys.key))
    .limit(value('limit')),
);

export function findKeys(
  { db, tables: { memberKeys } }: ReadTransaction,
  { timebankId, keys, limit }: { timebankId: TimebankId; keys: readonly string[]; limit: number },
) {
  return db
    .select({ memberId: memberKeys.memberId, key: memberKeys.key })
    .from(memberKeys)
    .where(and(eq(memberKeys.timebankId, timebankId), inArray(memberKeys.key, [...keys])))
    .limit(limit);
}

export function findIdsByNumber(
  { db, tables: { members } }: ReadTransaction,
  { timebankId, memberNumber }: { timebankId: TimebankId; memberNumber: number },
) {
  return db
    .select({ memberId: members.id })
    .from(members)
    .where(and(eq(members.timebankId, timebankId), eq(members.memberNumber, memberNumber)));
}

/** What is shown of those who were found. */
export function findCallerRows(
  { db, tables: { members, neighbourhoods } }: ReadTransaction,
  { timebankId, ids }: { timebankId: TimebankId; ids: readonly MemberId[] },
) {
  return db
    .select({
      id: members.id,
      memberNumber: members.memberNumber,
      displayName: members.displayName,
      calledName: members.calledName,
      sortName: members.sortName,
      phone: members.phone,
      status: members.status,
      neighbourhood: neighbourhoods.name,
    })
    .from(members)
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, members.neighbourhoodId))
    .where(and(eq(members.timebankId, timebankId), inArray(members.id, [...ids])))
    .limit(ids.length);
}
