import { type Attack, simple, wordsOf } from './attack.ts';

/** The audit log is written at its end, one line after the other, and never again. */
export const attacksOnLog: Attack[] = [
  ...simple([
    [
      'a line of the audit log changed',
      'audit_final',
      () => "UPDATE audit_events SET action = 'nothing.happened'",
    ],
    ['a line of the audit log set to what it is', 'audit_final', () => 'UPDATE audit_events SET at = at'],
    ['a line of the audit log deleted', 'audit_final', () => 'DELETE FROM audit_events'],
    [
      'other details of a line of the audit log',
      'audit_final',
      () => "UPDATE audit_events SET details = '{}' WHERE sequence = 2",
    ],
    [
      'half of what can be erased of a line of the audit log',
      'audit_final',
      () => 'UPDATE audit_events SET salt = NULL, details = NULL WHERE sequence = 2',
    ],
    [
      'erased details of a line of the audit log written anew',
      'audit_final',
      () => "UPDATE audit_events SET details = '{}', salt = 's' WHERE sequence = 3",
    ],
    [
      'a line of the audit log changed while it is erased',
      'audit_final',
      () => `UPDATE audit_events SET ${erased}, actor_id = NULL WHERE sequence = 2`,
    ],
    [
      'erased lines of the audit log in another order',
      'audit_final',
      () => `UPDATE audit_events SET ${erased}, sequence = 9 WHERE sequence = 2`,
    ],
    ['a line of the audit log with a number left out', 'audit_chain', ({ line }) => line({ sequence: 9 })],
    [
      'a line of the audit log that follows another hash',
      'audit_chain',
      ({ line }) => line({ previousHash: 'a'.repeat(64) }),
    ],
    ['a line of the audit log without a whole hash', 'audit_hash', ({ line }) => line({ hash: 'a' })],
    [
      'a line of the audit log without the whole hash of its details',
      'audit_hash',
      ({ line }) => line({ detailsHash: 'a' }),
    ],
    ['a line of the audit log without details', 'audit_whole', ({ line }) => line({ details: null })],
    ['a line of the audit log without salt', 'audit_whole', ({ line }) => line({ salt: null })],
    [
      'a line of the audit log written over another',
      { sqlite: 'audit_chain', postgres: 'audit_final' },
      ({ line, log: [, second] }) =>
        line(
          { sequence: 2, previousHash: second?.previousHash ?? never() },
          { suffix: "ON CONFLICT (timebank_id, sequence) DO UPDATE SET action = 'x'" },
        ),
    ],
  ]),
  {
    title: 'a line of the audit log with a number that is taken',
    rule: { sqlite: 'audit_chain', postgres: 'audit_sequence' },
    statements: ({ line, log: [, second] }) => [
      line({ sequence: 2, previousHash: second?.previousHash ?? never() }),
    ],
  },

  ...wordsOf('sqlite', [
    ...simple([
      [
        'a line of the audit log replaced',
        'audit_chain',
        ({ line, log: [, second] }) =>
          line({ sequence: 2, previousHash: second?.previousHash ?? never() }, { verb: 'INSERT OR REPLACE' }),
      ],
    ]),
  ]),
  ...wordsOf('postgres', [
    ...simple([['the audit log emptied', 'audit_final', () => 'TRUNCATE audit_events']]),
  ]),
];

const erased = 'salt = NULL, details = NULL, session_id = NULL, address = NULL';

function never(): never {
  throw new Error('The scene has a log.');
}
