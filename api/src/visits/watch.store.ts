import type { TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';

/** Visitors who should have left and have not said so, the longest over time first, with whom to ring. */
export function findOverdue(
  { db, tables: { visits, exchanges, members } }: ReadTransaction,
  { timebankId, now, limit }: { timebankId: TimebankId; now: string; limit: number },
) {
  const visitor = alias(members, 'visitor');
  const host = alias(members, 'host');
  return db
    .select({
      exchangeId: visits.exchangeId,
      title: exchanges.title,
      expectedMinutes: exchanges.agreedMinutes,
      visitor: { id: visitor.id, displayName: visitor.displayName, phone: visitor.phone },
      host: { id: host.id, displayName: host.displayName, phone: host.phone },
      arrivedAt: visits.arrivedAt,
      dueAt: visits.dueAt,
      alarmedAt: visits.alarmedAt,
    })
    .from(visits)
    .innerJoin(exchanges, eq(exchanges.id, visits.exchangeId))
    .innerJoin(visitor, eq(visitor.id, exchanges.giverId))
    .innerJoin(host, eq(host.id, exchanges.receiverId))
    .where(
      and(
        eq(visits.timebankId, timebankId),
        isNull(visits.leftAt),
        isNull(visits.acknowledgedAt),
        lte(visits.dueAt, now),
        isNull(exchanges.happenedOn),
      ),
    )
    .orderBy(asc(visits.dueAt), asc(visits.exchangeId))
    .limit(limit);
}
