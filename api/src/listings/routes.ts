import {
  closeListing,
  createListing,
  getListing,
  listListings,
  reopenListing,
  updateListing,
} from '@timebank/shared/listings';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { listListingsFor } from './list.service.ts';
import { createListingFor, getListingFor, updateListingFor } from './service.ts';
import { closeListingFor, reopenListingFor } from './standing.service.ts';

export function listingRoutes(around: Surroundings): void {
  serveRead(around, listListings, (call, { query }) => listListingsFor(call, query));
  serveWrite(around, createListing, (call, { body }) => createListingFor(call, body));
  serveRead(around, getListing, (call, { params }) => getListingFor(call, params.listingId));
  serveWrite(around, updateListing, updateListingFor);
  serveWrite(around, closeListing, (call, { params }) => closeListingFor(call, params.listingId));
  serveWrite(around, reopenListing, (call, { params }) => reopenListingFor(call, params.listingId));
}
