import type { Tables } from '@timebank/drizzle/tables';
import type { ListingId, TimebankId } from '@timebank/shared/ids';
import { and, eq, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

export type ListingRow = Tables['listings']['$inferSelect'];

const value = sql.placeholder;

export const findListing = statement<{ timebankId: TimebankId; id: ListingId }>()(
  ({ db, tables: { listings } }) =>
    db
      .select()
      .from(listings)
      .where(and(eq(listings.id, value('id')), eq(listings.timebankId, value('timebankId')))),
);
