import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { listListings } from '@timebank/shared/listings';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { searchListings } from './search.service.ts';
import { listingFor, viewerOf } from './view.service.ts';
import { type Filters, findByMoment } from './view.store.ts';
import { wordsAsked } from './words.rules.ts';

type Query = ParsedOf<typeof listListings>['query'];
type Reply = ReplyOf<typeof listListings>;

/** Offers and requests that whoever asks may see: newest first, soonest to run out first, or by what they say. */
export async function listListingsFor(call: ReadCall, query: Query): Promise<Reply> {
  const { limit, sort = 'newest', cursor, q, status = 'open', ...narrowed } = query;
  const filters: Filters = {
    ...narrowed,
    status,
    timebankId: call.scope.timebankId,
    viewer: viewerOf(call),
    now: call.now.toISOString(),
  };
  if (q) return await searchListings(call, { words: wordsAsked(q), filters, sort, limit, cursor });
  // Without words no hit is better than another.
  return await listByMoment(call, { filters, order: sort === 'best' ? 'newest' : sort, limit, cursor });
}

const positionShape = z.tuple([z.iso.datetime(), z.uuidv7()]);

async function listByMoment(
  call: ReadCall,
  {
    order,
    cursor,
    ...search
  }: { filters: Filters; order: 'newest' | 'soonest_to_expire'; limit: number; cursor: string | undefined },
): Promise<Reply> {
  const position = decodeCursor(cursor, positionShape);
  const after = position && { at: position[0], id: position[1] };
  const rows = await findByMoment(call.tx, { ...search, order, after, limit: search.limit + 1 });
  const shown = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? shown.at(-1)?.listing : undefined;
  const nextAt = order === 'newest' ? last?.createdAt : last?.expiresAt;
  return {
    items: shown.map((row) => listingFor(call, row)),
    nextCursor: last && nextAt ? encodeCursor([nextAt, last.id]) : null,
  };
}
