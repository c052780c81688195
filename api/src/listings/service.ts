import type { ParsedOf } from '@timebank/shared/endpoint';
import type { ListingId } from '@timebank/shared/ids';
import type { createListing, Listing, updateListing } from '@timebank/shared/listings';
import type { ReadCall, WriteCall } from '../context.ts';
import { insistOnActive } from '../members/acting.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { insist } from '../refusal.ts';
import { insistOnChoices, wordsFor } from './content.service.ts';
import type { ListingRow } from './lookup.service.ts';
import { changeOwn, ownListing, recordListingAct } from './own.service.ts';
import { expiryFrom, objectionToChange, statusAt } from './rules.ts';
import { insertListing, insertWords, type ListingChange, replaceWords } from './store.ts';
import { listingFor, shownIn } from './view.service.ts';

export const getListingFor = async (call: ReadCall, listingId: ListingId): Promise<Listing> =>
  listingFor(call, await shownIn(call, listingId));

/** Puts up an offer or request of the actor, or of whom they act for. It is about their own neighbourhood unless it says otherwise. */
export async function createListingFor(
  call: WriteCall,
  body: ParsedOf<typeof createListing>['body'],
): Promise<Listing> {
  const { onBehalfOf: _onBehalfOf, channel: _channel, words: _words, ...content } = body;
  await insistOnActive(call);
  await insistOnChoices(call, content);
  const owner = await memberIn(call, call.asMemberId);
  const listing: ListingRow = {
    ...content,
    neighbourhoodId: content.neighbourhoodId === undefined ? owner.neighbourhoodId : content.neighbourhoodId,
    id: call.newId<ListingId>(),
    timebankId: call.scope.timebankId,
    memberId: owner.id,
    status: 'open',
    createdAt: call.now.toISOString(),
    expiresAt: expiryFrom(call.now),
    version: 1,
  };
  const words = await wordsFor(call, listing);
  await insertListing(call.tx, listing);
  await insertWords(call.tx, { listingId: listing.id, ...words });
  await recordListingAct(call, { listing, action: 'listing.create' });
  return await getListingFor(call, listing.id);
}

export async function updateListingFor(
  call: WriteCall,
  { params: { listingId }, body }: ParsedOf<typeof updateListing>,
): Promise<Listing> {
  const { onBehalfOf: _onBehalfOf, channel: _channel, words: _words, ...given } = body;
  const listing = await ownListing(call, listingId);
  await insistOnActive(call);
  insist(objectionToChange(statusAt(listing, call.now)));
  await insistOnChoices(call, given);
  const change = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as ListingChange;
  const words = await wordsFor(call, { ...listing, ...change });
  await changeOwn(call, { listing, change, version: call.expectedVersion ?? listing.version });
  await replaceWords(call.tx, { listingId, ...words });
  await recordListingAct(call, { listing, action: 'listing.update', change });
  return await getListingFor(call, listingId);
}
