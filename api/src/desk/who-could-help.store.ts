import type { CategoryId, MemberId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gt, ne, notExists, or, sql } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/** Open offers of one kind by active members from whom no block parts the one who asks; near ones first. */
export function findOffersLike(
  { db, tables: { listings, members, neighbourhoods, blocks } }: ReadTransaction,
  {
    timebankId,
    categoryId,
    neighbourhoodId,
    exceptId,
    now,
    limit,
  }: {
    timebankId: TimebankId;
    categoryId: CategoryId;
    neighbourhoodId: NeighbourhoodId | null;
    exceptId: MemberId;
    now: string;
    limit: number;
  },
) {
  const blocked = db
    .select({ one: sql`1` })
    .from(blocks)
    .where(
      or(
        and(eq(blocks.byMemberId, exceptId), eq(blocks.memberId, listings.memberId)),
        and(eq(blocks.byMemberId, listings.memberId), eq(blocks.memberId, exceptId)),
      ),
    );
  return db
    .select({
      listingId: listings.id,
      title: listings.title,
      memberId: listings.memberId,
      displayName: members.displayName,
      neighbourhoodId: members.neighbourhoodId,
      neighbourhood: neighbourhoods.name,
    })
    .from(listings)
    .innerJoin(members, eq(members.id, listings.memberId))
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, members.neighbourhoodId))
    .where(
      and(
        eq(listings.timebankId, timebankId),
        eq(listings.status, 'open'),
        gt(listings.expiresAt, now),
        eq(listings.kind, 'offer'),
        eq(listings.categoryId, categoryId),
        ne(listings.memberId, exceptId),
        eq(members.status, 'active'),
        notExists(blocked),
      ),
    )
    .orderBy(
      // A request that belongs nowhere is near to nobody.
      asc(
        neighbourhoodId
          ? sql`case when ${eq(members.neighbourhoodId, neighbourhoodId)} then 0 else 1 end`
          : listings.createdAt,
      ),
      asc(listings.createdAt),
      asc(listings.id),
    )
    .limit(limit);
}
