import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type BadgeRow = Tables['badges']['$inferSelect'];

export async function insertBadge(tx: WriteTransaction, badge: BadgeRow): Promise<void> {
  await tx.db.insert(tx.tables.badges).values(badge);
}

/** The last badge of a member, with who issued it. */
export function findLastBadge(
  { db, tables: { badges, members } }: ReadTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
) {
  return db
    .select({ badge: badges, issuedByName: members.displayName })
    .from(badges)
    .innerJoin(members, eq(members.id, badges.issuedById))
    .where(and(eq(badges.timebankId, timebankId), eq(badges.memberId, memberId)))
    .orderBy(desc(badges.issuedAt), desc(badges.id))
    .limit(1);
}

/** Takes back every badge of a member that has not been, and answers which. */
export function revokeBadges(
  { db, tables: { badges } }: WriteTransaction,
  { timebankId, memberId, revokedAt }: { timebankId: TimebankId; memberId: MemberId; revokedAt: string },
) {
  return db
    .update(badges)
    .set({ revokedAt })
    .where(and(eq(badges.timebankId, timebankId), eq(badges.memberId, memberId), isNull(badges.revokedAt)))
    .returning({ id: badges.id });
}

/** Counts that a badge's page was opened. It is the same work for a token that is nobody's. */
export async function countLook(
  { db, tables: { badges } }: WriteTransaction,
  { tokenHash }: { tokenHash: string },
): Promise<void> {
  await db
    .update(badges)
    .set({ looks: sql`${badges.looks} + 1` })
    .where(eq(badges.tokenHash, tokenHash));
}

/** Whose badge it is and their photo, while it is valid and they are an active member. */
export function findValidBadge(
  { db, tables: { badges, members, memberPhotos, pictures } }: ReadTransaction,
  { tokenHash, now }: { tokenHash: string; now: string },
) {
  return db
    .select({ displayName: members.displayName, picture: pictures })
    .from(badges)
    .innerJoin(members, and(eq(members.id, badges.memberId), eq(members.status, 'active')))
    .leftJoin(memberPhotos, eq(memberPhotos.memberId, badges.memberId))
    .leftJoin(pictures, eq(pictures.id, memberPhotos.pictureId))
    .where(and(eq(badges.tokenHash, tokenHash), isNull(badges.revokedAt), gt(badges.endsAt, now)));
}
