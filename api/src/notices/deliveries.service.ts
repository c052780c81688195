import type { Delivery, DeliveryState, listDeliveries, markDelivered } from '@timebank/shared/deliveries';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { type DeliveryId, deliveryId, type MemberId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import {
  type DeliveryRow,
  findDeliveries,
  findWaitingWish,
  insertDelivery,
  moveDeliveries,
} from './deliveries.store.ts';

const cursorShape = z.tuple([deliveryId]);

/** What is on its way in this time bank, the oldest first. It names people, and nobody's number or address. */
export async function listDeliveriesHere(
  call: ReadCall,
  { limit, cursor, state, way }: ParsedOf<typeof listDeliveries>['query'],
): Promise<ReplyOf<typeof listDeliveries>> {
  const rows = await findDeliveries(call.tx, {
    timebankId: call.scope.timebankId,
    state,
    way,
    after: decodeCursor(cursor, cursorShape)?.[0] ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(deliveryShown), nextCursor: last ? encodeCursor([last.delivery.id]) : null };
}

export type FoundDelivery = Awaited<ReturnType<typeof findDeliveries>>[number];

export const deliveryShown = ({ delivery, member, notice, doneBy }: FoundDelivery): Delivery => ({
  id: delivery.id,
  member,
  way: delivery.way,
  insteadOf: delivery.insteadOf,
  isReachable: delivery.toWhom !== null,
  state: delivery.state,
  about: notice?.code ?? 'ring_me',
  facts: notice?.facts ?? {},
  exchangeId: notice?.exchangeId ?? null,
  createdAt: delivery.createdAt,
  tries: delivery.tries,
  doneAt: delivery.doneAt,
  doneBy,
  outcome: delivery.outcome,
});

/**
 * Somebody rang, posted the letters, or says that nobody has to be told any more. What was done before stays as it
 * was: two people who tick off the same pile do no harm.
 */
export async function markDeliveredIn(
  call: WriteCall,
  { deliveryIds, state = 'done', note = '' }: Partial<Marking> & Pick<Marking, 'deliveryIds'>,
): Promise<{ marked: number }> {
  return await move(call, {
    ids: deliveryIds,
    from: ['waiting', 'failed'],
    action: state === 'done' ? 'delivery.done' : 'delivery.not_needed',
    changes: {
      state,
      doneAt: call.now.toISOString(),
      doneById: call.actor.memberId,
      outcome: note || null,
      nextTryAt: null,
    },
  });
}

type Marking = ParsedOf<typeof markDelivered>['body'];

/** A slip of the finger: what a person ticked off waits again. What the program has sent stays sent. */
export async function takeDeliveredBackIn(
  call: WriteCall,
  { deliveryIds }: { deliveryIds: readonly DeliveryId[] },
): Promise<{ marked: number }> {
  return await move(call, {
    ids: deliveryIds,
    from: ['done', 'not_needed'],
    action: 'delivery.taken_back',
    changes: { state: 'waiting', doneAt: null, doneById: null, outcome: null },
  });
}

/** A member asks to be rung. One wish is one call, however often they ask before it. */
export async function askToBeRung(call: WriteCall, memberId: MemberId): Promise<void> {
  const { tx, scope, now, newId } = call;
  const { timebankId } = scope;
  const member = await memberIn(call, memberId);
  if ((await findWaitingWish(tx, { timebankId, memberId })).length === 0) {
    // Somebody without a telephone of their own is rung through the person whom they named.
    const { phone, namedContact } = member;
    const toWhom = phone ?? namedContact?.phone ?? null;
    await insertDelivery(tx, {
      way: phone || !namedContact ? 'call' : 'named_contact',
      toWhom,
      insteadOf: null,
      id: newId<DeliveryId>(),
      timebankId,
      memberId,
      noticeId: null,
      createdAt: now.toISOString(),
      nextTryAt: null,
    });
  }
  recordAct(call, { action: 'member.asked_to_be_rung', subjectKind: 'member', subjectId: memberId });
  await announceDeliveries(call);
}

export async function announceDeliveries(call: Pick<WriteCall, 'tx' | 'scope' | 'announce'>): Promise<void> {
  call.announce({ memberIds: await coordinatorsHere(call), topics: ['desk'] });
}

interface Move {
  ids: readonly DeliveryId[];
  from: readonly DeliveryState[];
  action: string;
  changes: Partial<DeliveryRow>;
}

async function move(call: WriteCall, { ids, from, action, changes }: Move): Promise<{ marked: number }> {
  const { timebankId } = call.scope;
  const moved = await moveDeliveries(call.tx, { timebankId, ids, from, changes });
  for (const { id, memberId } of moved) {
    recordAct(call, { action, subjectKind: 'member', subjectId: memberId, details: { deliveryId: id } });
  }
  if (moved.length > 0) await announceDeliveries(call);
  return { marked: moved.length };
}
