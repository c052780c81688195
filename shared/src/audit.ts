import * as z from 'zod/mini';
import { channel } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { auditEventId, memberId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';

export const auditEvent = z.strictObject({
  id: auditEventId,
  at: instant,
  actor: z.nullable(memberReference),
  onBehalfOf: z.nullable(memberReference),
  channel,
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  details: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
export type AuditEvent = z.output<typeof auditEvent>;

export const listAuditEvents = endpoint({
  operationId: 'listAuditEvents',
  method: 'GET',
  path: '/audit',
  tag: 'Audit',
  summary: 'Who did what, the latest first',
  description: '`from` and `to` are days in the time bank’s own time zone, both included.',
  access: 'auditor_or_above',
  query: {
    ...pageQuery,
    actor: z.optional(memberId),
    subject: z.optional(z.uuidv7('This is not an id.')),
    action: z.optional(z.string().check(z.maxLength(60), z.regex(/^[a-z_]+(\.[a-z_]+)?$/))),
    from: z.optional(date),
    to: z.optional(date),
  },
  reply: page(auditEvent),
});
