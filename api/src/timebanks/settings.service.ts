import type { ParsedOf } from '@timebank/shared/endpoint';
import { mayReadBooks } from '@timebank/shared/roles';
import type { TimebankSettings, updateSettings } from '@timebank/shared/timebanks';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { assert, insist, Refusal } from '../refusal.ts';
import { objectionToSettings } from './settings.rules.ts';
import { findTimebank, type TimebankRow, updateTimebank } from './store.ts';

/** The settings, as far as whoever asks may know them: only who reads the books sees the trustees' addresses. */
export async function settingsShown(call: ReadCall): Promise<TimebankSettings> {
  const settings = await settingsHere(call);
  return mayReadBooks(call.actor.role) ? settings : { ...settings, trusteeEmails: null };
}

export async function settingsHere({ tx, scope }: Pick<ReadCall, 'tx' | 'scope'>): Promise<SettingsRow> {
  const [row] = await findTimebank(tx, { id: scope.timebankId });
  assert(row, 'whoever is signed in is so in a time bank');
  return described(row);
}

export type SettingsRow = ReturnType<typeof described>;

type Changes = ParsedOf<typeof updateSettings>['body'];

/** Changes what is given and keeps the rest. The audit log keeps both the old and the new figures. */
export async function changeSettings(call: WriteCall, changes: Changes): Promise<TimebankSettings> {
  const before = await settingsHere(call);
  const version = call.expectedVersion;
  assert(version !== null, 'settings are changed with the version they had');
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  insist(objectionToSettings({ ...before, ...given }));
  const [row] = await updateTimebank(call.tx, { id: before.id, version, changes: given });
  if (!row) {
    throw new Refusal('stale_version', 'Somebody else changed the settings meanwhile. Look at theirs first.');
  }
  const after = described(row);
  recordAct(call, {
    action: 'settings.changed',
    subjectKind: 'timebank',
    subjectId: before.id,
    details: changesBetween(before, given),
  });
  return after;
}

function described(row: TimebankRow) {
  const { createdAt: _, booksClosedThrough: __, ...settings } = row;
  return settings;
}
