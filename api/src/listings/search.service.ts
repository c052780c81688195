import type { Listing } from '@timebank/shared/listings';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { findLatestRow, searchNewest, searchRanked, type WordQuery } from './search.store.ts';
import { listingFor } from './view.service.ts';
import type { Filters } from './view.store.ts';
import { markOf } from './words.rules.ts';

interface Search {
  words: readonly string[];
  filters: Filters;
  limit: number;
  cursor: string | undefined;
}
interface Reply {
  items: Listing[];
  nextCursor: string | null;
}

const match = z.enum(['all', 'any']);
const row = z.int().check(z.gte(0));
const newestShape = z.tuple([match, row]);
const rankedShape = z.tuple([match, row, row]);

/**
 * Listings with all of the words in them, or, where there is none, with any of them. What nobody could write down as a
 * word (a smiley, a question mark) finds nothing.
 */
export async function searchListings(
  call: ReadCall,
  { sort, ...search }: Search & { sort: 'newest' | 'best' | 'soonest_to_expire' },
): Promise<Reply> {
  if (search.words.length === 0) return { items: [], nextCursor: null };
  return sort === 'newest'
    ? await newestHits(call, search)
    : await rankedHits(call, { ...search, order: sort });
}

async function newestHits(call: ReadCall, { words, filters, limit, cursor }: Search): Promise<Reply> {
  const after = decodeCursor(cursor, newestShape);
  const found = await allOrAny({ words, filters, decided: after?.[0] }, (query) =>
    searchNewest(call.tx, { query, filters, limit: limit + 1, belowRow: after?.[1] ?? null }),
  );
  const shown = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((one) => listingFor(call, one)),
    nextCursor: last ? encodeCursor([found.match, last.row]) : null,
  };
}

/** The cursor says up to which row of the index was ranked and how many were shown: nothing new moves the rest. */
async function rankedHits(
  call: ReadCall,
  { words, filters, limit, cursor, order }: Search & { order: 'best' | 'soonest_to_expire' },
): Promise<Reply> {
  const after = decodeCursor(cursor, rankedShape);
  const upToRow = after?.[1] ?? (await findLatestRow(call.tx, {}))[0]?.row ?? 0;
  const start = after?.[2] ?? 0;
  const found = await allOrAny({ words, filters, decided: after?.[0] }, (query) =>
    searchRanked(call.tx, { query, filters, limit: start + limit + 1, upToRow, order }),
  );
  return {
    items: found.rows.slice(start, start + limit).map((one) => listingFor(call, one)),
    nextCursor:
      found.rows.length > start + limit ? encodeCursor([found.match, upToRow, start + limit]) : null,
  };
}

/** Later pages go on as the first one was `decided`. */
async function allOrAny<Row>(
  {
    words,
    filters,
    decided,
  }: Pick<Search, 'words' | 'filters'> & { decided: WordQuery['match'] | undefined },
  ask: (query: WordQuery) => Promise<Row[]>,
): Promise<{ match: WordQuery['match']; rows: Row[] }> {
  const query = (match: WordQuery['match']): WordQuery => ({ words, match, mark: markOf(filters) });
  const rows = await ask(query(decided ?? 'all'));
  if (decided || rows.length > 0 || words.length === 1) return { match: decided ?? 'all', rows };
  return { match: 'any', rows: await ask(query('any')) };
}
