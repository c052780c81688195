import type { AuditEvent, listAuditEvents } from '@timebank/shared/audit';
import { endOfDay, startOfDay } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import type { ReadTransaction } from '../database/database.ts';
import type { Scope } from '../scope.ts';
import type { AuditDetails } from './chain.rules.ts';
import { type AuditFilter, findAuditEvents, findMembersCalled, type Stretch } from './list.store.ts';
import { stretchBetween } from './stretch.service.ts';

const position = z.tuple([z.int()]);

/** So many lines are looked through at once, and so many in one request: others wait on SQLite while one is read. */
const stepLines = 10_000;
const lookedThroughMax = 40_000;
/** More members than have a part of a name in common. */
const membersCalledMax = 200;

export type AuditQuery = Omit<ParsedOf<typeof listAuditEvents>['query'], 'limit' | 'cursor'>;
export type AuditRowShown = Awaited<ReturnType<typeof findAuditEvents>>[number];

/**
 * Who did what in this time bank, the latest first. A page may hold fewer lines than asked for where they are rare:
 * then it is where the search has come to, and the next page goes on from there.
 */
export async function listAuditEventsIn(
  { tx, scope }: Pick<ReadCall, 'tx' | 'scope'>,
  { query: { limit, cursor, ...query } }: ParsedOf<typeof listAuditEvents>,
): Promise<ReplyOf<typeof listAuditEvents>> {
  const filter = await filterOf(tx, { scope, query });
  const whole = await stretchBetween(tx, filter);
  const upTo = Math.min(decodeCursor(cursor, position)?.[0] ?? whole.upTo, whole.upTo);
  const { rows, reached } = await lookThrough(tx, { filter, stretch: { ...whole, upTo }, limit });
  return {
    items: rows.map(describeEvent),
    nextCursor: reached > whole.after ? encodeCursor([reached]) : null,
  };
}

export async function filterOf(
  tx: ReadTransaction,
  { scope: { timebankId, timeZone }, query: { q, from, to, ...same } }: { scope: Scope; query: AuditQuery },
): Promise<AuditFilter> {
  return {
    ...same,
    timebankId,
    from: from ? startOfDay(timeZone, from) : null,
    before: to ? endOfDay(timeZone, to) : null,
    words: q
      ? { text: q, memberIds: await findMembersCalled(tx, { timebankId, text: q, limit: membersCalledMax }) }
      : null,
  };
}

/** The latest lines of a stretch, and up to which number there may be more. */
export async function lookThrough(
  tx: ReadTransaction,
  { filter, stretch, limit }: { filter: AuditFilter; stretch: Stretch; limit: number },
): Promise<{ rows: AuditRowShown[]; reached: number }> {
  const rows: AuditRowShown[] = [];
  // An index leads to the lines about one subject, however far apart they are.
  const step = filter.subject ? stretch.upTo : stepLines;
  const end = Math.max(stretch.after, stretch.upTo - Math.max(step, lookedThroughMax));
  let upTo = stretch.upTo;
  while (upTo > end && rows.length < limit) {
    const after = Math.max(end, upTo - step);
    const found = await findAuditEvents(tx, {
      filter,
      stretch: { after, upTo },
      limit: limit - rows.length,
    });
    rows.push(...found);
    const last = rows.at(-1);
    upTo = rows.length === limit && last ? last.event.sequence - 1 : after;
  }
  return { rows, reached: upTo };
}

export function describeEvent({ event, actor, onBehalfOf, signedInAt }: AuditRowShown): AuditEvent {
  const { id, at, channel, action, subjectKind, subjectId, address } = event;
  const kept = event.details ?? {};
  return {
    id,
    at,
    actor,
    onBehalfOf,
    channel,
    action,
    subjectKind,
    subjectId,
    address,
    signedInAt,
    isErased: event.details === null,
    details: Object.entries(kept)
      .filter(([name, value]) => value !== null && !isOfChange(name))
      .map(([name, value]) => ({ name, value: String(value) })),
    changes: changesIn(kept),
  };
}

const isOfChange = (name: string): boolean => /\.(before|after)$/.test(name);

/** Pairs what a field was with what it is. */
function changesIn(details: AuditDetails): AuditEvent['changes'] {
  const fields = Object.keys(details)
    .filter((name) => name.endsWith('.after'))
    .map((name) => name.slice(0, -'.after'.length));
  const inWords = (value: AuditDetails[string] | undefined) => (value == null ? null : String(value));
  return fields.map((field) => ({
    field,
    before: inWords(details[`${field}.before`]),
    after: inWords(details[`${field}.after`]),
  }));
}
