import type { Channel, ForWhom } from '@timebank/shared/acting';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, gt, gte, inArray, isNotNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { aboutSubject } from './subject.store.ts';

export interface AuditFilter {
  timebankId: TimebankId;
  actor?: MemberId | undefined;
  onBehalfOf?: ForWhom | undefined;
  subject?: string | undefined;
  /** `noun.verb`, or a noun alone for all that was done with it. */
  action?: string | undefined;
  channel?: Channel | undefined;
  /** From this instant, */
  from: string | null;
  /** and before this one. */
  before: string | null;
  words: Words | null;
}

/** What somebody looks for: it may stand in the details, or be the name or the number of who did it or whom it concerns. */
export interface Words {
  text: string;
  memberIds: readonly MemberId[];
}

/** Lines with a number above one and up to another. */
export interface Stretch {
  after: number;
  upTo: number;
}

/** Lines of the audit log in one stretch of it, the latest first. */
export async function findAuditEvents(
  tx: ReadTransaction,
  { filter, stretch, limit }: { filter: AuditFilter; stretch: Stretch; limit: number },
) {
  const { auditEvents, members, sessions } = tx.tables;
  const actor = alias(members, 'actor');
  const onBehalfOf = alias(members, 'on_behalf_of');
  const {
    timebankId,
    actor: actorId,
    onBehalfOf: forWhom,
    subject,
    action,
    channel,
    from,
    before,
    words,
  } = filter;
  return await tx.db
    .select({
      event: auditEvents,
      actor: { id: actor.id, displayName: actor.displayName },
      onBehalfOf: { id: onBehalfOf.id, displayName: onBehalfOf.displayName },
      signedInAt: sessions.createdAt,
    })
    .from(auditEvents)
    .leftJoin(actor, eq(actor.id, auditEvents.actorId))
    .leftJoin(onBehalfOf, eq(onBehalfOf.id, auditEvents.onBehalfOfId))
    .leftJoin(sessions, eq(sessions.id, auditEvents.sessionId))
    .where(
      and(
        subject
          ? aboutSubject(tx, { timebankId, subjectId: subject })
          : eq(auditEvents.timebankId, timebankId),
        gt(auditEvents.sequence, stretch.after),
        lte(auditEvents.sequence, stretch.upTo),
        actorId && or(eq(auditEvents.actorId, actorId), eq(auditEvents.onBehalfOfId, actorId)),
        forWhom === 'anybody' ? isNotNull(auditEvents.onBehalfOfId) : undefined,
        forWhom && forWhom !== 'anybody' ? eq(auditEvents.onBehalfOfId, forWhom) : undefined,
        action ? done(auditEvents.action, action) : undefined,
        channel ? eq(auditEvents.channel, channel) : undefined,
        from ? gte(auditEvents.at, from) : undefined,
        before ? lt(auditEvents.at, before) : undefined,
        words ? saying(tx, words) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .limit(limit);
}

/** Members with these words in their name, or with this number. */
export async function findMembersCalled(
  tx: ReadTransaction,
  { timebankId, text, limit }: { timebankId: TimebankId; text: string; limit: number },
): Promise<MemberId[]> {
  const { members } = tx.tables;
  const rows = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.timebankId, timebankId),
        or(
          like(sql`lower(${members.displayName})`, containing(text)),
          like(members.sortName, containing(text)),
          /^\d{1,9}$/.test(text) ? eq(members.memberNumber, Number(text)) : undefined,
        ),
      ),
    )
    .limit(limit);
  return rows.map(({ id }) => id);
}

const value = sql.placeholder;

/** When the line with a number was written. */
export const findInstantOf = statement<{ timebankId: TimebankId; sequence: number }>()(
  ({ db, tables: { auditEvents } }) =>
    db
      .select({ at: auditEvents.at })
      .from(auditEvents)
      .where(
        and(eq(auditEvents.timebankId, value('timebankId')), eq(auditEvents.sequence, value('sequence'))),
      ),
);

function saying({ tables: { auditEvents } }: ReadTransaction, { text, memberIds }: Words): SQL | undefined {
  const inDetails = like(sql`lower(cast(${auditEvents.details} as text))`, containing(text));
  if (memberIds.length === 0) return inDetails;
  return or(
    inDetails,
    inArray(auditEvents.actorId, [...memberIds]),
    inArray(auditEvents.onBehalfOfId, [...memberIds]),
    inArray(auditEvents.subjectId, [...memberIds]),
  );
}

const containing = (text: string): string => `%${text.toLowerCase().replace(/[%_\\]/g, '')}%`;

function done(column: ReadTransaction['tables']['auditEvents']['action'], action: string) {
  return action.includes('.') ? eq(column, action) : like(column, `${action}.%`);
}
