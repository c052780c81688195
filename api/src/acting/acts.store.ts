import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

/** Lines of the log that say what somebody did for another, the latest first. */
export function findActsForOthers(
  tx: ReadTransaction,
  {
    timebankId,
    onBehalfOfIds,
    actorId,
    before,
    limit,
  }: {
    timebankId: TimebankId;
    onBehalfOfIds: readonly MemberId[];
    actorId: MemberId | null;
    before: number | null;
    limit: number;
  },
) {
  const { auditEvents, members } = tx.tables;
  const actor = alias(members, 'actor');
  return tx.db
    .select({
      event: auditEvents,
      actor: { id: actor.id, displayName: actor.displayName },
      onBehalfOf: { id: members.id, displayName: members.displayName },
    })
    .from(auditEvents)
    .innerJoin(members, eq(members.id, auditEvents.onBehalfOfId))
    .leftJoin(actor, eq(actor.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.timebankId, timebankId),
        inArray(auditEvents.onBehalfOfId, [...onBehalfOfIds]),
        actorId ? eq(auditEvents.actorId, actorId) : undefined,
        before ? lt(auditEvents.sequence, before) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .limit(limit);
}

/** Whom somebody has ever been named by. */
export function findEverRepresented(
  { db, tables: { representations } }: ReadTransaction,
  { byMemberId, limit }: { byMemberId: MemberId; limit: number },
) {
  return db
    .selectDistinct({ memberId: representations.memberId })
    .from(representations)
    .where(and(eq(representations.byMemberId, byMemberId), isNotNull(representations.byMemberId)))
    .limit(limit);
}
