import type { FaultRow, PlantedFault } from './planted-fault.ts';
import { plantedFaultsOfMonths } from './planted-faults-of-months.ts';
import type { Scene } from './scene.ts';

const help =
  (change: string) =>
  ({ help }: Scene) =>
    `UPDATE transfers SET ${change} WHERE id = '${help.id}'`;
const margaret = (change: string) => (scene: Scene) =>
  `UPDATE accounts SET ${change} WHERE id = '${scene.accounts.margaret}'`;
const itsEntry = (change: string) => (scene: Scene) =>
  `UPDATE entries SET ${change} WHERE transfer_id = '${scene.help.id}' AND account_id = '${scene.accounts.priya}'`;

const line = (change: string) => () => `UPDATE audit_events SET ${change} WHERE sequence = 2`;

const theLine = ({ log }: Scene): string => log[1]?.id ?? '';
const theLastLine = ({ log }: Scene): string => log[2]?.id ?? '';
const theHelp = ({ help }: Scene): string => help.id;
const margaretsAccount = ({ accounts }: Scene): string => accounts.margaret;
const priyasAccount = ({ accounts }: Scene): string => accounts.priya;

const rows: readonly FaultRow[] = [
  ...plantedFaultsOfMonths,
  ['another number of minutes', 'hash_wrong', theHelp, help('minutes = 91')],
  ['another day of help', 'hash_wrong', theHelp, help("happened_on = '2026-06-01'")],
  ['another person who entered it', 'hash_wrong', theHelp, help('entered_by_id = NULL')],
  ['another hash', 'hash_wrong', theHelp, help(`hash = '${'a'.repeat(64)}'`)],
  ['another hash before', 'chain_broken', theHelp, help(`previous_hash = '${'a'.repeat(64)}'`)],
  ['minutes below zero', 'figures_impossible', theHelp, help('minutes = -90')],
  ['help after its posting', 'out_of_order', theHelp, help("happened_on = '2026-06-11'")],
  ['a posting before the last day', 'out_of_order', theHelp, help("posted_on = '2026-06-09'")],
  ['another number of the posting', 'posting_wrong', theHelp, help('posting_number = 2')],
  ['no number of the posting', 'posting_wrong', theHelp, help('posting_number = NULL')],
  [
    'a transfer missing',
    'chain_gap',
    ({ mistake }) => mistake.id,
    ({ help }) => `DELETE FROM transfers WHERE id = '${help.id}'`,
  ],
  [
    'the first transfer missing',
    'chain_gap',
    () => 'Transfer 2',
    () => 'DELETE FROM transfers WHERE sequence = 1',
  ],
  [
    'another memo',
    'memo_changed',
    theHelp,
    ({ help }) => `UPDATE transfer_memos SET memo = 'y' WHERE transfer_id = '${help.id}'`,
  ],
  [
    'a reversal of something else',
    'reversal_wrong',
    ({ reversal }) => reversal.id,
    ({ reversal, help }) => `UPDATE transfers SET reverses_id = '${help.id}' WHERE id = '${reversal.id}'`,
  ],
  [
    'a reversal that names nothing',
    'reversal_wrong',
    ({ reversal }) => reversal.id,
    ({ reversal }) => `UPDATE transfers SET reverses_id = NULL WHERE id = '${reversal.id}'`,
  ],
  [
    'a second reversal',
    'reversal_wrong',
    ({ mistake }) => mistake.id,
    ({ mistake }) =>
      `DROP INDEX IF EXISTS transfers_reversed_once; UPDATE transfers SET reverses_id = '${mistake.id}' WHERE kind = 'reversal'`,
  ],
  ['another act in the audit log', 'audit_hash_wrong', theLine, line("action = 'member.left'")],
  ['another instant in the audit log', 'audit_hash_wrong', theLine, line("at = '2026-06-09T10:00:00.000Z'")],
  [
    'another detail in the audit log',
    'audit_details_changed',
    theLine,
    line(`details = '{"phone.before":null}'`),
  ],
  ['another address in the audit log', 'audit_details_changed', theLine, line("address = '192.0.2.9'")],
  [
    'half a line of the audit log erased',
    'audit_details_changed',
    theLine,
    line('salt = NULL, details = NULL'),
  ],
  [
    'a line of the audit log missing',
    'audit_gap',
    theLastLine,
    () => 'DELETE FROM audit_events WHERE sequence = 2',
  ],
  [
    'lines of the audit log in another order',
    'audit_broken',
    theLine,
    () =>
      [
        'UPDATE audit_events SET sequence = 9 WHERE sequence = 2',
        'UPDATE audit_events SET sequence = 2 WHERE sequence = 3',
        'UPDATE audit_events SET sequence = 3 WHERE sequence = 9',
      ].join('; '),
  ],
  ['an entry of other minutes', 'entries_wrong', theHelp, itsEntry('minutes = 89')],
  ['an entry of another day', 'entries_wrong', theHelpsNumber, itsEntry("posted_on = '2026-06-09'")],
  [
    'an entry missing',
    'entries_wrong',
    theHelp,
    ({ help, accounts }) =>
      `DELETE FROM entries WHERE transfer_id = '${help.id}' AND account_id = '${accounts.priya}'`,
  ],
  [
    'an entry on somebody else’s account',
    'entries_wrong',
    theHelp,
    (scene) => itsEntry(`account_id = '${scene.accounts.closed}'`)(scene),
  ],
  [
    'an entry in another time bank',
    'other_timebank',
    ({ accounts }) => accounts.elsewhere,
    (scene) => itsEntry(`account_id = '${scene.accounts.elsewhere}', version = 9`)(scene),
  ],
  ['an entry with another balance', 'running_balance_wrong', priyasAccount, itsEntry('balance_minutes = 0')],
  ['an entry with another version', 'version_gap', priyasAccount, itsEntry('version = 99')],
  [
    'an entry of no transfer',
    'version_gap',
    priyasAccount,
    ({ newId, accounts }) =>
      `INSERT INTO entries VALUES ('${accounts.priya}', 99, '${newId()}', 0, 0, '2026-06-10')`,
  ],
  ['another balance', 'balance_wrong', margaretsAccount, margaret('balance_minutes = balance_minutes + 1')],
  [
    'balances that do not add up',
    'sum_not_zero',
    () => '1 minutes',
    margaret('balance_minutes = balance_minutes + 1'),
  ],
  ['another version of an account', 'version_gap', margaretsAccount, margaret('version = version + 1')],
  ['other minutes held', 'held_wrong', margaretsAccount, margaret('held_minutes = 0')],
  ['a hold missing', 'held_wrong', margaretsAccount, () => 'DELETE FROM holds'],
  ['a floor above what the account has', 'floor_broken', margaretsAccount, margaret('floor_minutes = 0')],
  [
    'a floor that was broken before the reversal that explains it',
    'floor_broken',
    ({ accounts }) => accounts.belowFloor,
    ({ accounts }) => `UPDATE accounts SET floor_minutes = -500 WHERE id = '${accounts.belowFloor}'`,
  ],
  ['a closed account with hours', 'closed_not_empty', margaretsAccount, margaret("status = 'closed'")],
  [
    'an account in another time bank',
    'other_timebank',
    margaretsAccount,
    (scene) => margaret(`timebank_id = '${scene.elsewhereId}'`)(scene),
  ],
  [
    'a batch with a line missing',
    'batch_incomplete',
    ({ batch }) => batch[0]?.batchId ?? '',
    () => 'UPDATE batches SET lines = 3',
  ],
  [
    'an exchange of other minutes',
    'exchange_wrong',
    theDone,
    ({ exchanges }) => `UPDATE exchanges SET reported_minutes = 75 WHERE id = '${exchanges.done}'`,
  ],
  [
    'an exchange between others',
    'exchange_wrong',
    theDone,
    ({ exchanges, community }) =>
      `UPDATE exchanges SET giver_id = '${community.people.tom.memberId}' WHERE id = '${exchanges.done}'`,
  ],
  [
    'an exchange that forgot its posting',
    'exchange_wrong',
    theDone,
    ({ exchanges }) =>
      `UPDATE exchanges SET status = 'reported', transfer_id = NULL WHERE id = '${exchanges.done}'`,
  ],
  [
    'an exchange completed by a reversed posting',
    'exchange_wrong',
    ({ exchanges }) => exchanges.undone,
    ({ exchanges, mistake }) =>
      `UPDATE exchanges SET status = 'completed', transfer_id = '${mistake.id}' WHERE id = '${exchanges.undone}'`,
  ],
  [
    'an exchange completed by the posting of another',
    'exchange_wrong',
    ({ exchanges }) => exchanges.waiting,
    ({ exchanges, help }) =>
      `UPDATE exchanges SET status = 'completed', transfer_id = '${help.id}' WHERE id = '${exchanges.waiting}'`,
  ],
];

export const plantedFaults: readonly PlantedFault[] = rows.map(([title, code, names, statement]) => ({
  title,
  code,
  names,
  statement,
}));

function theHelpsNumber({ help }: Scene): string {
  return `transfer ${help.sequence},`;
}

function theDone({ exchanges }: Scene): string {
  return exchanges.done;
}
