import { type Attack, simple, wordsOf } from './attack.ts';

/** What was written is not written again: transfers, entries, batches and memos. */
export const attacksOnRows: Attack[] = [
  ...simple([
    [
      'minutes of a transfer',
      'transfers_final',
      ({ help }) => `UPDATE transfers SET minutes = 1 WHERE id = '${help.id}'`,
    ],
    ['who entered a transfer', 'transfers_final', () => 'UPDATE transfers SET entered_by_id = NULL'],
    ['a transfer set to what it is', 'transfers_final', () => 'UPDATE transfers SET minutes = minutes'],
    ['a transfer deleted', 'transfers_final', ({ help }) => `DELETE FROM transfers WHERE id = '${help.id}'`],
    [
      'a transfer written over another, by its id',
      'transfers_final',
      ({ chain, help }) =>
        chain().next({ id: help.id }, { suffix: 'ON CONFLICT (id) DO UPDATE SET minutes = 1' }),
    ],
    ['an entry changed', 'entries_final', () => 'UPDATE entries SET balance_minutes = 0'],
    [
      'an entry deleted',
      'entries_final',
      ({ help }) => `DELETE FROM entries WHERE transfer_id = '${help.id}'`,
    ],
    [
      'an entry written twice',
      'entries_once',
      ({ help, accounts }) => entry(help.id, accounts.margaret, { minutes: -90 }),
    ],
    [
      'both entries of a transfer written twice',
      'entries_once',
      ({
        help,
      }) => `INSERT INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
        SELECT account_id, accounts.version + 1, transfer_id, minutes, accounts.balance_minutes + minutes, posted_on
        FROM entries JOIN accounts ON accounts.id = account_id WHERE transfer_id = '${help.id}'`,
    ],
    [
      'an entry for somebody who has no part in it',
      'entries_follow',
      ({ help, accounts }) => entry(help.id, accounts.tom),
    ],
    ['an entry of no transfer', 'entries_follow', ({ newId, accounts }) => entry(newId(), accounts.tom)],
    ['a batch changed', 'batches_final', () => 'UPDATE batches SET lines = 3'],
    ['a batch deleted', 'batches_final', () => 'DELETE FROM batches'],
    ['a batch of no lines', 'batches_lines', (scene) => batch(scene, { lines: 0 })],
    [
      'a second settling of an activity',
      'batches_activity_once',
      (scene) => batch(scene, { activity: scene.activityId }),
    ],
    [
      'a memo changed',
      'memos_final',
      ({ help }) => `UPDATE transfer_memos SET memo = 'y' WHERE transfer_id = '${help.id}'`,
    ],
    [
      'half a memo erased',
      'memos_final',
      ({ help }) => `UPDATE transfer_memos SET salt = NULL WHERE transfer_id = '${help.id}'`,
    ],
    [
      'a memo taken away',
      'memos_final',
      ({ help }) => `DELETE FROM transfer_memos WHERE transfer_id = '${help.id}'`,
    ],
    [
      'an erased memo written anew',
      'memos_final',
      ({ mistake }) => `UPDATE transfer_memos SET salt = 's', memo = 'y' WHERE transfer_id = '${mistake.id}'`,
    ],
    [
      'an erased memo moved to a transfer that never had one',
      'memos_final',
      ({ mistake, batch: [line] }) =>
        `UPDATE transfer_memos SET transfer_id = '${line?.id}' WHERE transfer_id = '${mistake.id}'`,
    ],
    [
      'a memo for a transfer that was posted without',
      'memos_final',
      ({ batch: [line] }) => `INSERT INTO transfer_memos VALUES ('${line?.id}', 's', 'y')`,
    ],
  ]),
  {
    title: 'a memo without its salt',
    rule: 'memos_whole',
    statements: ({ chain }) => {
      const books = chain();
      const transfer = books.next({ memoHash: 'a'.repeat(64) });
      return [transfer, `INSERT INTO transfer_memos VALUES ('${books.last().id}', NULL, 'y')`];
    },
  },

  ...wordsOf('sqlite', [
    ...simple([
      [
        'a transfer replaced, by its id',
        'transfers_final',
        ({ chain, help }) => chain().next({ id: help.id }, replacing),
      ],
      [
        'a transfer replaced, by its number',
        'transfers_sequence',
        ({ chain, help: { sequence, previousHash } }) => chain().next({ sequence, previousHash }, replacing),
      ],
      [
        'a transfer replaced, by its exchange',
        'transfers_exchange_once',
        ({ chain, help }) =>
          chain().next(
            { ...help.ends, kind: 'exchange', exchangeId: help.exchangeId, postingNumber: 1 },
            replacing,
          ),
      ],
      [
        'a reversal replaced, by what it reverses',
        'transfers_reversed_once',
        ({ chain, mistake }) => chain().next({ kind: 'reversal', reversesId: mistake.id }, replacing),
      ],
      [
        'a transfer replaced, by its line',
        'transfers_batch_line',
        ({ chain, batch: [line] }) =>
          chain().next({ kind: 'activity', batchId: line?.batchId ?? null, batchLine: 1 }, replacing),
      ],
      [
        'a transfer replaced, by its place in the file',
        /no column named rowid/,
        ({ chain }) =>
          chain().next({}, replacing).replace('(id,', '(rowid, id,').replace('VALUES (', 'VALUES (1, '),
      ],
      [
        'an entry replaced',
        'entries_once',
        ({ help, accounts }) => entry(help.id, accounts.margaret, { minutes: -1, verb: 'INSERT OR REPLACE' }),
      ],
      [
        'an entry replaced, by its version',
        'entries_follow',
        ({ help, accounts }) => entry(help.id, accounts.tom, { version: '1', verb: 'INSERT OR REPLACE' }),
      ],
      [
        'a batch replaced, by its id',
        'batches_final',
        ({ batch: [line] }) =>
          `INSERT OR REPLACE INTO batches SELECT id, timebank_id, NULL, 9, created_at FROM batches WHERE id = '${line?.batchId}'`,
      ],
      [
        'a batch replaced, by its activity',
        'batches_activity_once',
        (scene) => batch(scene, { activity: scene.activityId, verb: 'INSERT OR REPLACE' }),
      ],
      [
        'a memo replaced',
        'memos_final',
        ({ help }) => `INSERT OR REPLACE INTO transfer_memos VALUES ('${help.id}', 's', 'y')`,
      ],
    ]),
  ]),

  ...wordsOf('postgres', [
    ...simple(
      ['transfers', 'entries', 'accounts', 'holds', 'batches', 'transfer_memos'].map((table) => [
        `all ${table} emptied at once`,
        /_final$/,
        () => `TRUNCATE ${table} CASCADE`,
      ]),
    ),
    ...simple([
      ['holds alone emptied', 'holds_final', () => 'TRUNCATE holds'],
      ['entries alone emptied', 'entries_final', () => 'TRUNCATE entries'],
      ['memos alone emptied', 'memos_final', () => 'TRUNCATE transfer_memos'],
      [
        'transfers and what hangs on them emptied',
        /_final$/,
        () => 'TRUNCATE transfers, entries, transfer_memos',
      ],
      ['everything emptied, from the top', /_final$/, () => 'TRUNCATE timebanks CASCADE'],
      [
        'a memo written over',
        'memos_final',
        ({ help }) =>
          `INSERT INTO transfer_memos VALUES ('${help.id}', 's', 'y') ON CONFLICT (transfer_id) DO UPDATE SET memo = 'y'`,
      ],
    ]),
  ]),
];

const replacing = { verb: 'INSERT OR REPLACE' };

/** An entry that goes on where its account stands. */
function entry(
  transferId: string,
  accountId: string,
  {
    minutes = 90,
    version = 'version + 1',
    verb = 'INSERT',
  }: { minutes?: number; version?: string; verb?: string } = {},
): string {
  return `${verb} INTO entries (account_id, version, transfer_id, minutes, balance_minutes, posted_on)
    SELECT id, ${version}, '${transferId}', ${minutes}, balance_minutes + ${minutes}, '2026-06-10' FROM accounts WHERE id = '${accountId}'`;
}

function batch(
  { newId, timebankId }: { newId: <Id extends string>() => Id; timebankId: string },
  { lines = 1, activity, verb = 'INSERT' }: { lines?: number; activity?: string; verb?: string },
): string {
  const values = [newId(), timebankId, activity ?? newId()].map((value) => `'${value}'`).join(', ');
  return `${verb} INTO batches VALUES (${values}, ${lines}, '2026-06-10T10:00:00.000Z')`;
}
