import type { Tables } from '@timebank/drizzle/tables';
import type { ApprovalKind, ApprovalStatus } from '@timebank/shared/approvals';
import type { ApprovalId, TimebankId, TransferId } from '@timebank/shared/ids';
import { and, asc, desc, eq, isNotNull, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection, ReadTransaction, WriteTransaction } from '../database/database.ts';

export type ApprovalRow = Tables['approvals']['$inferSelect'];

export interface FoundApproval {
  approval: ApprovalRow;
  proposerName: string;
  deciderName: string | null;
}

export async function insertApproval(
  { db, tables }: WriteTransaction,
  approval: Omit<ApprovalRow, 'status' | 'decidedById' | 'decidedAt' | 'note' | 'resultId'>,
): Promise<void> {
  await db.insert(tables.approvals).values({ ...approval, status: 'waiting' });
}

export async function findApproval(
  tx: ReadTransaction,
  { timebankId, id }: { timebankId: TimebankId; id: ApprovalId },
): Promise<FoundApproval[]> {
  const { approvals } = tx.tables;
  return await shownApprovals(tx).where(and(eq(approvals.id, id), eq(approvals.timebankId, timebankId)));
}

/** Proposals of a time bank, the latest first, before one of them or from the last. */
export async function findApprovals(
  tx: ReadTransaction,
  {
    timebankId,
    status,
    transfer,
    before,
    limit,
  }: {
    timebankId: TimebankId;
    status?: ApprovalStatus | 'decided' | undefined;
    transfer?: TransferId | undefined;
    before: ApprovalId | null;
    limit: number;
  },
): Promise<FoundApproval[]> {
  const { approvals } = tx.tables;
  return await shownApprovals(tx)
    .where(
      and(
        eq(approvals.timebankId, timebankId),
        status === 'decided' ? ne(approvals.status, 'waiting') : undefined,
        status && status !== 'decided' ? eq(approvals.status, status) : undefined,
        transfer ? or(eq(approvals.subject, transfer), eq(approvals.resultId, transfer)) : undefined,
        before ? lt(approvals.id, before) : undefined,
      ),
    )
    .orderBy(desc(approvals.id))
    .limit(limit);
}

/** What waits about the same thing already. */
export function findWaitingAbout(
  { db, tables: { approvals } }: ReadTransaction,
  { timebankId, kind, subject }: { timebankId: TimebankId; kind: ApprovalKind; subject: string },
) {
  return db
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.timebankId, timebankId),
        eq(approvals.status, 'waiting'),
        eq(approvals.kind, kind),
        eq(approvals.subject, subject),
      ),
    )
    .limit(1);
}

/** What the program is to decide by itself, because nobody else could until now; the longest wait first. */
export function findRipe(
  { db, tables: { approvals } }: ReadTransaction,
  { timebankId, now, limit }: { timebankId: TimebankId; now: string; limit: number },
) {
  return db
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.timebankId, timebankId),
        eq(approvals.status, 'waiting'),
        isNotNull(approvals.ripeAt),
        lte(approvals.ripeAt, now),
      ),
    )
    .orderBy(asc(approvals.id))
    .limit(limit);
}

/** What waits for a person. */
export function findWaitingForSomebody(
  { db, tables: { approvals } }: ReadTransaction,
  { timebankId, limit }: { timebankId: TimebankId; limit: number },
): PromiseLike<ApprovalRow[]> {
  return db
    .select()
    .from(approvals)
    .where(
      and(eq(approvals.timebankId, timebankId), eq(approvals.status, 'waiting'), isNull(approvals.ripeAt)),
    )
    .orderBy(asc(approvals.id))
    .limit(limit);
}

/** Decides a proposal that still waits; no row comes back where somebody was faster. */
export function decideRow(
  { db, tables: { approvals } }: WriteTransaction,
  { id, ...decision }: Pick<ApprovalRow, 'id' | 'status' | 'decidedById' | 'decidedAt' | 'note' | 'resultId'>,
) {
  return db
    .update(approvals)
    .set(decision)
    .where(and(eq(approvals.id, id), eq(approvals.status, 'waiting')))
    .returning({ id: approvals.id });
}

export async function setRipeAt(
  { db, tables: { approvals } }: WriteTransaction,
  { id, ripeAt }: { id: ApprovalId; ripeAt: string },
): Promise<void> {
  await db.update(approvals).set({ ripeAt }).where(eq(approvals.id, id));
}

function shownApprovals({ db, tables: { approvals, members } }: Connection) {
  const proposer = alias(members, 'proposer');
  const decider = alias(members, 'decider');
  return db
    .select({ approval: approvals, proposerName: proposer.displayName, deciderName: decider.displayName })
    .from(approvals)
    .innerJoin(proposer, eq(proposer.id, approvals.proposedById))
    .leftJoin(decider, eq(decider.id, approvals.decidedById));
}
