import type { DeliveryId } from '@timebank/shared/ids';
import type { WriteTransaction } from '../database/database.ts';
import { updateDeliveries } from './sending.store.ts';

/** What came of a try to send something. */
export interface Tried {
  id: DeliveryId;
  tries: number;
  failure: string | null;
  /** True where it is given up now. */
  isLast: boolean;
  now: Date;
}

/** What became of an e-mail, for those who look after the post. A letter with a code to sign in is no delivery. */
export const noteMail = (tx: WriteTransaction, { id, tries, failure, isLast, now }: Tried): Promise<void> =>
  updateDeliveries(tx, [id], {
    tries,
    outcome: failure?.slice(0, 500) ?? null,
    ...(failure === null ? { state: 'sent', doneAt: now.toISOString() } : {}),
    ...(failure !== null && isLast ? { state: 'failed' } : {}),
  });
