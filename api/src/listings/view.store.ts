import type { Tables } from '@timebank/drizzle/tables';
import type { CategoryId, ListingId, MemberId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq, gt, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';

/** Who is looking. Coordinators see everything; others what its owner shows to them. */
export interface Viewer {
  memberId: MemberId;
  seesAll: boolean;
}

/** What a list is narrowed to. Only what is still running at `now` counts as open. */
export interface Filters {
  timebankId: TimebankId;
  viewer: Viewer;
  now: string;
  status: 'open' | 'closed' | 'expired';
  kind?: 'offer' | 'request' | undefined;
  category?: CategoryId | undefined;
  neighbourhood?: NeighbourhoodId | undefined;
  member?: MemberId | undefined;
}

export type ShownListing = Awaited<ReturnType<typeof findShown>>[number];

/** One listing as somebody may see it; no row where they may not. */
export function findShown(
  connection: Connection,
  { timebankId, id, viewer }: { timebankId: TimebankId; id: ListingId; viewer: Viewer },
) {
  const { listings } = connection.tables;
  return joined(connection).where(
    and(eq(listings.id, id), eq(listings.timebankId, timebankId), visibleTo(connection, viewer)),
  );
}

export interface Position {
  at: string;
  id: string;
}

/** Listings by one of their moments and then by id, after a position or from the start. */
export function findByMoment(
  connection: Connection,
  {
    filters,
    order,
    after,
    limit,
  }: { filters: Filters; order: 'newest' | 'soonest_to_expire'; after: Position | null; limit: number },
) {
  const { listings } = connection.tables;
  const isNewest = order === 'newest';
  const moment = isNewest ? listings.createdAt : listings.expiresAt;
  const beyond = isNewest ? sql`<` : sql`>`;
  const direction = isNewest ? desc : asc;
  return joined(connection)
    .where(
      and(
        fits(connection, filters),
        after ? sql`(${moment}, ${listings.id}) ${beyond} (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(direction(moment), direction(listings.id))
    .limit(limit);
}

/** What a listing is shown with. */
export const shownColumns = ({ listings, members, neighbourhoods }: Tables) => ({
  listing: listings,
  member: { id: members.id, displayName: members.displayName },
  neighbourhood: { id: neighbourhoods.id, name: neighbourhoods.name },
});

/** What a listing of a list has to fit, in a query that has joined listings with their members. */
export function fits(connection: Connection, filters: Filters): SQL | undefined {
  const { listings } = connection.tables;
  return and(
    eq(listings.timebankId, filters.timebankId),
    eq(listings.status, filters.status),
    filters.status === 'open' ? gt(listings.expiresAt, filters.now) : undefined,
    filters.kind && eq(listings.kind, filters.kind),
    filters.category && eq(listings.categoryId, filters.category),
    filters.neighbourhood && eq(listings.neighbourhoodId, filters.neighbourhood),
    filters.member && eq(listings.memberId, filters.member),
    visibleTo(connection, filters.viewer),
  );
}

function joined({ db, tables }: Connection) {
  const { listings, members, neighbourhoods } = tables;
  return db
    .select(shownColumns(tables))
    .from(listings)
    .innerJoin(members, eq(members.id, listings.memberId))
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, listings.neighbourhoodId));
}

/** One's own, and those of active members with whom there is no block in either direction. */
function visibleTo(
  { db, tables: { listings, members, blocks } }: Connection,
  viewer: Viewer,
): SQL | undefined {
  if (viewer.seesAll) return undefined;
  const blockedEitherWay = db
    .select({ byMemberId: blocks.byMemberId })
    .from(blocks)
    .where(
      or(
        and(eq(blocks.byMemberId, viewer.memberId), eq(blocks.memberId, listings.memberId)),
        and(eq(blocks.byMemberId, listings.memberId), eq(blocks.memberId, viewer.memberId)),
      ),
    );
  return or(
    eq(listings.memberId, viewer.memberId),
    and(eq(members.status, 'active'), notExists(blockedEitherWay)),
  );
}
