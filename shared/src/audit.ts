import * as z from 'zod/mini';
import { channel, forWhom } from './acting.ts';
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
  /** Where the request came from, as the server saw it, and when that sign-in began; null where it is not known. */
  address: z.nullable(z.string()),
  signedInAt: z.nullable(instant),
  /** Details and where from were erased for somebody who asked for it. */
  isErased: z.boolean(),
  details: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** What each field that was changed had been, and became. */
  changes: z.array(
    z.strictObject({ field: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  ),
});
export type AuditEvent = z.output<typeof auditEvent>;

const filters = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  actor: z.optional(memberId),
  onBehalfOf: z.optional(forWhom),
  subject: z.optional(z.uuidv7('This is not an id.')),
  action: z.optional(z.string().check(z.maxLength(60), z.regex(/^[a-z_]+(\.[a-z_]+)?$/))),
  channel: z.optional(channel),
  from: z.optional(date),
  to: z.optional(date),
};

const howToSearch =
  '`from` and `to` are days in the time bank’s own time zone, both included. `q` is a part of the name or the number ' +
  'of a member who did it or whom it concerns, or words in the details.';

export const listAuditEvents = endpoint({
  operationId: 'listAuditEvents',
  method: 'GET',
  path: '/audit',
  tag: 'Audit',
  summary: 'Who did what, the latest first',
  description: `${howToSearch} Where lines are rare, a page may hold fewer than asked for, and the next page goes on.`,
  access: 'auditor_or_above',
  query: { ...pageQuery, ...filters },
  reply: page(auditEvent),
});

export const exportAuditEvents = endpoint({
  operationId: 'exportAuditEvents',
  method: 'GET',
  path: '/audit/events.csv',
  tag: 'Audit',
  summary: 'Who did what, as a table for a spreadsheet',
  description: `${howToSearch} Leaves a line in the log itself.`,
  access: 'auditor_or_above',
  query: filters,
  reply: null,
  status: 200,
  streams: 'text/csv',
});
