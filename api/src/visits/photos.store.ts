import type { MemberId, PictureId, TimebankId } from '@timebank/shared/ids';
import { and, eq } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export function findPhoto(
  { db, tables: { memberPhotos } }: ReadTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
) {
  return db
    .select({ pictureId: memberPhotos.pictureId })
    .from(memberPhotos)
    .where(and(eq(memberPhotos.timebankId, timebankId), eq(memberPhotos.memberId, memberId)));
}

export async function keepPhoto(
  { db, tables: { memberPhotos } }: WriteTransaction,
  photo: { timebankId: TimebankId; memberId: MemberId; pictureId: PictureId },
): Promise<void> {
  await db
    .insert(memberPhotos)
    .values(photo)
    .onConflictDoUpdate({ target: memberPhotos.memberId, set: { pictureId: photo.pictureId } });
}

export async function deletePhoto(
  { db, tables: { memberPhotos } }: WriteTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
): Promise<void> {
  await db
    .delete(memberPhotos)
    .where(and(eq(memberPhotos.timebankId, timebankId), eq(memberPhotos.memberId, memberId)));
}
