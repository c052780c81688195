import { type Attack, byTransfer, wordsOf } from './attack.ts';

const hashes = 64;

/** Rows of transfers that must not be. */
export const attacksByTransfer: Attack[] = [
  ...byTransfer([
    ['a transfer of no time', 'transfers_minutes', () => ({ minutes: 0 })],
    ['a transfer that takes instead of giving', 'transfers_minutes', () => ({ minutes: -60 })],
    ['a transfer of more time than anybody has', 'transfers_minutes', () => ({ minutes: 2_000_000_000 })],
    [
      'a transfer to the account it comes from',
      'transfers_two_accounts',
      ({ accounts }) => ({ fromAccountId: accounts.tom, toAccountId: accounts.tom }),
    ],
    ['a transfer of a kind nobody knows', 'transfers_kind', () => ({ kind: 'gift' as 'grant' })],

    [
      'a transfer to an account that cannot hold so much',
      'accounts_full',
      ({ accounts }) => ({
        kind: 'grant',
        fromAccountId: accounts.fund,
        toAccountId: accounts.tom,
        minutes: 1_073_741_824,
      }),
    ],

    // 4: the floor
    [
      'a transfer below the floor',
      'accounts_floor_reached',
      ({ accounts }) => ({ fromAccountId: accounts.tom, toAccountId: accounts.priya, minutes: 631 }),
    ],
    [
      'a transfer of hours that are held for somebody',
      'accounts_floor_reached',
      ({ accounts }) => ({ fromAccountId: accounts.margaret, toAccountId: accounts.tom, minutes: 511 }),
    ],
    [
      'a transfer from an account that is below its floor already',
      'accounts_floor_reached',
      ({ accounts }) => ({ fromAccountId: accounts.belowFloor, toAccountId: accounts.tom, minutes: 1 }),
    ],

    // Batches
    [
      'a line after the last line of a batch',
      'transfers_batch_line',
      ({ batch }) => ({ kind: 'activity', batchId: batch[0]?.batchId ?? null, batchLine: 3 }),
    ],
    [
      'a line before the first line of a batch',
      'transfers_batch_line',
      ({ batch }) => ({ kind: 'activity', batchId: batch[0]?.batchId ?? null, batchLine: 0 }),
    ],
    [
      'a line of a batch for the second time',
      'transfers_batch_line',
      ({ batch }) => ({ kind: 'activity', batchId: batch[0]?.batchId ?? null, batchLine: 1 }),
    ],
    [
      'a line of a batch that is not there',
      'transfers_batch_line',
      ({ newId }) => ({ kind: 'activity', batchId: newId(), batchLine: 1 }),
    ],
    [
      'a posting of an exchange as a line that its batch has not',
      'transfers_batch_line',
      ({ help, exchanges, batch }) => ({
        ...help.ends,
        kind: 'exchange',
        exchangeId: exchanges.waiting,
        postingNumber: 1,
        batchId: batch[0]?.batchId ?? null,
        batchLine: 3,
      }),
    ],
    [
      'a reversal as a line that its batch has not',
      'transfers_batch_line',
      ({ help, batch }) => ({
        kind: 'reversal',
        reversesId: help.id,
        minutes: 90,
        batchId: batch[0]?.batchId ?? null,
        batchLine: 3,
      }),
    ],
    [
      'a line of another time bank’s batch',
      'transfers_batch_line',
      ({ batch, accounts, elsewhereId }) => ({
        timebankId: elsewhereId,
        fromAccountId: accounts.fundElsewhere,
        toAccountId: accounts.elsewhere,
        kind: 'activity',
        batchId: batch[0]?.batchId ?? null,
        batchLine: 1,
      }),
    ],
    ['a line of no batch', 'transfers_batch', () => ({ batchLine: 1 })],
    ['an activity without a batch', 'transfers_activity', () => ({ kind: 'activity' })],

    // 6: one time bank
    [
      'a transfer to another time bank',
      'transfers_one_timebank',
      ({ accounts }) => ({ toAccountId: accounts.elsewhere }),
    ],
    [
      'a transfer from another time bank',
      'transfers_one_timebank',
      ({ accounts }) => ({ fromAccountId: accounts.fundElsewhere }),
    ],
    [
      'a transfer in the chain of another time bank',
      'transfers_one_timebank',
      ({ elsewhereId }) => ({ timebankId: elsewhereId }),
    ],
    ['a transfer to nobody', 'transfers_one_timebank', ({ newId }) => ({ toAccountId: newId() })],

    // 7: closed accounts
    [
      'a transfer to a closed account',
      'account_closed',
      ({ accounts }) => ({ toAccountId: accounts.closed }),
    ],
    [
      'a transfer from a closed account',
      'account_closed',
      ({ accounts }) => ({ fromAccountId: accounts.closed }),
    ],

    // 8: the chain
    [
      'a transfer that leaves a number out',
      'transfers_chain',
      (scene) => ({ sequence: scene.chain().last().sequence + 2 }),
    ],
    [
      'a transfer with a number that is taken',
      'transfers_sequence',
      ({ help }) => ({ sequence: help.sequence, previousHash: help.previousHash }),
    ],
    [
      'a transfer before the first one',
      'transfers_chain',
      () => ({ sequence: 0, previousHash: '0'.repeat(hashes) }),
    ],
    [
      'a transfer that follows another one than the last',
      'transfers_chain',
      ({ help }) => ({ previousHash: help.hash }),
    ],
    [
      'a transfer that begins the chain anew',
      'transfers_chain',
      () => ({ previousHash: '0'.repeat(hashes) }),
    ],
    ['a transfer with half a hash', 'transfers_hash', () => ({ hash: 'abc' })],
    [
      'a transfer on a day before the last one',
      'transfers_in_order',
      () => ({ postedOn: '2026-06-09', happenedOn: '2026-06-09' }),
    ],
    ['a transfer for help to come', 'transfers_past', () => ({ happenedOn: '2026-06-11' })],
  ]),

  ...wordsOf('sqlite', [
    {
      title: 'a transfer below the floor, with errors to be ignored',
      rule: 'accounts_floor_reached',
      statements: ({ chain, accounts }) => [
        chain().next({ fromAccountId: accounts.belowFloor }, { verb: 'INSERT OR IGNORE' }),
      ],
    },
    {
      title: 'a transfer of no time, with errors to be ignored',
      rule: 'transfers_minutes',
      statements: ({ chain }) => [chain().next({ minutes: 0 }, { verb: 'INSERT OR IGNORE' })],
    },
  ]),
];
