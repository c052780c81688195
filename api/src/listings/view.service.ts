import type { ListingId } from '@timebank/shared/ids';
import type { Listing } from '@timebank/shared/listings';
import { isStaff } from '@timebank/shared/roles';
import type { ReadCall } from '../context.ts';
import { notFound } from '../refusal.ts';
import { statusAt } from './rules.ts';
import { findShown, type ShownListing, type Viewer } from './view.store.ts';

export const viewerOf = ({ actor }: ReadCall): Viewer => ({
  memberId: actor.memberId,
  seesAll: isStaff(actor.role),
});

/** An offer or request that whoever asks may see. What they may not see does not exist for them. */
export async function shownIn(call: ReadCall, listingId: ListingId): Promise<ShownListing> {
  const [shown] = await findShown(call.tx, {
    timebankId: call.scope.timebankId,
    id: listingId,
    viewer: viewerOf(call),
  });
  if (!shown) throw notFound('offer or request');
  return shown;
}

export function listingFor(call: ReadCall, { listing, member, neighbourhood }: ShownListing): Listing {
  const { id, kind, title, description, categoryId, minutesEstimate, availability, place } = listing;
  const { createdAt, expiresAt, version } = listing;
  return {
    id,
    kind,
    title,
    description,
    categoryId,
    member,
    neighbourhood,
    minutesEstimate,
    availability,
    place,
    status: statusAt(listing, call.now),
    isMine: member.id === call.actor.memberId,
    createdAt,
    expiresAt,
    version,
  };
}
