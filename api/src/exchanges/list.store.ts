import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { ExchangeId, ListingId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

export interface ExchangeFilter {
  timebankId: TimebankId;
  /** Those in which one of these is giver or receiver; all where it is null. */
  of: readonly MemberId[] | null;
  status?: ExchangeStatus | undefined;
  listingId?: ListingId | undefined;
  /** Those in which the next step is for one of these to take. */
  nextStepOf?: readonly MemberId[] | undefined;
  /** Those that wait for a coordinator, whose two had until then to answer. */
  undecidedSince?: string | undefined;
}

/** Exchanges with what it takes to show them, the latest change first. */
export function findExchanges(
  tx: ReadTransaction,
  {
    filter,
    after,
    limit,
  }: { filter: ExchangeFilter; after: readonly [statusSince: string, id: ExchangeId] | null; limit: number },
) {
  const { exchanges } = tx.tables;
  const { timebankId, of, status, listingId, nextStepOf, undecidedSince } = filter;
  return shownExchanges(tx)
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        of ? or(inArray(exchanges.giverId, [...of]), inArray(exchanges.receiverId, [...of])) : undefined,
        status ? eq(exchanges.status, status) : undefined,
        listingId ? eq(exchanges.listingId, listingId) : undefined,
        nextStepOf ? isAsked(tx, nextStepOf) : undefined,
        undecidedSince ? isUndecided(tx, undecidedSince) : undefined,
        after ? isAfter(tx, after) : undefined,
      ),
    )
    .orderBy(desc(exchanges.statusSince), desc(exchanges.id))
    .limit(limit);
}

/** Exchanges of one status that have stood so since before a moment, the longest wait first. */
export function findWaiting(
  tx: ReadTransaction,
  {
    timebankId,
    status,
    since,
    limit,
  }: { timebankId: TimebankId; status: ExchangeStatus; since: string; limit: number },
) {
  const { exchanges } = tx.tables;
  return shownExchanges(tx)
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        eq(exchanges.status, status),
        lte(exchanges.statusSince, since),
      ),
    )
    .orderBy(asc(exchanges.statusSince), asc(exchanges.id))
    .limit(limit);
}

export function findShownByIds(
  tx: ReadTransaction,
  { timebankId, ids }: { timebankId: TimebankId; ids: readonly ExchangeId[] },
) {
  const { exchanges } = tx.tables;
  return shownExchanges(tx)
    .where(and(eq(exchanges.timebankId, timebankId), inArray(exchanges.id, [...ids])))
    .limit(ids.length);
}

function shownExchanges({ db, tables: { exchanges, members } }: ReadTransaction) {
  const giver = alias(members, 'giver');
  const receiver = alias(members, 'receiver');
  const proposer = alias(members, 'proposer');
  return db
    .select({
      exchange: exchanges,
      giverName: giver.displayName,
      receiverName: receiver.displayName,
      proposerName: proposer.displayName,
    })
    .from(exchanges)
    .innerJoin(giver, eq(giver.id, exchanges.giverId))
    .innerJoin(receiver, eq(receiver.id, exchanges.receiverId))
    .innerJoin(proposer, eq(proposer.id, exchanges.proposedById))
    .$dynamic();
}

/** The same as `sidesAsked` among the rules says of one exchange; a test compares the two. */
function isAsked(
  { tables: { exchanges } }: ReadTransaction,
  memberIds: readonly MemberId[],
): SQL | undefined {
  const { status, giverId, receiverId, giverAcceptedAt, receiverAcceptedAt, reportedById } = exchanges;
  const isSideAsked = (side: PgColumn, acceptedAt: PgColumn, otherSide: PgColumn) =>
    and(
      inArray(side, [...memberIds]),
      or(
        and(eq(status, 'proposed'), isNull(acceptedAt)),
        eq(status, 'agreed'),
        and(eq(status, 'reported'), or(isNull(reportedById), eq(reportedById, otherSide))),
      ),
    );
  return or(
    isSideAsked(giverId, giverAcceptedAt, receiverId),
    isSideAsked(receiverId, receiverAcceptedAt, giverId),
  );
}

function isUndecided({ tables: { exchanges } }: ReadTransaction, since: string): SQL | undefined {
  return or(
    inArray(exchanges.status, ['disputed', 'needs_coordinator']),
    and(eq(exchanges.status, 'reported'), lte(exchanges.statusSince, since)),
  );
}

function isAfter(
  { tables: { exchanges } }: ReadTransaction,
  [statusSince, id]: readonly [string, ExchangeId],
): SQL | undefined {
  return or(
    lt(exchanges.statusSince, statusSince),
    and(eq(exchanges.statusSince, statusSince), lt(exchanges.id, id)),
  );
}
