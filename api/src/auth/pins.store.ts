import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';

export async function updatePin(
  { db, tables: { members } }: WriteTransaction,
  { timebankId, memberId, pinHash }: { timebankId: TimebankId; memberId: MemberId; pinHash: string },
): Promise<void> {
  await db
    .update(members)
    .set({ pinHash })
    .where(and(eq(members.id, memberId), eq(members.timebankId, timebankId)));
}
