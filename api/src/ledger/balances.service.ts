import type { listBalances } from '@timebank/shared/books';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { accountId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { findBalances, sumBalances } from './balances.store.ts';
import { accountReferenceOf } from './names.rules.ts';

const byName = z.tuple([z.string(), accountId]);
const byFigure = z.tuple([z.int(), accountId]);

/** All accounts and their balances, now or at the end of a day, with the sum of those the filter leaves. */
export async function listBalancesIn(
  call: ReadCall,
  { query }: ParsedOf<typeof listBalances>,
): Promise<ReplyOf<typeof listBalances>> {
  const { limit, asOf, kind, below, above, sort = 'name' } = query;
  const words = withoutAccents(query.q ?? '');
  const filter = {
    timebankId: call.scope.timebankId,
    asOf: asOf ?? null,
    kind,
    below,
    above,
    words,
    memberNumber: /^\d{1,9}$/.test(words) ? Number(words) : null,
  };
  const after = sort === 'name' ? decodeCursor(query.cursor, byName) : decodeCursor(query.cursor, byFigure);
  const rows = await findBalances(call.tx, { filter, sort, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      account: accountReferenceOf(row),
      memberNumber: row.memberNumber,
      memberStatus: row.memberStatus,
      balanceMinutes: row.balanceMinutes,
      heldMinutes: row.heldMinutes,
      floorMinutes: row.floorMinutes,
    })),
    ...(await sumBalances(call.tx, filter)),
    nextCursor: last && rows.length > limit ? encodeCursor([last.sortedBy, last.id]) : null,
  };
}

/** As the names that lists are sorted by are written. */
const withoutAccents = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
