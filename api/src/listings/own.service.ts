import type { ListingId } from '@timebank/shared/ids';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { insist, Refusal } from '../refusal.ts';
import type { ListingRow } from './lookup.service.ts';
import { objectionToOwner } from './rules.ts';
import { type ListingChange, updateListingRow } from './store.ts';
import { shownIn } from './view.service.ts';

/** A listing of the member whose act this is. */
export async function ownListing(call: WriteCall, listingId: ListingId): Promise<ListingRow> {
  const { listing } = await shownIn(call, listingId);
  insist(objectionToOwner({ ownerId: listing.memberId, asMemberId: call.asMemberId }));
  return listing;
}

export async function changeOwn(
  call: WriteCall,
  {
    listing: { id, timebankId },
    version,
    change,
  }: { listing: ListingRow; version: number; change: ListingChange },
): Promise<void> {
  const [changed] = await updateListingRow(call.tx, { timebankId, id, version, change });
  if (!changed) {
    throw new Refusal('stale_version', 'This was changed in the meantime. Look at it again, then change it.');
  }
}

export async function recordListingAct(
  call: WriteCall,
  { listing, action, change = {} }: { listing: ListingRow; action: string; change?: ListingChange },
): Promise<void> {
  const { id, kind } = listing;
  const details = { kind, ...changesBetween(listing, change) };
  recordAct(call, { action, subjectKind: 'listing', subjectId: id, details });
  call.announce({ everybodyIn: call.scope.timebankId, topics: ['listings'] });
}
