import type { TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

/** What happened to one subject, the first act first, with the names of who did it and for whom. */
export function findActsOn(
  { db, tables: { auditEvents, members } }: ReadTransaction,
  { timebankId, subjectId, limit }: { timebankId: TimebankId; subjectId: string; limit: number },
) {
  const actor = alias(members, 'actor');
  const represented = alias(members, 'represented');
  return db
    .select({ event: auditEvents, actorName: actor.displayName, onBehalfOfName: represented.displayName })
    .from(auditEvents)
    .leftJoin(actor, eq(actor.id, auditEvents.actorId))
    .leftJoin(represented, eq(represented.id, auditEvents.onBehalfOfId))
    .where(and(eq(auditEvents.subjectId, subjectId), eq(auditEvents.timebankId, timebankId)))
    .orderBy(asc(auditEvents.sequence))
    .limit(limit);
}

export function findLatestAct(
  { db, tables: { auditEvents, members } }: ReadTransaction,
  { timebankId, subjectId, action }: { timebankId: TimebankId; subjectId: string; action: string },
) {
  return db
    .select({
      at: auditEvents.at,
      actorId: auditEvents.actorId,
      actorName: members.displayName,
      details: auditEvents.details,
    })
    .from(auditEvents)
    .leftJoin(members, eq(members.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.subjectId, subjectId),
        eq(auditEvents.timebankId, timebankId),
        eq(auditEvents.action, action),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .limit(1);
}
