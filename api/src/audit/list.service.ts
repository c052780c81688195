import type { AuditEvent, listAuditEvents } from '@timebank/shared/audit';
import { endOfDay, startOfDay } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { auditEventId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { findAuditEvents } from './list.store.ts';

const position = z.tuple([auditEventId]);

/** Who did what in this time bank, the latest first. */
export async function listAuditEventsIn(
  { tx, scope }: ReadCall,
  { query }: ParsedOf<typeof listAuditEvents>,
): Promise<ReplyOf<typeof listAuditEvents>> {
  const { actor, subject, action, from, to, limit } = query;
  const { timebankId, timeZone } = scope;
  const rows = await findAuditEvents(tx, {
    filter: {
      timebankId,
      actor,
      subject,
      action,
      from: from ? startOfDay(timeZone, from) : null,
      before: to ? endOfDay(timeZone, to) : null,
    },
    after: decodeCursor(query.cursor, position)?.[0] ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.event;
  return {
    items: shown.map(describe),
    nextCursor: last && rows.length > limit ? encodeCursor([last.id]) : null,
  };
}

type Row = Awaited<ReturnType<typeof findAuditEvents>>[number];

function describe({ event, actor, onBehalfOf }: Row): AuditEvent {
  const { id, at, channel, action, subjectKind, subjectId, details } = event;
  return {
    id,
    at,
    actor,
    onBehalfOf,
    channel,
    action,
    subjectKind,
    subjectId,
    details: Object.entries(details ?? {})
      .filter(([, value]) => value !== null)
      .map(([name, value]) => ({ name, value: String(value) })),
  };
}
