import type { TimebankId } from '@timebank/shared/ids';
import { and, asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';
import { aboutSubject } from './subject.store.ts';

/** What happened to one subject, the first act first, with the names of who did it and for whom. */
export function findActsOn(
  { db, tables }: ReadTransaction,
  { limit, ...subject }: { timebankId: TimebankId; subjectId: string; limit: number },
) {
  const { auditEvents, members } = tables;
  const actor = alias(members, 'actor');
  const represented = alias(members, 'represented');
  return db
    .select({ event: auditEvents, actorName: actor.displayName, onBehalfOfName: represented.displayName })
    .from(auditEvents)
    .leftJoin(actor, eq(actor.id, auditEvents.actorId))
    .leftJoin(represented, eq(represented.id, auditEvents.onBehalfOfId))
    .where(aboutSubject({ tables }, subject))
    .orderBy(asc(auditEvents.sequence))
    .limit(limit);
}

export function findLatestAct(
  { db, tables }: ReadTransaction,
  { action, ...subject }: { timebankId: TimebankId; subjectId: string; action: string },
) {
  const { auditEvents, members } = tables;
  return db
    .select({
      at: auditEvents.at,
      actorId: auditEvents.actorId,
      actorName: members.displayName,
      details: auditEvents.details,
    })
    .from(auditEvents)
    .leftJoin(members, eq(members.id, auditEvents.actorId))
    .where(and(aboutSubject({ tables }, subject), eq(auditEvents.action, action)))
    .orderBy(desc(auditEvents.sequence))
    .limit(1);
}
