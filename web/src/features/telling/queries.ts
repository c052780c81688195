import { type DeliveryState, listDeliveries } from '@timebank/shared/deliveries';
import { ask } from '#lib/ask.ts';

/** As much as anybody does in one go; the page says where there is more. */
const limit = '100';

export const deliveriesQuery = (state: DeliveryState) =>
  ask('desk', listDeliveries, { query: { state, limit } });

export const waitingLettersQuery = ask('desk', listDeliveries, { query: { way: 'letter', limit } });
