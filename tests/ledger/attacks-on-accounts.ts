import { type Attack, simple, wordsOf } from './attack.ts';
import { insertInto } from './insert-into.ts';
import type { Scene } from './scene.ts';

/** Balances, holds, floors, and whose account it is. */
export const attacksOnAccounts: Attack[] = [
  ...simple([
    // 1 and 2: balances
    ['a balance raised by hand', 'accounts_follow_entries', set('balance_minutes = balance_minutes + 60')],
    [
      'a balance raised by hand, as if by an entry',
      'accounts_follow_entries',
      set('balance_minutes = balance_minutes + 60, version = version + 1'),
    ],
    [
      'a balance set back to an earlier entry',
      'accounts_follow_entries',
      set('balance_minutes = 120, version = 1'),
    ],
    [
      'a balance raised by hand, two columns at once',
      'accounts_follow_entries',
      set('(balance_minutes, version) = (SELECT balance_minutes + 60, version + 1)'),
    ],
    ['an entry of an account forgotten', 'accounts_follow_entries', set('version = version - 1')],
    ['an account that starts with hours', 'accounts_start_empty', newAccount({ balanceMinutes: 60 })],
    ['an account that starts with a hold', 'accounts_start_empty', newAccount({ heldMinutes: 60 })],
    ['an account that starts in the middle', 'accounts_start_empty', newAccount({ version: 1 })],
    ['an account that starts closed', 'accounts_start_empty', newAccount({ status: 'closed' })],
    ['an account of a kind nobody knows', 'accounts_kind', newAccount({ kind: 'pocket' })],
    ['an account of a member, without the member', 'accounts_member', newAccount({ kind: 'member' })],
    ['an account that starts with a floor above nothing', 'accounts_floor', newAccount({ floorMinutes: 60 })],
    ['a second community fund', 'accounts_one_fund', newAccount({ kind: 'fund' })],
    [
      'a second account of a member',
      'accounts_of_member',
      (scene) => newAccount({ kind: 'member', memberId: scene.community.people.tom.memberId })(scene),
    ],
    [
      'an account of a member of another time bank',
      'accounts_of_members',
      (scene) => newAccount({ kind: 'member', memberId: scene.newcomer })(scene),
    ],

    // 4 and 9: floors and holds
    ['a floor that the account does not meet', 'accounts_floor_not_met', set('floor_minutes = 0')],
    ['a floor that only the held hours would break', 'accounts_floor_not_met', set('floor_minutes = -60')],
    ['a floor above nothing', 'accounts_floor', set('floor_minutes = 60', 'priya')],
    ['what is held, forgotten by hand', 'accounts_follow_holds', set('held_minutes = 0')],
    ['what is held, raised by hand', 'accounts_follow_holds', set('held_minutes = held_minutes + 60')],
    ['a hold made smaller', 'holds_final', () => 'UPDATE holds SET minutes = 1'],
    [
      'a hold moved to somebody else',
      'holds_final',
      ({ accounts }) => `UPDATE holds SET account_id = '${accounts.tom}'`,
    ],
    ['a hold below the floor', 'accounts_floor_reached', hold({ minutes: 511 })],
    ['a hold that gives instead of keeping', 'holds_minutes', hold({ minutes: -60 })],
    [
      'a hold on somebody who has no part in it',
      'holds_of_exchange',
      (scene) => hold({ accountId: scene.accounts.tom })(scene),
    ],
    [
      'a hold for an exchange that is not there',
      'holds_of_exchange',
      (scene) => hold({ exchangeId: scene.newId() })(scene),
    ],
    [
      'a second hold for an exchange',
      { sqlite: 'holds_once', postgres: 'holds_pkey' },
      (scene) => hold({ exchangeId: scene.exchanges.agreed })(scene),
    ],
    [
      'a hold written over',
      { sqlite: 'holds_once', postgres: 'holds_final' },
      (scene) =>
        `${hold({ exchangeId: scene.exchanges.agreed })(scene)} ON CONFLICT (exchange_id) DO UPDATE SET minutes = 1`,
    ],

    // 6 and 7: whose it is, open or closed
    [
      'an account moved to another time bank',
      'accounts_final',
      (scene) => set(`timebank_id = '${scene.elsewhereId}'`)(scene),
    ],
    [
      'an account given to somebody else',
      'accounts_final',
      (scene) => set(`member_id = '${scene.newcomer}'`)(scene),
    ],
    ['an account of nobody', 'accounts_final', set('member_id = NULL')],
    ['an account of another kind', 'accounts_final', set("kind = 'organisation'")],
    ['an account with another id', 'accounts_final', (scene) => set(`id = '${scene.newId()}'`, 'tom')(scene)],
    ['an account that was opened earlier', 'accounts_final', set("opened_at = '2020'")],
    [
      'an account deleted',
      'accounts_final',
      ({ accounts }) => `DELETE FROM accounts WHERE id = '${accounts.tom}'`,
    ],
    [
      'a closed account deleted',
      'accounts_final',
      ({ accounts }) => `DELETE FROM accounts WHERE id = '${accounts.closed}'`,
    ],
    ['a closed account opened again', 'account_closed', set("status = 'open'", 'closed')],
    ['an account closed with hours in it', 'accounts_closed_empty', set("status = 'closed'", 'priya')],
    ['an account neither open nor closed', 'accounts_status', set("status = 'asleep'", 'tom')],
    [
      'an account written over, by its id',
      { sqlite: 'accounts_final', postgres: 'accounts_follow_entries' },
      (scene) =>
        `${newAccount({ id: scene.accounts.tom })(scene)} ON CONFLICT (id) DO UPDATE SET balance_minutes = 0`,
    ],
  ]),
  {
    title: 'a hold on a closed account',
    rule: 'account_closed',
    statements: (scene) => {
      const exchangeId = scene.newId<string>();
      const receiverId = scene.community.people.sid.memberId;
      return [
        `INSERT INTO exchanges (id, timebank_id, title, giver_id, receiver_id, status, status_since, proposed_by_id,
          agreed_minutes, postings, reminders, created_at, version) SELECT '${exchangeId}', timebank_id, title, giver_id,
          '${receiverId}', 'agreed', status_since, giver_id, 60, 0, 0, created_at, 1 FROM exchanges WHERE id = '${scene.exchanges.done}'`,
        hold({ exchangeId, accountId: scene.accounts.closed, minutes: 60 })(scene),
      ];
    },
  },

  ...wordsOf('sqlite', [
    ...simple([
      [
        'an account replaced, by its id',
        'accounts_final',
        (scene) => newAccount({ id: scene.accounts.tom }, 'INSERT OR REPLACE')(scene),
      ],
      [
        'an account replaced, by its member',
        'accounts_of_member',
        (scene) =>
          newAccount(
            { kind: 'member', memberId: scene.community.people.tom.memberId },
            'INSERT OR REPLACE',
          )(scene),
      ],
      ['the community fund replaced', 'accounts_one_fund', newAccount({ kind: 'fund' }, 'INSERT OR REPLACE')],
      [
        'an account thrown out by changing another',
        'accounts_final',
        ({ accounts }) =>
          `UPDATE OR REPLACE accounts SET id = '${accounts.tom}' WHERE id = '${accounts.priya}'`,
      ],
      [
        'a hold replaced',
        'holds_once',
        (scene) => hold({ exchangeId: scene.exchanges.agreed, verb: 'INSERT OR REPLACE' })(scene),
      ],
    ]),
  ]),
];

