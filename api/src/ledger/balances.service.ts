import type { BalanceSort, exportBalances, listBalances } from '@timebank/shared/books';
import { monthsBefore } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { type AccountId, accountId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { Refusal } from '../refusal.ts';
import type { BalanceFilter } from './balance-filter.store.ts';
import { accountsMax, findBalances } from './balances.store.ts';
import { endedDay } from './day.rules.ts';
import { accountReferenceOf } from './names.rules.ts';

type Asked = ParsedOf<typeof listBalances>['query'];
type Filters = ParsedOf<typeof exportBalances>['query'];

/** All accounts and their balances, now or at the end of a day, with the sum of those the filter leaves. */
export async function listBalancesIn(
  call: ReadCall,
  { query }: { query: Asked },
): Promise<ReplyOf<typeof listBalances>> {
  const { limit, cursor, sort = 'name' } = query;
  const today = dateIn(call.scope.timeZone, call.now);
  const filter = filterOf(call, { query, today });
  const { rows, ...totals } = await findBalances(call.tx, {
    filter,
    sort,
    after: positionIn(cursor, sort),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    asOf: filter.asOf?.day ?? today,
    items: shown.map((row) => ({
      account: accountReferenceOf(row),
      memberNumber: row.memberNumber,
      memberStatus: row.memberStatus,
      balanceMinutes: row.balanceMinutes,
      lastMovedOn: row.lastMovedOn,
      heldMinutes: filter.asOf ? null : row.heldMinutes,
      floorMinutes: row.floorMinutes,
    })),
    ...totals,
    nextCursor: last && rows.length > limit ? encodeCursor([last.key, last.id]) : null,
  };
}

/** The same on one page, read at one moment, so that the lines add up to the total below them. */
export async function allBalancesIn(call: ReadCall, query: Filters) {
  const today = dateIn(call.scope.timeZone, call.now);
  const filter = filterOf(call, { query, today });
  const found = await findBalances(call.tx, {
    filter,
    sort: query.sort ?? 'name',
    after: null,
    limit: accountsMax,
  });
  return { asOf: filter.asOf?.day ?? today, isNow: filter.asOf === null, ...found };
}

function filterOf(
  { scope: { timebankId, timeZone, softLineMinutes } }: ReadCall,
  { query, today }: { query: Filters; today: string },
): BalanceFilter {
  const { kind, status, below, above, standing, inactiveMonths, negativeSince } = query;
  const words = withoutAccents(query.q ?? '');
  const asOf = endedDay({ asked: query.asOf, today, timeZone });
  if (asOf && standing === 'holding') throw heldNowAlone();
  const quietSince = inactiveMonths && monthsBefore(asOf?.day ?? today, inactiveMonths);
  return {
    timebankId,
    asOf,
    kind,
    status,
    below,
    above,
    standing,
    softLineMinutes,
    quietSince: quietSince ? endedDay({ asked: quietSince, today, timeZone }) : null,
    negativeSince: negativeSince && asOf && negativeSince > asOf.day ? asOf.day : negativeSince,
    words,
    memberNumber: /^\d{1,9}$/.test(words) ? Number(words) : null,
  };
}

const byWord = z.tuple([z.string(), accountId]);
const byFigure = z.tuple([z.int(), accountId]);

function positionIn(
  cursor: string | undefined,
  sort: BalanceSort,
): readonly [string | number, AccountId] | null {
  const isByWord = sort === 'name' || sort === 'moved' || sort === '-moved';
  return isByWord ? decodeCursor(cursor, byWord) : decodeCursor(cursor, byFigure);
}

const heldNowAlone = (): Refusal =>
  new Refusal('validation_failed', 'What was held on a day that is over is not kept. Ask for now.', {
    faults: [
      {
        at: 'query.asOf',
        message: 'What was kept back on a day that is over is not known. Leave the day out.',
      },
    ],
  });

/** As the names that lists are sorted by are written. */
const withoutAccents = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
