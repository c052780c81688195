import type { Tables } from '@timebank/drizzle/tables';
import type { DeliveryWay } from '@timebank/shared/deliveries';
import type { MemberId } from '@timebank/shared/ids';
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';

/** Who speaks for whom is arranged by paper until there is a screen for it, so there is no service to ask. */
export async function insertRepresentation(
  { db, tables }: WriteTransaction,
  representation: Tables['representations']['$inferInsert'],
): Promise<void> {
  await db.insert(tables.representations).values(representation);
}

export async function setBirthYear(
  { db, tables: { members } }: WriteTransaction,
  { id, birthYear }: { id: MemberId; birthYear: number | null },
): Promise<void> {
  await db.update(members).set({ birthYear }).where(eq(members.id, id));
}

/** By then whoever looks after the post has rung, or has been to the letter box. What is younger still waits. */
const daysByHand = { call: 2, named_contact: 2, letter: 10 } as const;

/**
 * What members were told in the past year and a half reached them long ago, so no mail server is ever given any of it.
 * The calls and letters of the last days wait for somebody.
 */
export async function tickOffLetters(
  { db, tables: { outbox, deliveries } }: WriteTransaction,
  now: Date,
): Promise<void> {
  const doneAt = sql`${deliveries.createdAt}`;
  await db.update(outbox).set({ sentAt: now.toISOString() }).where(isNull(outbox.sentAt));
  await db
    .update(deliveries)
    .set({ state: 'sent', doneAt, nextTryAt: null })
    .where(inArray(deliveries.way, ['email', 'text']));
  for (const [way, days] of Object.entries(daysByHand)) {
    const before = new Date(now.getTime() - days * 86_400_000).toISOString();
    await db
      .update(deliveries)
      .set({ state: 'done', doneAt })
      .where(and(eq(deliveries.way, way as DeliveryWay), lt(deliveries.createdAt, before)));
  }
}
