import { Refusal } from '../refusal.ts';

/** The sentence for each rule of the books that a person can run into. */
const sentences: Record<string, () => Refusal> = {
  accounts_floor_reached: () =>
    new Refusal(
      'floor_reached',
      'There are not enough hours left for this. Ask your coordinator: they can help.',
    ),
  accounts_full: () =>
    new Refusal('account_full', 'That is more than one account can hold. Give less, or to somebody else.'),
  accounts_floor_not_met: () =>
    new Refusal('floor_not_met', 'The balance is lower than that already. Choose a floor that it meets.'),
  account_closed: () => new Refusal('account_closed', 'This account is closed and takes no more hours.'),
  transfers_reversed_once: () => new Refusal('already_reversed', 'This transfer was reversed already.'),
  transfers_mirror: () => new Refusal('reversal_of_reversal', 'A reversal cannot be reversed.'),
  period_closed: () =>
    new Refusal(
      'period_closed',
      'The books for that month are closed. Write it down again: it is posted today.',
    ),
  transfers_exchange_once: () => new Refusal('already_completed', 'These hours are in the books already.'),
};

/** The refusal for a broken rule of the books, or null for one that no person can break by themselves. */
export const refusalOfRule = (rule: string): Refusal | null => sentences[rule]?.() ?? null;
