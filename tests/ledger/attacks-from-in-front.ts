import { type Attack, wordsOf } from './attack.ts';
import { hold, set } from './attacks-on-accounts.ts';

/** What somebody may put in front of the rules, so that these see something else or are not heard. */
export const attacksFromInFront: Attack[] = [
  ...wordsOf('sqlite', [
    {
      title: 'a trigger in front that lets balances stand still',
      rule: 'accounts_follow_entries',
      statements: ({ chain }) => [ignoring('UPDATE ON accounts'), chain().next()],
    },
    {
      title: 'a trigger in front that lets no entry be written',
      rule: 'transfers_post',
      statements: ({ chain }) => [ignoring('INSERT ON entries'), chain().next()],
    },
    {
      title: 'a trigger in front that lets holds cost nothing',
      rule: 'accounts_follow_holds',
      statements: (scene) => [ignoring('UPDATE ON accounts'), hold({})(scene)],
    },
    {
      title: 'a trigger in front that lets hours be held for ever',
      rule: 'accounts_follow_holds',
      statements: () => [ignoring('UPDATE ON accounts'), 'DELETE FROM holds'],
    },
    {
      title: 'a trigger in front that lets the balance of whoever gives stand still',
      rule: 'accounts_follow_entries',
      statements: ({ chain }) => [
        ignoring('UPDATE ON accounts', 'NEW.balance_minutes < OLD.balance_minutes'),
        chain().next(),
      ],
    },
    {
      title: 'a trigger in front that lets the balance of whoever gets stand still',
      rule: 'accounts_follow_entries',
      statements: ({ chain }) => [
        ignoring('UPDATE ON accounts', 'NEW.balance_minutes > OLD.balance_minutes'),
        chain().next(),
      ],
    },
    {
      title: 'a trigger in front that lets only the entry of whoever gives be written',
      rule: 'transfers_post',
      statements: ({ chain }) => [ignoring('INSERT ON entries', 'NEW.minutes > 0'), chain().next()],
    },
  ]),

  ...wordsOf('postgres', [
    {
      title: 'a rule in front that lets balances stand still',
      rule: 'accounts_follow_entries',
      statements: ({ chain }) => [ignoringRule('UPDATE', 'accounts'), chain().next()],
    },
    {
      title: 'a rule in front that lets no entry be written',
      rule: 'transfers_post',
      statements: ({ chain }) => [ignoringRule('INSERT', 'entries'), chain().next()],
    },
    {
      title: 'a rule in front that lets holds cost nothing',
      rule: 'accounts_follow_holds',
      statements: (scene) => [ignoringRule('UPDATE', 'accounts'), hold({})(scene)],
    },
    {
      title: 'a table of holds of one’s own, put in front of the real one',
      rule: 'accounts_follow_holds',
      statements: (scene) => [
        'CREATE TEMP TABLE holds (LIKE public.holds)',
        set('held_minutes = 0')(scene).replace('accounts', 'public.accounts'),
      ],
    },
    {
      title: 'a table of entries of one’s own, put in front of the real one',
      rule: 'accounts_follow_entries',
      statements: (scene) => [
        'CREATE TEMP TABLE entries (LIKE public.entries)',
        `INSERT INTO pg_temp.entries SELECT id, version + 1, '${scene.help.id}', 60, balance_minutes + 60, '2026-06-10' FROM accounts`,
        set('balance_minutes = balance_minutes + 60, version = version + 1')(scene),
      ],
    },
    {
      title: 'an operator of one’s own, put in front of the real one',
      rule: 'accounts_follow_entries',
      statements: (scene) => [
        `CREATE SCHEMA lies; CREATE FUNCTION lies.never(integer, integer) RETURNS boolean LANGUAGE sql AS 'SELECT false';
         CREATE OPERATOR lies.<> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = lies.never)`,
        'SET LOCAL search_path = lies, pg_catalog, public',
        set('balance_minutes = balance_minutes + 60')(scene),
      ],
    },
  ]),
];

const ignoring = (event: string, when = '1'): string =>
  `CREATE TRIGGER in_front BEFORE ${event} WHEN ${when} BEGIN SELECT RAISE(IGNORE); END`;

const ignoringRule = (event: 'UPDATE' | 'INSERT', table: string): string =>
  `CREATE RULE in_front AS ON ${event} TO ${table} DO INSTEAD NOTHING; ALTER TABLE ${table} ENABLE ALWAYS RULE in_front`;
