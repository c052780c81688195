import type { Tables } from '@timebank/drizzle/tables';
import type { ConsentId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq, gt, isNull, lt, lte, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type ConsentRow = Tables['representations']['$inferSelect'];

/** A consent with the names in it. */
export type ShownConsent = Awaited<ReturnType<typeof findShownConsents>>[number];

export function findShownConsents(
  tx: ReadTransaction,
  {
    timebankId,
    memberId,
    id,
    before,
    limit,
  }: {
    timebankId: TimebankId;
    memberId?: MemberId | undefined;
    id?: ConsentId | undefined;
    before?: ConsentId | null;
    limit: number;
  },
) {
  const { representations, members } = tx.tables;
  const by = alias(members, 'by_member');
  const recorder = alias(members, 'recorder');
  const withdrawer = alias(members, 'withdrawer');
  return tx.db
    .select({
      consent: representations,
      memberName: members.displayName,
      byName: by.displayName,
      recorderName: recorder.displayName,
      withdrawerName: withdrawer.displayName,
    })
    .from(representations)
    .innerJoin(members, eq(members.id, representations.memberId))
    .leftJoin(by, eq(by.id, representations.byMemberId))
    .innerJoin(recorder, eq(recorder.id, representations.recordedById))
    .leftJoin(withdrawer, eq(withdrawer.id, representations.withdrawnById))
    .where(
      and(
        eq(representations.timebankId, timebankId),
        memberId ? eq(representations.memberId, memberId) : undefined,
        id ? eq(representations.id, id) : undefined,
        before ? lt(representations.id, before) : undefined,
      ),
    )
    .orderBy(desc(representations.id))
    .limit(limit);
}

/** For whom somebody may act now, with the account of each. */
export function findActingFor(
  { db, tables: { representations, members, accounts } }: ReadTransaction,
  { byMemberId, now, limit }: { byMemberId: MemberId; now: string; limit: number },
) {
  return db
    .select({ consent: representations, displayName: members.displayName, accountId: accounts.id })
    .from(representations)
    .innerJoin(members, eq(members.id, representations.memberId))
    .leftJoin(accounts, eq(accounts.memberId, representations.memberId))
    .where(and(eq(representations.byMemberId, byMemberId), holdsAt(representations, now)))
    .orderBy(asc(members.sortName), asc(representations.id))
    .limit(limit);
}

/** What holds now of what a member has said, and what they are named in. */
export function findLiveConsentsOf(
  { db, tables: { representations } }: ReadTransaction,
  { memberId, now, limit }: { memberId: MemberId; now: string; limit: number },
): PromiseLike<ConsentRow[]> {
  return db
    .select()
    .from(representations)
    .where(
      and(
        or(eq(representations.memberId, memberId), eq(representations.byMemberId, memberId)),
        holdsAt(representations, now),
      ),
    )
    .limit(limit);
}

/** Those that a member has not confirmed since a moment, the longest first. */
export function findUnconfirmed(
  { db, tables: { representations } }: ReadTransaction,
  {
    timebankId,
    confirmedBefore,
    now,
    limit,
  }: { timebankId: TimebankId; confirmedBefore: string; now: string; limit: number },
): PromiseLike<ConsentRow[]> {
  return db
    .select()
    .from(representations)
    .where(
      and(
        eq(representations.timebankId, timebankId),
        lte(representations.confirmedAt, confirmedBefore),
        holdsAt(representations, now),
        isNull(representations.chasedAt),
      ),
    )
    .orderBy(asc(representations.confirmedAt))
    .limit(limit);
}

export async function insertConsent(tx: WriteTransaction, consent: ConsentRow): Promise<void> {
  await tx.db.insert(tx.tables.representations).values(consent);
}

/** Changes what may change of a consent that has not been withdrawn. */
export function changeConsent(
  { db, tables: { representations } }: WriteTransaction,
  { id, change }: { id: ConsentId; change: Partial<ConsentRow> },
): PromiseLike<ConsentRow[]> {
  return db
    .update(representations)
    .set(change)
    .where(and(eq(representations.id, id), isNull(representations.withdrawnAt)))
    .returning();
}

const holdsAt = ({ startsAt, endsAt }: Tables['representations'], now: string) =>
  and(lte(startsAt, now), or(isNull(endsAt), gt(endsAt, now)));
