import type { AuditEvent } from '@timebank/shared/audit';
import { exchangeStatuses } from '@timebank/shared/exchanges';
import { memberStatuses, roles } from '@timebank/shared/roles';
import type { TimebankSettings } from '@timebank/shared/timebanks';
import type { Say } from '#lib/say.ts';
import type { StaffWords } from './staff-words.ts';

/** What is needed to say something. */
export interface Telling {
  say: Say;
  words: StaffWords;
}

/** Settings that can be changed, whose labels the page of settings has. */
export const settings = [
  'name',
  'phone',
  'email',
  'stepMinutes',
  'longestExchangeMinutes',
  'joiningCreditMinutes',
  'softLineMinutes',
  'memberFloorMinutes',
  'reminderDays',
  'queueAfterDays',
  'trusteeEmails',
  'silenceMeansYesAfterDays',
] as const satisfies readonly (keyof TimebankSettings)[];

interface Pair {
  names: readonly [before: string, after: string];
  /** Nothing on one side is nothing, none or no limit; the log leaves it out. */
  inWords: (telling: Telling, before: string | undefined, after: string | undefined) => string | null;
}

const pairs: readonly Pair[] = [
  { names: ['from', 'to'], inWords: stateOrPeriod },
  { names: ['fromMinutes', 'toMinutes'], inWords: limit },
  { names: ['thresholdBefore', 'thresholdAfter'], inWords: threshold },
  {
    names: ['thresholdMinutesBefore', 'thresholdMinutesAfter'],
    inWords: (telling, before, after) =>
      threshold(telling, telling.words.hours(Number(before)), telling.words.hours(Number(after))),
  },
  {
    names: ['isOnBefore', 'isOnAfter'],
    inWords: ({ say }, before, after) =>
      before === after ? null : say(after === 'true' ? 'audit.switchedOn' : 'audit.switchedOff'),
  },
  ...settings.map(
    (name): Pair => ({
      names: [`${name}Before`, `${name}After`],
      inWords: ({ say, words }, before, after) =>
        say('audit.setting', {
          name: say(`settings.${name}`),
          from: settingInWords({ say, words }, { name, value: before }),
          to: settingInWords({ say, words }, { name, value: after }),
        }),
    }),
  ),
];

const namesOfPairs = new Set(pairs.flatMap(({ names }) => names));

export const isOfPair = (name: string): boolean => namesOfPairs.has(name);

/** What was one thing before an act and another after it. */
export function changesInWords(telling: Telling, details: AuditEvent['details']): string[] {
  const kept = (wanted: string) => details.find(({ name }) => name === wanted)?.value;
  return pairs
    .map(({ names: [before, after], inWords }) => ({
      inWords,
      before: kept(before),
      after: kept(after),
    }))
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .map(({ inWords, before, after }) => inWords(telling, before, after))
    .filter((words) => words !== null);
}

const isDate = (value: string | undefined): value is string => /^\d{4}-\d\d-\d\d$/.test(value ?? '');

/** A state of an exchange or a membership, a role, or the days for which somebody asked. */
function stateOrPeriod({ say, words }: Telling, from: string | undefined, to: string | undefined) {
  if (isDate(from) || isDate(to)) {
    return say('audit.period', {
      from: isDate(from) ? words.day(from) : say('audit.fromTheStart'),
      to: isDate(to) ? words.day(to) : say('audit.untilNow'),
    });
  }
  if (!from || !to || from === to) return null;
  return say('audit.change', { from: state(say, from), to: state(say, to) });
}

/** As the other pages call it. */
function state(say: Say, value: string): string {
  const exchange = exchangeStatuses.find((known) => known === value);
  if (exchange) return say(`staff.exchangeStatus.${exchange}`);
  const membership = memberStatuses.find((known) => known === value);
  if (membership) return say(`staff.status.${membership}`);
  const role = roles.find((known) => known === value);
  return role ? say(`staff.role.${role}`) : value;
}

function threshold({ say }: Telling, from = '', to = ''): string | null {
  return from === to ? null : say('audit.change', { from, to });
}

function limit({ say, words }: Telling, before: string | undefined, after: string | undefined): string {
  const inWords = (value: string | undefined) =>
    value === undefined ? say('audit.noLimit') : words.balance(Number(value));
  return say('audit.change', { from: inWords(before), to: inWords(after) });
}

function settingInWords(
  { say, words }: Telling,
  { name, value }: { name: (typeof settings)[number]; value: string | undefined },
): string {
  if (value === undefined || value === '') return say('audit.nothing');
  if (name === 'softLineMinutes' || name === 'memberFloorMinutes') return words.balance(Number(value));
  return name.endsWith('Minutes') ? words.hours(Number(value)) : value.replaceAll(',', ', ');
}
