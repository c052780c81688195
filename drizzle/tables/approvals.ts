import type { ApprovalKind, ApprovalStatus } from '@timebank/shared/approvals';
import type { ApprovalId, MemberId, TimebankId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** What waits for a second person. Who may decide is also kept by triggers beside the migrations. */
export function approvalTables(kit: Kit, { members }: MemberTables) {
  const approvals = kit.table(
    'approvals',
    {
      id: kit.id<ApprovalId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      kind: kit.text<ApprovalKind>().notNull(),
      /** What it is about, where no two proposals about it may wait at once. */
      subject: kit.text(),
      /** What is to be done, in the shape of its kind. */
      body: kit.json<unknown>().notNull(),
      /** Members with a part in it. Neither they nor whoever acts for them decide. */
      partyIds: kit.json<MemberId[]>().notNull(),
      reason: kit.text().notNull(),
      proposedById: kit.id<MemberId>().notNull(),
      proposedAt: kit.instant().notNull(),
      /** When the program carries it out by itself; null where another person can decide. */
      ripeAt: kit.instant(),
      status: kit.text<ApprovalStatus>().notNull(),
      decidedById: kit.id<MemberId>(),
      decidedAt: kit.instant(),
      note: kit.text(),
      resultId: kit.text(),
    },
    (table) => [
      kit.index('approvals_latest').on(table.timebankId, table.id),
      kit.index('approvals_by_status').on(table.timebankId, table.status, table.id),
      kit.foreignKey({
        name: 'approvals_proposed_by',
        columns: [table.timebankId, table.proposedById],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'approvals_decided_by',
        columns: [table.timebankId, table.decidedById],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );
  return { approvals };
}
