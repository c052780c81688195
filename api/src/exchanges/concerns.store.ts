import type { Tables } from '@timebank/drizzle/tables';
import type { ConcernId, ExchangeId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type ConcernRow = Tables['concerns']['$inferSelect'];

export async function insertConcern(
  tx: WriteTransaction,
  concern: Omit<ConcernRow, 'answer' | 'answeredById' | 'answeredAt'>,
): Promise<void> {
  await tx.db.insert(tx.tables.concerns).values(concern);
}

export function findConcern(
  { db, tables: { concerns } }: ReadTransaction,
  { timebankId, id }: { timebankId: TimebankId; id: ConcernId },
) {
  return db
    .select()
    .from(concerns)
    .where(and(eq(concerns.id, id), eq(concerns.timebankId, timebankId)));
}

/** Answers a concern that nobody has answered yet; no row comes back where somebody has. */
export function answerConcernRow(
  { db, tables: { concerns } }: WriteTransaction,
  { id, ...answered }: { id: ConcernId; answer: string; answeredById: MemberId; answeredAt: string },
) {
  return db
    .update(concerns)
    .set(answered)
    .where(and(eq(concerns.id, id), isNull(concerns.answeredAt)))
    .returning({ id: concerns.id });
}

export function concernsOf(
  { db, tables: { concerns, members } }: ReadTransaction,
  { timebankId, exchangeId }: { timebankId: TimebankId; exchangeId: ExchangeId },
) {
  return db
    .select({ concern: concerns, raisedByName: members.displayName })
    .from(concerns)
    .innerJoin(members, eq(members.id, concerns.raisedById))
    .where(and(eq(concerns.timebankId, timebankId), eq(concerns.exchangeId, exchangeId)))
    .orderBy(asc(concerns.raisedAt), asc(concerns.id))
    .limit(100);
}

/** Concerns that nobody has answered yet, the oldest first. */
export function openConcerns(
  { db, tables: { concerns, members } }: ReadTransaction,
  { timebankId, limit }: { timebankId: TimebankId; limit: number },
) {
  return db
    .select({ concern: concerns, raisedByName: members.displayName })
    .from(concerns)
    .innerJoin(members, eq(members.id, concerns.raisedById))
    .where(and(eq(concerns.timebankId, timebankId), isNull(concerns.answeredAt)))
    .orderBy(asc(concerns.raisedAt), asc(concerns.id))
    .limit(limit);
}
