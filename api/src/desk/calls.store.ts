import type { Tables } from '@timebank/drizzle/tables';
import type { CallId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, gt, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type CallRow = Tables['calls']['$inferSelect'];
export type ShownCall = Awaited<ReturnType<typeof findCall>>[number];

export async function insertCall({ db, tables }: WriteTransaction, call: CallRow): Promise<void> {
  await db.insert(tables.calls).values(call);
}

export async function updateCall(
  { db, tables: { calls } }: WriteTransaction,
  { id, timebankId, ...changes }: Pick<CallRow, 'id' | 'timebankId'> & Partial<CallRow>,
): Promise<void> {
  await db
    .update(calls)
    .set(changes)
    .where(and(eq(calls.id, id), eq(calls.timebankId, timebankId)));
}

/** Ends whatever call a coordinator has open. */
export async function endOpenCalls(
  { db, tables: { calls } }: WriteTransaction,
  {
    coordinatorId,
    timebankId,
    endedAt,
  }: { coordinatorId: MemberId; timebankId: TimebankId; endedAt: string },
): Promise<void> {
  await db
    .update(calls)
    .set({ endedAt })
    .where(
      and(eq(calls.coordinatorId, coordinatorId), isNull(calls.endedAt), eq(calls.timebankId, timebankId)),
    );
}

export function findCall(tx: ReadTransaction, { timebankId, id }: { timebankId: TimebankId; id: CallId }) {
  const { calls } = tx.tables;
  return shownCalls(tx).where(and(eq(calls.id, id), eq(calls.timebankId, timebankId)));
}

/** The calls that somebody has open, the latest first. */
export function findOpenCallsOf(
  tx: ReadTransaction,
  { timebankId, coordinatorId }: { timebankId: TimebankId; coordinatorId: MemberId },
) {
  const { calls } = tx.tables;
  return shownCalls(tx)
    .where(
      and(eq(calls.coordinatorId, coordinatorId), isNull(calls.endedAt), eq(calls.timebankId, timebankId)),
    )
    .orderBy(desc(calls.id))
    .limit(1);
}

/** The calls that are open in a time bank, of whichever coordinator. */
export function findOpenCalls(
  tx: ReadTransaction,
  { timebankId, limit }: { timebankId: TimebankId; limit: number },
) {
  const { calls } = tx.tables;
  return shownCalls(tx)
    .where(and(eq(calls.timebankId, timebankId), isNull(calls.endedAt)))
    .orderBy(desc(calls.startedAt))
    .limit(limit);
}

/** Calls with one member, the latest first, but for those that were taken back. */
export function findCallsWith(
  tx: ReadTransaction,
  {
    timebankId,
    memberId,
    before,
    except,
    limit,
  }: {
    timebankId: TimebankId;
    memberId: MemberId;
    before?: CallId | undefined;
    except?: CallId | undefined;
    limit: number;
  },
) {
  const { calls } = tx.tables;
  return shownCalls(tx)
    .where(
      and(
        eq(calls.memberId, memberId),
        eq(calls.timebankId, timebankId),
        isNull(calls.undoneAt),
        before && lt(calls.id, before),
        except && ne(calls.id, except),
      ),
    )
    .orderBy(desc(calls.id))
    .limit(limit);
}

/** Who may act for a member at a moment. */
export function findRepresentatives(
  { db, tables: { representations, members } }: ReadTransaction,
  { timebankId, memberId, now }: { timebankId: TimebankId; memberId: MemberId; now: string },
) {
  return db
    .select({ id: members.id, displayName: members.displayName })
    .from(representations)
    .innerJoin(members, eq(members.id, representations.byMemberId))
    .where(
      and(
        eq(representations.memberId, memberId),
        eq(representations.timebankId, timebankId),
        lte(representations.startsAt, now),
        or(isNull(representations.endsAt), gt(representations.endsAt, now)),
      ),
    )
    .limit(20);
}

export function shownCalls({ db, tables: { calls, members } }: ReadTransaction) {
  const coordinator = alias(members, 'coordinator');
  return db
    .select({ call: calls, memberName: members.displayName, coordinatorName: coordinator.displayName })
    .from(calls)
    .innerJoin(members, eq(members.id, calls.memberId))
    .innerJoin(coordinator, eq(coordinator.id, calls.coordinatorId))
    .$dynamic();
}
