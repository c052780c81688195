import type { Tables } from '@timebank/drizzle/tables';
import type { TimebankId } from '@timebank/shared/ids';
import { desc, eq, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

export type AuditRow = Tables['auditEvents']['$inferSelect'];

const value = sql.placeholder;

export const findAuditHead = statement<{ timebankId: TimebankId }>()(({ db, tables: { auditEvents } }) =>
  db
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.timebankId, value('timebankId')))
    .orderBy(desc(auditEvents.sequence))
    .limit(1),
);

export const insertAuditEvent = statement<AuditRow>()(({ db, tables }) =>
  db.insert(tables.auditEvents).values({
    id: value('id'),
    timebankId: value('timebankId'),
    sequence: value('sequence'),
    at: value('at'),
    actorId: value('actorId'),
    onBehalfOfId: value('onBehalfOfId'),
    channel: value('channel'),
    action: value('action'),
    subjectKind: value('subjectKind'),
    subjectId: value('subjectId'),
    salt: value('salt'),
    details: value('details'),
    sessionId: value('sessionId'),
    address: value('address'),
    detailsHash: value('detailsHash'),
    previousHash: value('previousHash'),
    hash: value('hash'),
  }),
);
