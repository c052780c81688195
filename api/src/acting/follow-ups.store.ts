import type { FollowUpCode } from '@timebank/shared/desk';
import type { FollowUpId, MemberId, TimebankId } from '@timebank/shared/ids';
import type { WriteTransaction } from '../database/database.ts';

export async function insertFollowUp(
  tx: WriteTransaction,
  followUp: {
    id: FollowUpId;
    timebankId: TimebankId;
    memberId: MemberId;
    code: FollowUpCode;
    openedAt: string;
  },
): Promise<void> {
  await tx.db.insert(tx.tables.followUps).values(followUp);
}
