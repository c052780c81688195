import type {
  CategoryId,
  ExchangeId,
  FollowUpId,
  ListingId,
  MemberId,
  TimebankId,
} from '@timebank/shared/ids';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

/** Who acts for any of these members now, as delegate or representative. */
export function findRepresentatives(
  { db, tables: { representations } }: ReadTransaction,
  { memberIds, now }: { memberIds: readonly MemberId[]; now: string },
) {
  return db
    .select({ memberId: representations.memberId, byMemberId: representations.byMemberId })
    .from(representations)
    .where(
      and(
        inArray(representations.memberId, [...memberIds]),
        lte(representations.startsAt, now),
        or(isNull(representations.endsAt), gt(representations.endsAt, now)),
      ),
    )
    .limit(1_000);
}

export function findCategory(
  { db, tables: { categories } }: ReadTransaction,
  { timebankId, id }: { timebankId: TimebankId; id: CategoryId },
) {
  return db
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .where(and(eq(categories.id, id), eq(categories.timebankId, timebankId)));
}

/** A proposal between the two about the same listing that nobody has answered yet. */
export function findOpenProposal(
  { db, tables: { exchanges } }: ReadTransaction,
  { listingId, giverId, receiverId }: { listingId: ListingId; giverId: MemberId; receiverId: MemberId },
): PromiseLike<{ id: ExchangeId }[]> {
  return db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.listingId, listingId),
        eq(exchanges.giverId, giverId),
        eq(exchanges.receiverId, receiverId),
        eq(exchanges.status, 'proposed'),
      ),
    )
    .limit(1);
}

/** Whether the soft line is open with a coordinator already. */
export function findOpenFollowUp({ db, tables: { followUps } }: ReadTransaction, memberId: MemberId) {
  return db
    .select({ id: followUps.id })
    .from(followUps)
    .where(
      and(
        eq(followUps.memberId, memberId),
        eq(followUps.code, 'soft_line_passed'),
        isNull(followUps.closedAt),
      ),
    )
    .limit(1);
}

export async function insertFollowUp(
  tx: WriteTransaction,
  followUp: { id: FollowUpId; timebankId: TimebankId; memberId: MemberId; openedAt: string },
): Promise<void> {
  await tx.db.insert(tx.tables.followUps).values({ ...followUp, code: 'soft_line_passed' });
}
