import type { Tables } from '@timebank/drizzle/tables';
import type { PictureId, TimebankId } from '@timebank/shared/ids';
import { and, eq } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type PictureRow = Tables['pictures']['$inferSelect'];

export async function insertPicture(tx: WriteTransaction, picture: PictureRow): Promise<void> {
  await tx.db.insert(tx.tables.pictures).values(picture);
}

export function findPicture(
  { db, tables: { pictures } }: ReadTransaction,
  { timebankId, id }: { timebankId: TimebankId; id: PictureId },
) {
  return db
    .select()
    .from(pictures)
    .where(and(eq(pictures.timebankId, timebankId), eq(pictures.id, id)));
}

export async function deletePicture(
  { db, tables: { pictures } }: WriteTransaction,
  { timebankId, id }: { timebankId: TimebankId; id: PictureId },
): Promise<void> {
  await db.delete(pictures).where(and(eq(pictures.timebankId, timebankId), eq(pictures.id, id)));
}
