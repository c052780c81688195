import { type ListingKind, listListings } from '@timebank/shared/listings';
import { ask } from '#lib/ask.ts';

/** More than are shown, since one's own are left out. */
const newestMax = '12';

export const newestListingsQuery = (kind: ListingKind) =>
  ask('listings', listListings, { query: { kind, limit: newestMax } });
