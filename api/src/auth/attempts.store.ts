import type { Tables } from '@timebank/drizzle/tables';
import { eq, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type AttemptsRow = Tables['failedAttempts']['$inferSelect'];

const value = sql.placeholder;

export const findAttempts = statement<{ subjectHash: string }>()(({ db, tables: { failedAttempts } }) =>
  db
    .select()
    .from(failedAttempts)
    .where(eq(failedAttempts.subjectHash, value('subjectHash'))),
);

export async function keepAttempts(
  { db, tables: { failedAttempts } }: WriteTransaction,
  row: AttemptsRow,
): Promise<void> {
  const { subjectHash: _, ...figures } = row;
  await db
    .insert(failedAttempts)
    .values(row)
    .onConflictDoUpdate({ target: failedAttempts.subjectHash, set: figures });
}

export async function deleteAttempts(
  { db, tables: { failedAttempts } }: WriteTransaction,
  subjectHash: string,
): Promise<void> {
  await db.delete(failedAttempts).where(eq(failedAttempts.subjectHash, subjectHash));
}
