import { type Attack, byTransfer } from './attack.ts';

/** Postings and reversals that must not be: an exchange is in the books once, and a mistake is mended once. */
export const attacksByPosting: Attack[] = byTransfer([
  // 5: one posting
  [
    'a second posting of an exchange',
    'transfers_exchange_once',
    ({ help, exchanges }) => ({
      ...help.ends,
      kind: 'exchange',
      exchangeId: exchanges.done,
      postingNumber: 1,
    }),
  ],
  [
    'a posting with the next number while the last one stands',
    'transfers_exchange_once',
    ({ help, exchanges }) => ({
      ...help.ends,
      kind: 'exchange',
      exchangeId: exchanges.done,
      postingNumber: 2,
    }),
  ],
  [
    'a posting that leaves a number out',
    'transfers_exchange_once',
    ({ help, exchanges }) => ({
      ...help.ends,
      kind: 'exchange',
      exchangeId: exchanges.undone,
      postingNumber: 3,
    }),
  ],
  [
    'a posting before the first one',
    'transfers_exchange_once',
    ({ help, exchanges }) => ({
      ...help.ends,
      kind: 'exchange',
      exchangeId: exchanges.waiting,
      postingNumber: 0,
    }),
  ],
  [
    'a posting without a number',
    'transfers_posting',
    ({ help, exchanges }) => ({ ...help.ends, kind: 'exchange', exchangeId: exchanges.waiting }),
  ],
  ['a posting without an exchange', 'transfers_exchange', ({ help }) => ({ ...help.ends, kind: 'exchange' })],
  [
    'a gift that calls itself by an exchange',
    'transfers_exchange',
    ({ help, exchanges }) => ({ ...help.ends, exchangeId: exchanges.waiting, postingNumber: 1 }),
  ],
  [
    'a posting from the one who helped',
    'transfers_of_exchange',
    ({ exchanges }) => ({ kind: 'exchange', exchangeId: exchanges.waiting, postingNumber: 1 }),
  ],
  [
    'a posting to somebody who did not help',
    'transfers_of_exchange',
    ({ help, exchanges, accounts }) => ({
      ...help.ends,
      toAccountId: accounts.tom,
      kind: 'exchange',
      exchangeId: exchanges.waiting,
      postingNumber: 1,
    }),
  ],
  [
    'a posting of an exchange that is not there',
    'transfers_of_exchange',
    ({ help, newId }) => ({ ...help.ends, kind: 'exchange', exchangeId: newId(), postingNumber: 1 }),
  ],

  // 3: reversals
  [
    'a second reversal',
    'transfers_reversed_once',
    ({ mistake }) => ({ kind: 'reversal', reversesId: mistake.id }),
  ],
  [
    'a reversal of a reversal',
    'transfers_mirror',
    ({ reversal, help }) => ({ ...help.ends, kind: 'reversal', reversesId: reversal.id }),
  ],
  [
    'a reversal of other minutes',
    'transfers_mirror',
    ({ help }) => ({ kind: 'reversal', reversesId: help.id, minutes: 91 }),
  ],
  [
    'a reversal the same way',
    'transfers_mirror',
    ({ help }) => ({ ...help.ends, kind: 'reversal', reversesId: help.id, minutes: 90 }),
  ],
  [
    'a reversal from somebody else',
    'transfers_mirror',
    ({ help, accounts }) => ({
      kind: 'reversal',
      reversesId: help.id,
      minutes: 90,
      fromAccountId: accounts.tom,
    }),
  ],
  [
    'a reversal of a transfer that is not there',
    'transfers_mirror',
    ({ newId }) => ({ kind: 'reversal', reversesId: newId() }),
  ],
  ['a reversal of nothing', 'transfers_reversal', () => ({ kind: 'reversal' })],
  [
    'a gift that says it reverses something',
    'transfers_reversal',
    ({ help }) => ({ reversesId: help.id, minutes: 90 }),
  ],
]);
