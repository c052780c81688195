import type { Transfer } from '@timebank/shared/ledger';
import type { UnusualReason } from '@timebank/shared/unusual';
import type { Say } from '#lib/say.ts';
import type { StaffWords } from './staff-words.ts';

/** Why a rule named a transfer, in facts: "7 times in March 2026, more than 6." */
export function whyInWords(
  { say, words }: { say: Say; words: StaffWords },
  { reason, transfer }: { reason: UnusualReason; transfer: Transfer },
): string {
  const { rule, month, helpedOn } = reason;
  const figure = reason.figure ?? 0;
  const threshold = reason.threshold ?? 0;
  return say(`unusual.why.${rule}`, {
    name: transfer.enteredBy?.displayName ?? say('staff.timebank'),
    day: words.day(helpedOn ?? transfer.happenedOn),
    figure,
    threshold,
    exchanges: reason.exchanges ?? 0,
    month: month === null ? '' : words.month(month),
    time: words.hours(figure),
    limit: words.hours(threshold),
  });
}
