import type { Tables } from '@timebank/drizzle/tables';
import type { CategoryId, ListingId, MemberId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { statement } from '../database/statement.ts';

type ListingRow = Tables['listings']['$inferSelect'];
export type ListingChange = Partial<
  Omit<ListingRow, 'id' | 'timebankId' | 'memberId' | 'kind' | 'createdAt' | 'version'>
>;

const value = sql.placeholder;

export const insertListing = statement<ListingRow>()(({ db, tables }) =>
  db.insert(tables.listings).values({
    id: value('id'),
    timebankId: value('timebankId'),
    kind: value('kind'),
    memberId: value('memberId'),
    title: value('title'),
    description: value('description'),
    categoryId: value('categoryId'),
    neighbourhoodId: value('neighbourhoodId'),
    minutesEstimate: value('minutesEstimate'),
    availability: value('availability'),
    place: value('place'),
    status: value('status'),
    createdAt: value('createdAt'),
    expiresAt: value('expiresAt'),
    version: value('version'),
  }),
);

export const insertWords = statement<{ listingId: ListingId; title: string; words: string }>()(
  ({ db, tables }) =>
    db.insert(tables.listingWords).values({
      listingId: value('listingId'),
      title: value('title'),
      words: value('words'),
    }),
);

/** Changes a listing that is still at this version. No row comes back where somebody was faster. */
export function updateListingRow(
  { db, tables: { listings } }: Connection,
  {
    timebankId,
    id,
    version,
    change,
  }: { timebankId: TimebankId; id: ListingId; version: number; change: ListingChange },
): Promise<ListingRow[]> {
  return db
    .update(listings)
    .set({ ...change, version: version + 1 })
    .where(and(eq(listings.id, id), eq(listings.timebankId, timebankId), eq(listings.version, version)))
    .returning();
}

export async function replaceWords(
  { db, tables: { listingWords } }: Connection,
  { listingId, title, words }: { listingId: ListingId; title: string; words: string },
): Promise<void> {
  await db.update(listingWords).set({ title, words }).where(eq(listingWords.listingId, listingId));
}

/** The first of a listing's words starts with its status: this writes another one there and leaves the rest. */
export async function restampWords(
  { db, tables: { listingWords } }: Connection,
  { listingIds, from, to }: { listingIds: ListingId[]; from: string; to: string },
): Promise<void> {
  if (listingIds.length === 0) return;
  await db
    .update(listingWords)
    .set({ words: sql`${to} || substr(${listingWords.words}, ${sql.raw(String(from.length + 1))})` })
    .where(inArray(listingWords.listingId, listingIds));
}

/** Takes down what has run out in any time bank, the longest ago first. */
export function expireRows(
  { db, tables: { listings } }: Connection,
  { now, max }: { now: string; max: number },
): Promise<Pick<ListingRow, 'id' | 'timebankId' | 'memberId'>[]> {
  const runOut = db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.status, 'open'), lte(listings.expiresAt, now)))
    .orderBy(asc(listings.expiresAt))
    .limit(max);
  return db
    .update(listings)
    .set({ status: 'expired', version: sql`${listings.version} + 1` })
    .where(inArray(listings.id, runOut))
    .returning({ id: listings.id, timebankId: listings.timebankId, memberId: listings.memberId });
}

/** Takes down everything that a member has up. */
export const closeAllOf = statement<{ timebankId: TimebankId; memberId: MemberId }>()(
  ({ db, tables: { listings } }) =>
    db
      .update(listings)
      .set({ status: 'closed', version: sql`${listings.version} + 1` })
      .where(
        and(
          eq(listings.memberId, value('memberId')),
          eq(listings.timebankId, value('timebankId')),
          eq(listings.status, 'open'),
        ),
      )
      .returning({ id: listings.id }),
);

export const findCategory = statement<{ timebankId: TimebankId; id: CategoryId }>()(
  ({ db, tables: { categories } }) =>
    db
      .select({ name: categories.name, synonyms: categories.synonyms })
      .from(categories)
      .where(and(eq(categories.id, value('id')), eq(categories.timebankId, value('timebankId')))),
);

export const findNeighbourhood = statement<{ timebankId: TimebankId; id: NeighbourhoodId }>()(
  ({ db, tables: { neighbourhoods } }) =>
    db
      .select({ id: neighbourhoods.id })
      .from(neighbourhoods)
      .where(and(eq(neighbourhoods.id, value('id')), eq(neighbourhoods.timebankId, value('timebankId')))),
);
