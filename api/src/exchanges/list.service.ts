import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { Exchange, ExchangeStatus, listExchanges } from '@timebank/shared/exchanges';
import { type ExchangeId, exchangeId, type MemberId } from '@timebank/shared/ids';
import { instant } from '@timebank/shared/instants';
import { mayReadBooks } from '@timebank/shared/roles';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { representedBy } from '../members/lookup.service.ts';
import { notAllowed } from '../refusal.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { type ExchangeFilter, findExchanges, findShownByIds, findWaiting } from './list.store.ts';
import { daysBefore } from './unanswered.rules.ts';
import { shownTo } from './view.service.ts';

type Query = ParsedOf<typeof listExchanges>['query'];

const cursorShape = z.tuple([instant, exchangeId]);

/** Exchanges, the latest change first: one's own, those of whom one represents by name, or for staff and auditors others'. */
export async function listExchangesIn(
  call: ReadCall,
  { query }: ParsedOf<typeof listExchanges>,
): Promise<ReplyOf<typeof listExchanges>> {
  const actsAs = await actsAsOf(call);
  const rows = await findExchanges(call.tx, {
    filter: await filterFrom(call, { query, actsAs }),
    after: decodeCursor(query.cursor, cursorShape),
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1)?.exchange;
  return {
    items: shown.map((row) => shownTo(call, row, actsAs)),
    nextCursor: last && rows.length > query.limit ? encodeCursor([last.statusSince, last.id]) : null,
  };
}

/** Those of one status that have stood so for so many days, the longest wait first. For the coordinators' desk. */
export async function exchangesWaiting(
  call: ReadCall,
  { status, days, limit }: { status: ExchangeStatus; days: number; limit: number },
): Promise<Exchange[]> {
  const since = daysBefore(call.now, days);
  const { timebankId } = call.scope;
  const [actsAs, rows] = await Promise.all([
    actsAsOf(call),
    findWaiting(call.tx, { timebankId, status, since, limit }),
  ]);
  return rows.map((row) => shownTo(call, row, actsAs));
}

/** Exchanges in which the next step is a member's: agreed ones too, until somebody says that it happened. */
export async function exchangesAsking(
  call: ReadCall,
  { memberId, limit }: { memberId: MemberId; limit: number },
): Promise<Exchange[]> {
  const [actsAs, rows] = await Promise.all([
    actsAsOf(call),
    findExchanges(call.tx, {
      filter: { timebankId: call.scope.timebankId, of: [memberId], nextStepOf: [memberId] },
      after: null,
      limit,
    }),
  ]);
  return rows.map((row) => shownTo(call, row, actsAs));
}

/** Exchanges by their ids, for whoever may see them already. */
export async function exchangesById(
  call: ReadCall,
  ids: readonly ExchangeId[],
): Promise<Map<ExchangeId, Exchange>> {
  if (ids.length === 0) return new Map();
  const actsAs = await actsAsOf(call);
  const rows = await findShownByIds(call.tx, { timebankId: call.scope.timebankId, ids });
  return new Map(rows.map((row) => [row.exchange.id, shownTo(call, row, actsAs)]));
}

async function actsAsOf(call: ReadCall): Promise<Set<MemberId>> {
  const represented = await representedBy(call, call.actor.memberId);
  return new Set([call.actor.memberId, ...represented]);
}

async function filterFrom(
  call: ReadCall,
  { query, actsAs }: { query: Query; actsAs: ReadonlySet<MemberId> },
): Promise<ExchangeFilter> {
  const { status, listing, waitingFor } = query;
  return {
    timebankId: call.scope.timebankId,
    of: whoseExchanges(call, { query, actsAs }),
    status,
    listingId: listing,
    nextStepOf: waitingFor === 'me' ? [call.actor.memberId] : undefined,
    undecidedSince: waitingFor === 'coordinator' ? await overdueSince(call) : undefined,
  };
}

function whoseExchanges(
  { actor }: ReadCall,
  { query, actsAs }: { query: Query; actsAs: ReadonlySet<MemberId> },
): readonly MemberId[] | null {
  const wantsOthers = query.of === 'all' || (query.member !== undefined && !actsAs.has(query.member));
  if (wantsOthers && !mayReadBooks(actor.role)) {
    throw notAllowed("You can see your own exchanges. Coordinators and auditors see everybody's.");
  }
  if (query.member) return [query.member];
  return query.of === 'all' ? null : [actor.memberId];
}

async function overdueSince(call: ReadCall): Promise<string> {
  return daysBefore(call.now, (await settingsHere(call)).queueAfterDays);
}
