import type { Tables } from '@timebank/drizzle/tables';
import type { CardId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** A card that works, with what is needed to say whose it is and to let them in. */
export const findCard = statement<{ tokenHash: string }>()(({ db, tables: { cards, members, timebanks } }) =>
  db
    .select({
      id: cards.id,
      memberId: cards.memberId,
      displayName: members.displayName,
      status: members.status,
      pinHash: members.pinHash,
      timebankName: timebanks.name,
    })
    .from(cards)
    .innerJoin(members, eq(members.id, cards.memberId))
    .innerJoin(timebanks, eq(timebanks.id, cards.timebankId))
    .where(and(eq(cards.tokenHash, value('tokenHash')), isNull(cards.revokedAt))),
);

export async function insertCard(tx: WriteTransaction, card: Tables['cards']['$inferSelect']): Promise<void> {
  await tx.db.insert(tx.tables.cards).values(card);
}

/** Ends whatever cards of a member still work, and tells how many there were. */
export async function revokeCards(
  { db, tables: { cards } }: WriteTransaction,
  { timebankId, memberId, at }: { timebankId: TimebankId; memberId: MemberId; at: string },
): Promise<number> {
  const ended = await db
    .update(cards)
    .set({ revokedAt: at })
    .where(and(eq(cards.timebankId, timebankId), eq(cards.memberId, memberId), isNull(cards.revokedAt)))
    .returning({ id: cards.id });
  return ended.length;
}

export async function markCardUsed(
  { db, tables: { cards } }: WriteTransaction,
  { id, at }: { id: CardId; at: string },
): Promise<void> {
  await db.update(cards).set({ lastUsedAt: at }).where(eq(cards.id, id));
}
