import { closing, look, reopening } from './closings.ts';
import { insertInto } from './insert-into.ts';
import type { Scene } from './scene.ts';

/** What must go on working, by the same road as the attacks: the books take it, and verify afterwards. */
export const honestActs: { title: string; statements(scene: Scene): readonly string[] }[] = [
  { title: 'a gift', statements: ({ chain }) => [chain().next()] },
  {
    title: 'a gift down to the floor',
    statements: ({ chain, accounts }) => [
      chain().next({ fromAccountId: accounts.tom, toAccountId: accounts.priya, minutes: 630 }),
    ],
  },
  {
    title: 'hours to somebody who is below their floor',
    statements: ({ chain, accounts }) => [chain().next({ toAccountId: accounts.belowFloor })],
  },
  {
    title: 'a hold, given back again',
    statements: ({ exchanges, accounts }) => [
      insertInto('holds', {
        exchangeId: exchanges.waiting,
        accountId: accounts.margaret,
        minutes: 510,
        createdAt: '2026-06-10T10:00:00.000Z',
      }),
      `DELETE FROM holds WHERE exchange_id = '${exchanges.waiting}'`,
    ],
  },
  { title: 'a hold given back', statements: () => ['DELETE FROM holds'] },
  {
    title: 'a posting reversed, and the help posted right',
    statements: ({ chain, help, exchanges }) => {
      const books = chain();
      return [
        books.next({ kind: 'reversal', reversesId: help.id, minutes: 90 }),
        books.next({
          ...help.ends,
          kind: 'exchange',
          exchangeId: exchanges.done,
          postingNumber: 2,
          minutes: 75,
        }),
        `UPDATE exchanges SET transfer_id = '${books.last().id}', reported_minutes = 75 WHERE id = '${exchanges.done}'`,
      ];
    },
  },
  {
    title: 'a lower floor, and none',
    statements: ({ accounts }) => [
      `UPDATE accounts SET floor_minutes = -1200 WHERE id = '${accounts.belowFloor}'`,
      `UPDATE accounts SET floor_minutes = NULL WHERE id = '${accounts.belowFloor}'`,
    ],
  },
  {
    title: 'an empty account closed',
    statements: ({ community }) => [
      `UPDATE accounts SET status = 'closed' WHERE id = '${community.people.nina.accountId}'`,
    ],
  },
  {
    title: 'the details of a line of the audit log erased',
    statements: () => [
      'UPDATE audit_events SET salt = NULL, details = NULL, session_id = NULL, address = NULL WHERE sequence = 2',
    ],
  },
  {
    title: 'a month closed, and help of the month after it',
    statements: (scene) => [closing(scene), scene.chain().next({ happenedOn: '2026-06-01' })],
  },
  {
    title: 'a month closed, opened again, and help of that month',
    statements: (scene) => [
      closing(scene),
      reopening(scene),
      scene.chain().next({ happenedOn: '2026-05-31' }),
    ],
  },
  {
    title: 'a month closed, opened again, and closed once more',
    statements: (scene) => [closing(scene), reopening(scene), closing(scene, { number: 3 })],
  },
  { title: 'a look at a transfer', statements: (scene) => [look(scene)] },
  {
    title: 'other settings of a time bank',
    statements: () => ['UPDATE timebanks SET step_minutes = 30, version = version + 1'],
  },
  {
    title: 'a memo erased',
    statements: ({ help }) => [
      `UPDATE transfer_memos SET salt = NULL, memo = NULL WHERE transfer_id = '${help.id}'`,
    ],
  },
];
