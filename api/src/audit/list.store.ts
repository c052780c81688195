import type { AuditEventId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, gte, like, lt, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

export interface AuditFilter {
  timebankId: TimebankId;
  actor?: MemberId | undefined;
  subject?: string | undefined;
  /** `noun.verb`, or a noun alone for all that was done with it. */
  action?: string | undefined;
  /** From this instant, */
  from: string | null;
  /** and before this one. */
  before: string | null;
}

/** Lines of the audit log, the latest first, after one of them or from the last. */
export async function findAuditEvents(
  tx: ReadTransaction,
  { filter, after, limit }: { filter: AuditFilter; after: AuditEventId | null; limit: number },
) {
  const { auditEvents, members } = tx.tables;
  const actor = alias(members, 'actor');
  const onBehalfOf = alias(members, 'on_behalf_of');
  const { timebankId, actor: actorId, subject, action, from, before } = filter;
  return await tx.db
    .select({
      event: auditEvents,
      actor: { id: actor.id, displayName: actor.displayName },
      onBehalfOf: { id: onBehalfOf.id, displayName: onBehalfOf.displayName },
    })
    .from(auditEvents)
    .leftJoin(actor, eq(actor.id, auditEvents.actorId))
    .leftJoin(onBehalfOf, eq(onBehalfOf.id, auditEvents.onBehalfOfId))
    .where(
      and(
        eq(auditEvents.timebankId, timebankId),
        actorId && or(eq(auditEvents.actorId, actorId), eq(auditEvents.onBehalfOfId, actorId)),
        subject ? eq(auditEvents.subjectId, subject) : undefined,
        action ? done(auditEvents.action, action) : undefined,
        from ? gte(auditEvents.at, from) : undefined,
        before ? lt(auditEvents.at, before) : undefined,
        after ? lt(auditEvents.id, after) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}

function done(column: ReadTransaction['tables']['auditEvents']['action'], action: string) {
  return action.includes('.') ? eq(column, action) : like(column, `${action}.%`);
}
