import type { ExchangeId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gt, isNull, lte, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

/** A row where this exchange is the first help of the two at home. */
export const findFirstVisit = (
  connection: ReadTransaction,
  { timebankId, exchangeId }: { timebankId: TimebankId; exchangeId: ExchangeId },
) => firstVisits(connection, { timebankId, where: eq(connection.tables.exchanges.id, exchangeId), limit: 1 });

/** First visits that were agreed for a time after one moment and up to another, and have not begun. */
export function findNotStarted(
  connection: ReadTransaction,
  { timebankId, after, upTo, limit }: { timebankId: TimebankId; after: string; upTo: string; limit: number },
) {
  const { exchanges, visits } = connection.tables;
  const where = and(
    eq(exchanges.status, 'agreed'),
    gt(exchanges.proposedFor, after),
    lte(exchanges.proposedFor, upTo),
    isNull(visits.exchangeId),
  );
  return firstVisits(connection, { timebankId, where, limit });
}

/** Exchanges of two people at home who have not helped each other at home before, in the order of their times. */
function firstVisits(
  connection: ReadTransaction,
  { timebankId, where, limit }: { timebankId: TimebankId; where: SQL | undefined; limit: number },
) {
  const { db, tables } = connection;
  const { exchanges, visits, listings, members } = tables;
  const visitor = alias(members, 'visitor');
  const host = alias(members, 'host');
  return db
    .select({
      exchangeId: exchanges.id,
      title: exchanges.title,
      visitor: { id: visitor.id, displayName: visitor.displayName },
      host: { id: host.id, displayName: host.displayName },
      proposedFor: exchanges.proposedFor,
    })
    .from(exchanges)
    .innerJoin(visitor, and(eq(visitor.id, exchanges.giverId), eq(visitor.kind, 'person')))
    .innerJoin(host, and(eq(host.id, exchanges.receiverId), eq(host.kind, 'person')))
    .leftJoin(listings, eq(listings.id, exchanges.listingId))
    .leftJoin(visits, eq(visits.exchangeId, exchanges.id))
    .where(
      and(
        eq(exchanges.timebankId, timebankId),
        where,
        // Without an offer or request, or where it does not say, it is taken to be at home.
        or(isNull(listings.place), eq(listings.place, 'at_home')),
        haveNotMetAtHome(connection),
      ),
    )
    .orderBy(asc(exchanges.proposedFor), asc(exchanges.id))
    .limit(limit);
}

function haveNotMetAtHome({ db, tables: { exchanges, listings } }: ReadTransaction): SQL {
  const earlier = alias(exchanges, 'earlier');
  const theirListing = alias(listings, 'their_listing');
  return notExists(
    db
      .select({ one: sql`1` })
      .from(earlier)
      .leftJoin(theirListing, eq(theirListing.id, earlier.listingId))
      .where(
        and(
          eq(earlier.status, 'completed'),
          ne(earlier.id, exchanges.id),
          or(
            and(eq(earlier.giverId, exchanges.giverId), eq(earlier.receiverId, exchanges.receiverId)),
            and(eq(earlier.giverId, exchanges.receiverId), eq(earlier.receiverId, exchanges.giverId)),
          ),
          or(isNull(theirListing.place), eq(theirListing.place, 'at_home')),
        ),
      ),
  );
}
