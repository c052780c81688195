import type { ParsedOf } from '@timebank/shared/endpoint';
import type { undoConfirmation } from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import type { TransferId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { reverse, transferIn } from '../ledger/service.ts';
import { Refusal } from '../refusal.ts';
import { holdAgain } from './completion.service.ts';
import { openStep, takeStep } from './steps.service.ts';
import type { ExchangeProgress } from './store.ts';

/**
 * Takes a yes back within 24 hours. Hours that the other side had reported wait for an answer again. Hours that the
 * receiver had reported by themselves stand no longer, so that nobody can confirm what was taken back.
 */
export async function undoConfirmationIn(
  call: WriteCall,
  { params }: ParsedOf<typeof undoConfirmation>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'undo' });
  const { reportedById, confirmedById, reportedMinutes, transferId } = found.exchange;
  // While it waits for a coordinator nothing is posted yet, and its hours are still kept aside.
  if (transferId) {
    await insistOnOpenMonth(call, transferId);
    await reverse(call, { transferId, reason: 'Undone by the one who confirmed' });
    await holdAgain(call, found);
  }
  return takeStep(call, found, {
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

/** Whoever signed a month off saw these hours in it. Somebody who puts them right says why. */
async function insistOnOpenMonth(call: WriteCall, transferId: TransferId): Promise<void> {
  const { happenedOn } = await transferIn(call.tx, { scope: call.scope, transferId });
  const { booksClosedThrough } = call.scope;
  if (booksClosedThrough === null || happenedOn > booksClosedThrough) return;
  throw new Refusal(
    'period_closed',
    'The books for that month are closed. Ask your coordinator to put the hours right.',
  );
}

/** What an exchange loses with its posting. */
export const unconfirmed: Pick<
  ExchangeProgress,
  'confirmedById' | 'confirmedChannel' | 'completedAt' | 'transferId'
> = { confirmedById: null, confirmedChannel: null, completedAt: null, transferId: null };
