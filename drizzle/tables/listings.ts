import type { CategoryId, ListingId, MemberId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import type { Availability, ListingKind, places } from '@timebank/shared/listings';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';
import type { TimebankTables } from './timebanks.ts';

export function listingTables(
  kit: Kit,
  { categories, neighbourhoods }: TimebankTables,
  { members }: MemberTables,
) {
  const listings = kit.table(
    'listings',
    {
      id: kit.id<ListingId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      kind: kit.text<ListingKind>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      title: kit.text().notNull(),
      description: kit.text().notNull(),
      categoryId: kit.id<CategoryId>().notNull(),
      neighbourhoodId: kit.id<NeighbourhoodId>(),
      minutesEstimate: kit.integer(),
      availability: kit.json<Availability>().notNull(),
      place: kit.text<(typeof places)[number]>(),
      status: kit.text<'open' | 'closed' | 'expired'>().notNull(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      version: kit.integer().notNull(),
    },
    (table) => [
      kit.unique('listings_in_timebank').on(table.timebankId, table.id),
      kit.index('listings_newest').on(table.timebankId, table.status, table.createdAt, table.id),
      kit.index('listings_by_end').on(table.timebankId, table.status, table.expiresAt, table.id),
      kit.index('listings_of_member').on(table.memberId, table.status),
      kit.foreignKey({
        name: 'listings_of_members',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'listings_in_category',
        columns: [table.timebankId, table.categoryId],
        foreignColumns: [categories.timebankId, categories.id],
      }),
      kit.foreignKey({
        name: 'listings_in_neighbourhood',
        columns: [table.timebankId, table.neighbourhoodId],
        foreignColumns: [neighbourhoods.timebankId, neighbourhoods.id],
      }),
    ],
  );

  /**
   * The words a listing is found by, in small letters and without accents: its own, its category's and their
   * synonyms. Each engine keeps its own full-text index over `words`, made by hand beside the migrations.
   */
  const listingWords = kit.table(
    'listing_words',
    {
      /** A whole number, because SQLite's full-text index knows its rows by one. */
      row: kit.row(),
      listingId: kit.id<ListingId>().notNull(),
      title: kit.text().notNull(),
      words: kit.text().notNull(),
    },
    (table) => [
      kit.uniqueIndex('listing_words_of').on(table.listingId),
      kit.foreignKey({
        name: 'listing_words_listing',
        columns: [table.listingId],
        foreignColumns: [listings.id],
      }),
    ],
  );

  return { listings, listingWords };
}
export type ListingTables = ReturnType<typeof listingTables>;
