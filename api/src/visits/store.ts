import type { Tables } from '@timebank/drizzle/tables';
import type { Channel } from '@timebank/shared/acting';
import type { ExchangeId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, eq, isNull } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type VisitRow = Tables['visits']['$inferSelect'];

/** The visit of an exchange, where there is one, and where its help takes place. */
export function findVisit(
  { db, tables: { exchanges, visits, listings } }: ReadTransaction,
  { timebankId, exchangeId }: { timebankId: TimebankId; exchangeId: ExchangeId },
) {
  return db
    .select({ visit: visits, place: listings.place })
    .from(exchanges)
    .leftJoin(visits, eq(visits.exchangeId, exchanges.id))
    .leftJoin(listings, eq(listings.id, exchanges.listingId))
    .where(and(eq(exchanges.timebankId, timebankId), eq(exchanges.id, exchangeId)));
}

/** Writes down that the visitor is there; no row comes back where that is written down already. */
export function insertVisit(
  { db, tables: { visits } }: WriteTransaction,
  visit: Pick<VisitRow, 'exchangeId' | 'timebankId' | 'arrivedAt' | 'arrivedChannel' | 'dueAt'>,
) {
  return db.insert(visits).values(visit).onConflictDoNothing().returning();
}

/** Writes down that the visitor has left; no row comes back where they had already. */
export function endVisit(
  { db, tables: { visits } }: WriteTransaction,
  {
    timebankId,
    exchangeId,
    ...left
  }: { timebankId: TimebankId; exchangeId: ExchangeId; leftAt: string; leftChannel: Channel },
) {
  return db
    .update(visits)
    .set(left)
    .where(and(eq(visits.timebankId, timebankId), eq(visits.exchangeId, exchangeId), isNull(visits.leftAt)))
    .returning();
}

/** Writes down that the coordinators were asked to look; no row comes back where they were, or need not be. */
export function markAlarmed(
  { db, tables: { visits } }: WriteTransaction,
  {
    timebankId,
    exchangeId,
    alarmedAt,
  }: { timebankId: TimebankId; exchangeId: ExchangeId; alarmedAt: string },
) {
  return db
    .update(visits)
    .set({ alarmedAt })
    .where(
      and(
        eq(visits.timebankId, timebankId),
        eq(visits.exchangeId, exchangeId),
        isNull(visits.alarmedAt),
        isNull(visits.leftAt),
        isNull(visits.acknowledgedAt),
      ),
    )
    .returning({ exchangeId: visits.exchangeId });
}

/** Writes down what a coordinator found; no row comes back where another one has. */
export function acknowledge(
  { db, tables: { visits } }: WriteTransaction,
  {
    timebankId,
    exchangeId,
    ...found
  }: {
    timebankId: TimebankId;
    exchangeId: ExchangeId;
    acknowledgedAt: string;
    acknowledgedById: MemberId;
    note: string;
  },
) {
  return db
    .update(visits)
    .set(found)
    .where(
      and(
        eq(visits.timebankId, timebankId),
        eq(visits.exchangeId, exchangeId),
        isNull(visits.acknowledgedAt),
      ),
    )
    .returning();
}
