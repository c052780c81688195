import type { AuditEvent } from '@timebank/shared/audit';
import { exchangeStatuses } from '@timebank/shared/exchanges';
import { preferredContacts } from '@timebank/shared/profile';
import { memberStatuses, roles } from '@timebank/shared/roles';
import type { TimebankSettings } from '@timebank/shared/timebanks';
import type { Say } from '#lib/say.ts';
import type { StaffWords } from './staff-words.ts';

/** What is needed to say something. */
export interface Telling {
  say: Say;
  words: StaffWords;
  /** What a category or a neighbourhood is called. */
  nameOf: (id: string) => string | undefined;
}

/** Settings that can be changed, whose labels the page of settings has. */
export const settings = [
  'name',
  'phone',
  'email',
  'stepMinutes',
  'longestExchangeMinutes',
  'grantLimitMinutes',
  'joiningCreditMinutes',
  'softLineMinutes',
  'memberFloorMinutes',
  'reminderDays',
  'queueAfterDays',
  'trusteeEmails',
  'visitGraceMinutes',
  'silenceMeansYesAfterDays',
  'quietAfterDays',
  'newcomerAfterDays',
  'kindCallsADay',
] as const satisfies readonly (keyof TimebankSettings)[];

/** What there is to change of a member, an offer or request, an exchange, and a rule for what is worth a look. */
export const fields = [
  'displayName',
  'bio',
  'skills',
  'languages',
  'preferredContact',
  'phone',
  'email',
  'address',
  'accessNeeds',
  'calledName',
  'postcode',
  'namedContact',
  'comforts',
  'largePrint',
  'passwordWord',
  'birthday',
  'neighbourhoodId',
  'title',
  'description',
  'categoryId',
  'minutesEstimate',
  'availability',
  'place',
  'status',
  'role',
  'floorMinutes',
  'expiresAt',
  'isOn',
  'threshold',
  'thresholdMinutes',
] as const;

export interface ChangeInWords {
  field: string;
  before: string;
  after: string;
}

/** What was one thing before an act and another after it. */
export function changesInWords(telling: Telling, { changes }: Pick<AuditEvent, 'changes'>): ChangeInWords[] {
  return changes.map(({ field, before, after }) => ({
    field: labelOf(telling.say, field),
    before: valueInWords(telling, { field, value: before, isAfter: false }),
    after: valueInWords(telling, { field, value: after, isAfter: true }),
  }));
}

/** Whether a change of this field is named as people call it. */
export const hasLabel = (name: string): boolean => [...fields, ...settings].some((known) => known === name);

function labelOf(say: Say, name: string): string {
  const field = fields.find((known) => known === name);
  if (field) return say(`audit.field.${field}`);
  const setting = settings.find((known) => known === name);
  return setting ? say(`settings.${setting}`) : spaced(name);
}

function valueInWords(
  { say, words, nameOf }: Telling,
  { field, value, isAfter }: { field: string; value: string | null; isAfter: boolean },
): string {
  if (value === null || value === '') return say(isLimit(field) ? 'audit.noLimit' : 'audit.nothing');
  if (isLimit(field)) return words.balance(Number(value));
  if (/^minutes|Minutes$/.test(field)) return words.hours(Number(value));
  if (field.endsWith('At')) return words.moment(value);
  if (field.endsWith('Id')) return nameOf(value) ?? value;
  // Days and times of the day are too long for a line here.
  if (value.startsWith('{')) return say(isAfter ? 'audit.otherwise' : 'audit.asItWas');
  return choiceInWords(say, { field, value });
}

/** What is chosen from a few, as the pages call it; anything else as it was typed. */
function choiceInWords(say: Say, { field, value }: { field: string; value: string }): string {
  if (field === 'status' || field === 'role') return stateInWords(say, value);
  if (field === 'isOn' || field === 'largePrint') return say(value === 'true' ? 'audit.on' : 'audit.off');
  if (field !== 'preferredContact') return value;
  const known = preferredContacts.find((contact) => contact === value);
  return known ? say(`staff.contactBy.${known}`) : value;
}

const isLimit = (field: string): boolean => /^(softLine|memberFloor|floor)Minutes$/.test(field);

/** As the other pages call it. */
export function stateInWords(say: Say, value: string): string {
  const exchange = exchangeStatuses.find((known) => known === value);
  if (exchange) return say(`staff.exchangeStatus.${exchange}`);
  const membership = memberStatuses.find((known) => known === value);
  if (membership) return say(`staff.status.${membership}`);
  const role = roles.find((known) => known === value);
  return role ? say(`staff.role.${role}`) : value;
}

/** For a line that another version of the program wrote. */
export const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