/** Margaret has 30 minutes, 120 are held, and her floor is at −600. */
export function set(change: string, whose: keyof Scene['accounts'] = 'margaret') {
  return ({ accounts }: Scene): string => `UPDATE accounts SET ${change} WHERE id = '${accounts[whose]}'`;
}

function newAccount(wished: Record<string, string | number>, verb = 'INSERT') {
  return ({ newId, timebankId }: Scene): string =>
    insertInto(
      'accounts',
      {
        id: newId(),
        timebankId,
        kind: 'clearing',
        memberId: null,
        status: 'open',
        floorMinutes: null,
        balanceMinutes: 0,
        heldMinutes: 0,
        version: 0,
        openedAt: '2026-06-10T10:00:00.000Z',
        ...wished,
      },
      verb,
    );
}

/** An hour of Margaret's, kept for an exchange for which nothing is kept yet. */
export function hold({
  verb,
  ...wished
}: {
  exchangeId?: string;
  accountId?: string;
  minutes?: number;
  verb?: string;
}) {
  return ({ exchanges, accounts }: Scene): string =>
    insertInto(
      'holds',
      {
        exchangeId: exchanges.waiting,
        accountId: accounts.margaret,
        minutes: 60,
        createdAt: '2026-06-10T10:00:00.000Z',
        ...wished,
      },
      verb,
    );
}
