import type { ListingId } from '@timebank/shared/ids';
import type { ReadCall } from '../context.ts';
import { notFound } from '../refusal.ts';
import { findListing, type ListingRow } from './lookup.store.ts';

export type { ListingRow } from './lookup.store.ts';

/** An offer or request of this time bank, open or not. Anybody else's does not exist here. */
export async function listingIn(call: ReadCall, listingId: ListingId): Promise<ListingRow> {
  const [listing] = await findListing(call.tx, { timebankId: call.scope.timebankId, id: listingId });
  if (!listing) throw notFound('offer or request');
  return listing;
}
