import type { ParsedOf } from '@timebank/shared/endpoint';
import type { undoConfirmation } from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import type { WriteCall } from '../context.ts';
import { reverse } from '../ledger/service.ts';
import { actFor } from '../members/acting.service.ts';
import { holdAgain } from './completion.service.ts';
import { openStep, takeStep } from './steps.service.ts';
import type { ExchangeProgress } from './store.ts';

/**
 * Takes a yes back within 24 hours. Hours that the other side had reported wait for an answer again. Hours that the
 * receiver had reported by themselves stand no longer, so that nobody can confirm what was taken back.
 */
export async function undoConfirmationIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof undoConfirmation>,
): Promise<Exchange> {
  const acting = await actFor(call, body);
  const found = await openStep(acting, { ...params, action: 'undo' });
  const { reportedById, confirmedById, reportedMinutes, transferId } = found.exchange;
  // While it waits for a coordinator nothing is posted yet, and its hours are still kept aside.
  if (transferId) {
    await reverse(acting, { transferId, reason: 'Undone by the one who confirmed' });
    await holdAgain(acting, found);
  }
  return takeStep(acting, found, {
    action: 'undo',
    changes: {
      ...unconfirmed,
      status: 'reported',
      reportedById: reportedById === confirmedById ? null : reportedById,
      reminders: 0,
    },
    minutes: reportedMinutes,
    tell: 'hours_undone',
  });
}

/** What an exchange loses with its posting. */
export const unconfirmed: Pick<
  ExchangeProgress,
  'confirmedById' | 'confirmedChannel' | 'completedAt' | 'transferId'
> = { confirmedById: null, confirmedChannel: null, completedAt: null, transferId: null };
