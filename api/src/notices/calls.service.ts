import type { Delivery } from '@timebank/shared/deliveries';
import type { NamedContact } from '@timebank/shared/profile';
import type { ReadCall } from '../context.ts';
import { deliveryShown } from './deliveries.service.ts';
import { findDeliveries } from './deliveries.store.ts';
import { wordsOf } from './letters.rules.ts';

/** Somebody whom a person has to ring, and what to tell them. */
export interface WaitingCall extends Delivery {
  /** The number as it was known when they were to be told; null where there was none. */
  toWhom: string | null;
  /** Whom to ask for, where it is the person whom the member named. */
  namedContact: NamedContact | null;
  /** What to say, in a line and in a sentence or two; null where the member asked to be rung. */
  subject: string | null;
  sentences: string | null;
}

/**
 * All who wait to be rung, the oldest first. It shows numbers: whoever shows them on leaves a line in the audit log.
 * What comes of a call is written down with `markDeliveredIn`.
 */
export async function waitingCalls(call: ReadCall, { limit }: { limit: number }): Promise<WaitingCall[]> {
  const wanted = { timebankId: call.scope.timebankId, state: 'waiting', limit } as const;
  const calls = await findDeliveries(call.tx, { ...wanted, way: 'call' });
  const named = await findDeliveries(call.tx, { ...wanted, way: 'named_contact' });
  return [...calls, ...named]
    .sort((one, other) => (one.delivery.id < other.delivery.id ? -1 : 1))
    .slice(0, limit)
    .map((found) => ({
      ...deliveryShown(found),
      toWhom: found.delivery.toWhom,
      namedContact: found.delivery.way === 'named_contact' ? found.namedContact : null,
      ...(found.notice ? wordsOf(found.notice) : { subject: null, sentences: null }),
    }));
}
