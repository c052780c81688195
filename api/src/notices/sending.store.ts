import type { DeliveryId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import type { DeliveryRow } from './deliveries.store.ts';

/** Whose texts are due. */
export function findDueTexts(
  { db, tables: { deliveries } }: ReadTransaction,
  { timebankId, now, limit }: { timebankId: TimebankId; now: string; limit: number },
) {
  return db
    .selectDistinct({ memberId: deliveries.memberId })
    .from(deliveries)
    .where(and(isWaitingText({ deliveries }, timebankId), lte(deliveries.nextTryAt, now)))
    .limit(limit);
}

/** All texts that wait for these members, due or not, with what they say. */
export function findTextsOf(
  { db, tables: { deliveries, notices } }: ReadTransaction,
  { timebankId, memberIds }: { timebankId: TimebankId; memberIds: readonly MemberId[] },
) {
  return db
    .select({
      id: deliveries.id,
      memberId: deliveries.memberId,
      toWhom: deliveries.toWhom,
      tries: deliveries.tries,
      code: notices.code,
      facts: notices.facts,
    })
    .from(deliveries)
    .innerJoin(notices, eq(notices.id, deliveries.noticeId))
    .where(and(isWaitingText({ deliveries }, timebankId), inArray(deliveries.memberId, [...memberIds])))
    .orderBy(asc(deliveries.id));
}

const isWaitingText = (
  { deliveries }: Pick<ReadTransaction['tables'], 'deliveries'>,
  timebankId: TimebankId,
) => and(eq(deliveries.timebankId, timebankId), eq(deliveries.state, 'waiting'), eq(deliveries.way, 'text'));

/** Writes down what became of deliveries, for the program alone, which names none but its own. */
export async function updateDeliveries(
  { db, tables: { deliveries } }: WriteTransaction,
  ids: readonly DeliveryId[],
  changes: Partial<DeliveryRow>,
): Promise<void> {
  await db
    .update(deliveries)
    .set(changes)
    .where(and(inArray(deliveries.id, [...ids]), eq(deliveries.state, 'waiting')));
}

/** The newest texts, of any time bank. For the mailbox page of the demonstration. */
export function findLatestTexts({ db, tables: { deliveries } }: ReadTransaction, limit: number) {
  return db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.way, 'text'), isNotNull(deliveries.words)))
    .orderBy(desc(deliveries.doneAt), desc(deliveries.id))
    .limit(limit);
}
