import type { Delivery, DeliveryWay, sendAgain } from '@timebank/shared/deliveries';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { PreferredContact } from '@timebank/shared/profile';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { takeMailOut, tryMailAgain } from '../mail/outbox.ts';
import { memberIn } from '../members/lookup.service.ts';
import { notFound, Refusal } from '../refusal.ts';
import { announceDeliveries, deliveryShown } from './deliveries.service.ts';
import { type DeliveryRow, findDeliveries, moveDeliveries } from './deliveries.store.ts';
import { addressFor } from './ways.rules.ts';

/** Tries once more to reach somebody: at once in the same way, or by hand in another. */
export async function sendAgainIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof sendAgain>,
): Promise<Delivery> {
  const { timebankId } = call.scope;
  const wanted = { timebankId, state: 'failed', ids: [params.deliveryId], limit: 1 } as const;
  const [found] = await findDeliveries(call.tx, wanted);
  if (!found) throw notFound('message');
  const changes = body.way
    ? await otherWay(call, found.delivery, body.way)
    : await sameWay(call, found.delivery);
  const ids = [params.deliveryId];
  const moved = await moveDeliveries(call.tx, { timebankId, ids, from: ['waiting', 'failed'], changes });
  if (moved.length > 0) {
    recordAct(call, {
      action: 'delivery.again',
      subjectKind: 'member',
      subjectId: found.member.id,
      details: { deliveryId: params.deliveryId },
    });
    await announceDeliveries(call);
  }
  const [after] = await findDeliveries(call.tx, wanted);
  if (!after) throw notFound('message');
  return deliveryShown(after);
}

type Changes = Partial<DeliveryRow>;

async function sameWay({ tx, now }: WriteCall, { id, way }: DeliveryRow): Promise<Changes> {
  if (way === 'email') await tryMailAgain(tx, { id, now });
  const nextTryAt = way === 'text' ? now.toISOString() : null;
  return { state: 'waiting', tries: 0, nextTryAt, outcome: null };
}

const contactFor = { call: 'phone', letter: 'post' } as const satisfies Partial<
  Record<DeliveryWay, PreferredContact>
>;

async function otherWay(
  call: WriteCall,
  { id, memberId, way: before }: DeliveryRow,
  way: 'call' | 'letter',
): Promise<Changes> {
  const member = await memberIn(call, memberId);
  const toWhom = addressFor(contactFor[way], member);
  if (!toWhom) throw nothingFor(way);
  // Otherwise it would still arrive, after somebody has told them.
  if (before === 'email') await takeMailOut(call.tx, id);
  return {
    way,
    toWhom,
    insteadOf: member.preferredContact,
    state: 'waiting',
    tries: 0,
    nextTryAt: null,
    outcome: null,
  };
}

const nothingFor = (way: 'call' | 'letter'): Refusal => {
  const message =
    way === 'call' ? 'No telephone number is known for them.' : 'No postal address is known for them.';
  return new Refusal('validation_failed', `${message} Write one down first, or choose another way.`, {
    faults: [{ at: 'body.way', message }],
  });
};
