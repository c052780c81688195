import type { Tables } from '@timebank/drizzle/tables';
import type { DeliveryState, DeliveryWay } from '@timebank/shared/deliveries';
import type { DeliveryId, MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection, ReadTransaction, WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type DeliveryRow = Tables['deliveries']['$inferSelect'];

const value = sql.placeholder;

type NewDelivery = Pick<
  DeliveryRow,
  'id' | 'timebankId' | 'memberId' | 'noticeId' | 'way' | 'insteadOf' | 'toWhom' | 'createdAt' | 'nextTryAt'
>;

export const insertDelivery = statement<NewDelivery>()(({ db, tables }) =>
  db.insert(tables.deliveries).values({
    id: value('id'),
    timebankId: value('timebankId'),
    memberId: value('memberId'),
    noticeId: value('noticeId'),
    way: value('way'),
    insteadOf: value('insteadOf'),
    toWhom: value('toWhom'),
    state: 'waiting',
    tries: 0,
    createdAt: value('createdAt'),
    nextTryAt: value('nextTryAt'),
    doneAt: null,
    doneById: null,
    outcome: null,
    words: null,
  }),
);

export interface Wanted {
  timebankId: TimebankId;
  state: DeliveryState;
  way?: DeliveryWay | undefined;
  memberIds?: readonly MemberId[] | undefined;
  ids?: readonly DeliveryId[] | undefined;
  after?: DeliveryId | null;
  limit: number;
}

/** Deliveries with what they tell and whom, the oldest first. */
export function findDeliveries(
  { db, tables: { deliveries, notices, members } }: ReadTransaction,
  { timebankId, state, way, memberIds, ids, after, limit }: Wanted,
) {
  const doers = alias(members, 'doers');
  return db
    .select({
      delivery: deliveries,
      member: { id: members.id, displayName: members.displayName },
      namedContact: members.namedContact,
      notice: {
        code: notices.code,
        facts: notices.facts,
        exchangeId: notices.exchangeId,
        listingId: notices.listingId,
      },
      doneBy: { id: doers.id, displayName: doers.displayName },
    })
    .from(deliveries)
    .innerJoin(members, eq(members.id, deliveries.memberId))
    .leftJoin(notices, eq(notices.id, deliveries.noticeId))
    .leftJoin(doers, eq(doers.id, deliveries.doneById))
    .where(
      and(
        eq(deliveries.timebankId, timebankId),
        ids ? inArray(deliveries.id, [...ids]) : eq(deliveries.state, state),
        way ? eq(deliveries.way, way) : undefined,
        memberIds ? inArray(deliveries.memberId, [...memberIds]) : undefined,
        after ? gt(deliveries.id, after) : undefined,
      ),
    )
    .orderBy(asc(deliveries.id))
    .limit(limit);
}

/** What some deliveries ask, with the exchange as it is now. In whichever time bank: mail is sent for all of them. */
export function findAsked(
  { db, tables: { deliveries, notices, exchanges } }: Connection,
  deliveryIds: readonly DeliveryId[],
) {
  return db
    .select({
      deliveryId: deliveries.id,
      timebankId: deliveries.timebankId,
      memberId: deliveries.memberId,
      code: notices.code,
      facts: notices.facts,
      exchangeId: notices.exchangeId,
      status: exchanges.status,
      statusSince: exchanges.statusSince,
      reportedMinutes: exchanges.reportedMinutes,
    })
    .from(deliveries)
    .innerJoin(notices, eq(notices.id, deliveries.noticeId))
    .leftJoin(exchanges, eq(exchanges.id, notices.exchangeId))
    .where(inArray(deliveries.id, [...deliveryIds]));
}

/** A call that waits already, so that nobody is rung twice for one wish. */
export function findWaitingWish(
  { db, tables: { deliveries } }: ReadTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
) {
  return db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.timebankId, timebankId),
        eq(deliveries.state, 'waiting'),
        eq(deliveries.memberId, memberId),
        isNull(deliveries.noticeId),
      ),
    )
    .limit(1);
}

/** Moves deliveries of this time bank from some states to another, and says which were there to be moved. */
export function moveDeliveries(
  { db, tables: { deliveries } }: WriteTransaction,
  {
    timebankId,
    ids,
    from,
    changes,
  }: {
    timebankId: TimebankId;
    ids: readonly DeliveryId[];
    from: readonly DeliveryState[];
    changes: Partial<DeliveryRow>;
  },
) {
  return db
    .update(deliveries)
    .set(changes)
    .where(
      and(
        eq(deliveries.timebankId, timebankId),
        inArray(deliveries.id, [...ids]),
        inArray(deliveries.state, [...from]),
      ),
    )
    .returning({ id: deliveries.id, memberId: deliveries.memberId });
}

/** Where members live, for the envelope and for the order of the round. */
export function findDoorsteps(
  { db, tables: { members, neighbourhoods } }: ReadTransaction,
  { timebankId, memberIds }: { timebankId: TimebankId; memberIds: readonly MemberId[] },
) {
  return db
    .select({
      id: members.id,
      displayName: members.displayName,
      calledName: members.calledName,
      address: members.address,
      postcode: members.postcode,
      largePrint: members.largePrint,
      neighbourhood: neighbourhoods.name,
    })
    .from(members)
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, members.neighbourhoodId))
    .where(and(eq(members.timebankId, timebankId), inArray(members.id, [...memberIds])));
}
