import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId } from '@timebank/shared/ids';
import { eq, isNull } from 'drizzle-orm';
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

/** The letters of the past year and a half went out long ago, so no mail server is ever given any of them. */
export async function tickOffLetters({ db, tables: { outbox } }: WriteTransaction, now: Date): Promise<void> {
  await db.update(outbox).set({ sentAt: now.toISOString() }).where(isNull(outbox.sentAt));
}
