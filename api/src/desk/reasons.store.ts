import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, max, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

/** Exchanges of one status with how their two are reached, the longest wait first. */
export function findRungExchanges(
  { db, tables: { exchanges, members } }: ReadTransaction,
  {
    timebankId,
    status,
    visitFrom,
    visitBefore,
    isReminded,
    limit,
  }: {
    timebankId: TimebankId;
    status: ExchangeStatus;
    visitFrom?: string;
    visitBefore?: string;
    isReminded?: boolean;
    limit: number;
  },
) {
  const giver = alias(members, 'giver');
  const receiver = alias(members, 'receiver');
  const side = (member: typeof giver | typeof receiver) => ({
    memberId: member.id,
    name: member.displayName,
    status: member.status,
    preferredContact: member.preferredContact,
    email: member.email,
    phone: member.phone,
  });
  return db
    .select({ exchange: exchanges, giver: side(giver), receiver: side(receiver) })
    .from(exchanges)
    .innerJoin(giver, eq(giver.id, exchanges.giverId))
    .innerJoin(receiver, eq(receiver.id, exchanges.receiverId))
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        eq(exchanges.status, status),
        visitFrom ? gte(exchanges.proposedFor, visitFrom) : undefined,
        visitBefore ? lt(exchanges.proposedFor, visitBefore) : undefined,
        isReminded ? and(gte(exchanges.reminders, 1), isNotNull(exchanges.reportedById)) : undefined,
      ),
    )
    .orderBy(asc(exchanges.statusSince), asc(exchanges.id))
    .limit(limit);
}

/** Active people who joined within some days, with whether they gave or had help since. */
export async function findNewcomers(
  tx: ReadTransaction,
  { timebankId, from, to, limit }: { timebankId: TimebankId; from: string; to: string; limit: number },
) {
  const { members } = tx.tables;
  const rows = await tx.db
    .select({ memberId: members.id, joinedOn: members.joinedOn, lastHelpOn: lastHelpOf(tx) })
    .from(members)
    .where(
      and(
        eq(members.timebankId, timebankId),
        eq(members.status, 'active'),
        eq(members.kind, 'person'),
        gte(members.joinedOn, from),
        lte(members.joinedOn, to),
      ),
    )
    .orderBy(asc(members.joinedOn), asc(members.id))
    .limit(limit);
  return rows.map(({ lastHelpOn, ...row }) => ({ ...row, hasExchanged: lastHelpOn !== null }));
}

/** Active people whose last help was on or before a day, the longest quiet last, because they were rung about it before. */
export function findQuiet(
  tx: ReadTransaction,
  { timebankId, to, limit }: { timebankId: TimebankId; to: string; limit: number },
) {
  const { members } = tx.tables;
  const lastHelpOn = lastHelpOf(tx);
  return tx.db
    .select({ memberId: members.id, lastHelpOn })
    .from(members)
    .where(
      and(
        eq(members.timebankId, timebankId),
        eq(members.status, 'active'),
        eq(members.kind, 'person'),
        sql`${lastHelpOn} <= ${to}`,
      ),
    )
    .orderBy(sql`${lastHelpOn} desc`, asc(members.id))
    .limit(limit);
}

/** The last day on which a member gave or had help; null where they never did. */
function lastHelpOf({ db, tables: { exchanges, members } }: ReadTransaction) {
  const last = (side: typeof exchanges.giverId | typeof exchanges.receiverId) =>
    db
      .select({ day: max(exchanges.happenedOn) })
      .from(exchanges)
      .where(and(eq(side, members.id), eq(exchanges.status, 'completed')));
  const [given, had] = [last(exchanges.giverId), last(exchanges.receiverId)];
  return sql<
    string | null
  >`nullif(case when coalesce((${given}), '') > coalesce((${had}), '') then coalesce((${given}), '') else coalesce((${had}), '') end, '')`;
}

export function findBirthdays(
  { db, tables: { members } }: ReadTransaction,
  { timebankId, birthdays, limit }: { timebankId: TimebankId; birthdays: readonly string[]; limit: number },
) {
  return db
    .select({ memberId: members.id, birthday: members.birthday })
    .from(members)
    .where(
      and(
        eq(members.timebankId, timebankId),
        eq(members.status, 'active'),
        inArray(members.birthday, [...birthdays]),
      ),
    )
    .limit(limit);
}

/** Promises to ring again that are due, and those who made them did not take back. */
export function findRingAgain(
  { db, tables: { calls } }: ReadTransaction,
  { timebankId, from, to, limit }: { timebankId: TimebankId; from: string; to: string; limit: number },
) {
  return db
    .select({ id: calls.id, memberId: calls.memberId, ringAgainOn: calls.ringAgainOn, note: calls.note })
    .from(calls)
    .where(
      and(
        eq(calls.timebankId, timebankId),
        isNull(calls.undoneAt),
        gte(calls.ringAgainOn, from),
        lte(calls.ringAgainOn, to),
      ),
    )
    .orderBy(asc(calls.ringAgainOn), asc(calls.id))
    .limit(limit);
}

/** Whom somebody put on the call list, from before a day on. */
export function findWishes(
  { db, tables: { callWishes, listings, members } }: ReadTransaction,
  { timebankId, from, to, limit }: { timebankId: TimebankId; from: string; to: string; limit: number },
) {
  return db
    .select({
      id: callWishes.id,
      memberId: callWishes.memberId,
      code: callWishes.code,
      dueOn: callWishes.dueOn,
      createdAt: callWishes.createdAt,
      note: callWishes.note,
      listingTitle: listings.title,
      listingOwner: members.displayName,
    })
    .from(callWishes)
    .leftJoin(listings, eq(listings.id, callWishes.listingId))
    .leftJoin(members, eq(members.id, listings.memberId))
    .where(
      and(
        eq(callWishes.timebankId, timebankId),
        gte(callWishes.dueOn, from),
        lte(callWishes.dueOn, to),
        // Nobody is asked for help that has been found meanwhile.
        or(isNull(callWishes.listingId), eq(listings.status, 'open')),
      ),
    )
    .orderBy(asc(callWishes.dueOn), asc(callWishes.id))
    .limit(limit);
}

/** Those on the list, as far as they can still be rung. */
export function findRungMembers(
  { db, tables: { members } }: ReadTransaction,
  { timebankId, ids }: { timebankId: TimebankId; ids: readonly MemberId[] },
) {
  return db
    .select({
      id: members.id,
      displayName: members.displayName,
      calledName: members.calledName,
      sortName: members.sortName,
      memberNumber: members.memberNumber,
      phone: members.phone,
      namedContact: members.namedContact,
      preferredContact: members.preferredContact,
      status: members.status,
    })
    .from(members)
    .where(and(eq(members.timebankId, timebankId), inArray(members.id, [...ids])))
    .limit(ids.length);
}
