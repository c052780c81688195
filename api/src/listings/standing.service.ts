import type { AuditEventId, ListingId, MemberId } from '@timebank/shared/ids';
import type { Listing } from '@timebank/shared/listings';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct, recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { Database } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { insistOnActive } from '../members/acting.service.ts';
import { insist } from '../refusal.ts';
import type { ListingRow } from './lookup.service.ts';
import { changeOwn, ownListing, recordListingAct } from './own.service.ts';
import { expiryFrom, objectionToChange, statusAt } from './rules.ts';
import { closeAllOf, expireRows, restampWords } from './store.ts';
import { listingFor, shownIn } from './view.service.ts';

/** Others wait while this many are written down as run out; the next run takes the rest. */
const expiredAtOnceMax = 200;

/** Takes it down. A member on a pause may do this too: it only ever asks less of others. */
export async function closeListingFor(call: WriteCall, listingId: ListingId): Promise<Listing> {
  const listing = await ownListing(call, listingId);
  insist(objectionToChange(statusAt(listing, call.now)));
  return await changeStatus(call, { listing, action: 'listing.close', change: { status: 'closed' } });
}

/** Puts it back up, or keeps it up, for a whole period from now on. */
export async function reopenListingFor(call: WriteCall, listingId: ListingId): Promise<Listing> {
  const listing = await ownListing(call, listingId);
  await insistOnActive(call);
  const change = { status: 'open', expiresAt: expiryFrom(call.now) } as const;
  return await changeStatus(call, { listing, action: 'listing.reopen', change });
}

/** Takes down everything that a member who leaves has up. */
export async function withdrawListingsOf(call: WriteCall, memberId: MemberId): Promise<void> {
  const closed = await closeAllOf(call.tx, { timebankId: call.scope.timebankId, memberId });
  await restampWords(call.tx, { listingIds: closed.map(({ id }) => id), from: 'open', to: 'closed' });
  for (const { id } of closed) {
    const details = changesBetween({ status: 'open' }, { status: 'closed' });
    recordAct(call, { action: 'listing.withdraw', subjectKind: 'listing', subjectId: id, details });
  }
}

/** Writes down what has run out, in all time banks, and says how many that were. A job calls it again and again. */
export async function expireListings(
  { database, newId }: { database: Database; newId: NewId },
  now: Date,
): Promise<number> {
  return await database.write(async (tx) => {
    const expired = await expireRows(tx, { now: now.toISOString(), max: expiredAtOnceMax });
    await restampWords(tx, { listingIds: expired.map(({ id }) => id), from: 'open', to: 'expired' });
    for (const { id, timebankId } of expired) {
      recordSystemAct(
        { tx, now, timebankId, id: newId<AuditEventId>() },
        {
          action: 'listing.expire',
          subjectKind: 'listing',
          subjectId: id,
          details: changesBetween({ status: 'open' }, { status: 'expired' }),
        },
      );
    }
    return expired.length;
  });
}

async function changeStatus(
  call: WriteCall,
  {
    listing,
    action,
    change,
  }: { listing: ListingRow; action: string; change: { status: ListingRow['status']; expiresAt?: string } },
): Promise<Listing> {
  await changeOwn(call, { listing, change, version: listing.version });
  await restampWords(call.tx, { listingIds: [listing.id], from: listing.status, to: change.status });
  await recordListingAct(call, { listing, action, change });
  return listingFor(call, await shownIn(call, listing.id));
}
