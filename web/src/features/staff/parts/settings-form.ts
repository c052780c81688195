import type { InputOf } from '@timebank/shared/endpoint';
import type { TimebankSettings, updateSettings } from '@timebank/shared/timebanks';
import { minutesFromTyped, typedFromMinutes } from '#lib/typed-hours.ts';

/** How a setting is typed: words, hours, hours below zero, days, how many, several days, or e-mail addresses. */
type Kind = 'text' | 'hours' | 'below' | 'days' | 'count' | 'daysList' | 'addresses';

interface SettingField {
  name: SettingName;
  kind: Kind;
  /** Left empty it is none: no limit, no address. */
  isOptional: boolean;
}

export type SettingName = Exclude<keyof TimebankSettings, 'id' | 'slug' | 'timeZone' | 'version'>;
export type TypedSettings = Record<SettingName, string>;

/** All settings in the order of the page. */
export const settingFields: readonly SettingField[] = [
  { name: 'name', kind: 'text', isOptional: false },
  { name: 'phone', kind: 'text', isOptional: false },
  { name: 'email', kind: 'text', isOptional: true },
  { name: 'stepMinutes', kind: 'hours', isOptional: false },
  { name: 'longestExchangeMinutes', kind: 'hours', isOptional: false },
  { name: 'grantLimitMinutes', kind: 'hours', isOptional: false },
  { name: 'joiningCreditMinutes', kind: 'hours', isOptional: false },
  { name: 'softLineMinutes', kind: 'below', isOptional: true },
  { name: 'memberFloorMinutes', kind: 'below', isOptional: true },
  { name: 'reminderDays', kind: 'daysList', isOptional: true },
  { name: 'queueAfterDays', kind: 'days', isOptional: false },
  { name: 'silenceMeansYesAfterDays', kind: 'days', isOptional: true },
  { name: 'quietAfterDays', kind: 'days', isOptional: false },
  { name: 'newcomerAfterDays', kind: 'days', isOptional: false },
  { name: 'kindCallsADay', kind: 'count', isOptional: false },
  { name: 'visitGraceMinutes', kind: 'hours', isOptional: false },
  { name: 'trusteeEmails', kind: 'addresses', isOptional: true },
];

/** The settings as somebody would type them. */
export function settingsAsTyped(settings: TimebankSettings): TypedSettings {
  const typed = settingFields.map(({ name, kind }) => [name, asTyped(kind, settings[name])]);
  return Object.fromEntries(typed) as TypedSettings;
}

/** The fields that cannot be understood. */
export const wrongSettings = (typed: TypedSettings): SettingField[] =>
  settingFields.filter((field) => understood(field, typed[field.name]) === undefined);

/** What somebody changed since they saw it, as the API takes it. What others changed meanwhile stays theirs. */
export function changedSettings({
  before,
  ...typed
}: TypedSettings & { before: TypedSettings }): InputOf<typeof updateSettings>['body'] {
  const changed = settingFields.filter(({ name }) => typed[name].trim() !== before[name]);
  return Object.fromEntries(changed.map((field) => [field.name, understood(field, typed[field.name])]));
}

function asTyped(kind: Kind, value: TimebankSettings[SettingName]): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  if (kind === 'below') return typedFromMinutes(-value);
  return kind === 'hours' ? typedFromMinutes(value) : String(value);
}

/** What somebody means by what they typed; `undefined` where that cannot be known. */
function understood(
  { kind, isOptional }: SettingField,
  text: string,
): string | number | number[] | string[] | null | undefined {
  const typed = text.trim();
  if (typed === '' && (kind === 'daysList' || kind === 'addresses')) return [];
  if (typed === '') return isOptional ? null : undefined;
  switch (kind) {
    case 'text':
      return typed;
    case 'hours':
      return minutesFromTyped(typed) ?? undefined;
    case 'below': {
      const minutes = minutesFromTyped(typed);
      return minutes === null ? undefined : 0 - Math.abs(minutes);
    }
    case 'days':
    case 'count':
      return wholeNumber(typed);
    case 'daysList': {
      const days = typed.split(/[\s,;]+/).map(wholeNumber);
      return days.some((day) => day === undefined) ? undefined : (days as number[]);
    }
    case 'addresses': {
      const addresses = typed.split(/[\s,;]+/).filter((address) => address !== '');
      return addresses.every((address) => /^[^@]+@[^@]+$/.test(address)) ? addresses : undefined;
    }
  }
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
