import type { Tables } from '@timebank/drizzle/tables';
import { sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

export type AuditRow = Tables['auditEvents']['$inferSelect'];

const value = sql.placeholder;

export const insertAuditEvent = statement<AuditRow>()(({ db, tables }) =>
  db.insert(tables.auditEvents).values({
    id: value('id'),
    timebankId: value('timebankId'),
    at: value('at'),
    actorId: value('actorId'),
    onBehalfOfId: value('onBehalfOfId'),
    channel: value('channel'),
    action: value('action'),
    subjectKind: value('subjectKind'),
    subjectId: value('subjectId'),
    details: value('details'),
  }),
);
