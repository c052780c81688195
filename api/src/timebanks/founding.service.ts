import type { CategoryId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { refusedBy } from '../database/conflict.ts';
import { Refusal } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { scopeOfRow } from './scope.service.ts';
import { starterCategories } from './starter-categories.rules.ts';
import { insertTimebank, type TimebankRow } from './store.ts';

export interface NewTimebank {
  slug: string;
  name: string;
  phone: string;
  email: string | null;
  timeZone: string;
  neighbourhoods: readonly NewNeighbourhood[];
}

/** Distances in suggestions are between the middles of neighbourhoods, never between houses. */
export interface NewNeighbourhood {
  name: string;
  latitude?: number;
  longitude?: number;
}

/** What a time bank goes by until its administrator changes it. */
const usualSettings = {
  stepMinutes: 15,
  longestExchangeMinutes: 12 * 60,
  grantLimitMinutes: 10 * 60,
  memberFloorMinutes: -10 * 60,
  softLineMinutes: -5 * 60,
  joiningCreditMinutes: 60,
  reminderDays: [3, 7],
  queueAfterDays: 14,
  silenceMeansYesAfterDays: null,
  quietAfterDays: 90,
  newcomerAfterDays: 30,
  kindCallsADay: 5,
  visitGraceMinutes: 30,
  trusteeEmails: [],
  booksClosedThrough: null,
} satisfies Partial<TimebankRow>;

type Making = Pick<WriteCall, 'tx' | 'newId' | 'now'>;

/** Writes down a new time bank with the usual settings, the starter categories and its neighbourhoods. */
export async function foundTimebank({ tx, newId, now }: Making, given: NewTimebank): Promise<Scope> {
  const id = newId<TimebankId>();
  const { neighbourhoods, ...named } = given;
  const timebank: TimebankRow = {
    ...usualSettings,
    ...named,
    id,
    createdAt: now.toISOString(),
    version: 1,
  };
  try {
    await insertTimebank(tx, {
      timebank,
      neighbourhoods: withoutRepeats(neighbourhoods).map(({ name, latitude, longitude }) => ({
        id: newId<NeighbourhoodId>(),
        timebankId: id,
        name,
        latitude: latitude ?? null,
        longitude: longitude ?? null,
      })),
      categories: starterCategories.map((category, index) => ({
        ...category,
        id: newId<CategoryId>(),
        timebankId: id,
        position: index + 1,
      })),
    });
  } catch (error) {
    throw refusedBy(error) === 'timebanks_slug' ? slugTaken() : error;
  }
  return scopeOfRow(timebank);
}

const slugTaken = () =>
  new Refusal('already_exists', 'There is a time bank with this short name already. Choose another.');

const withoutRepeats = (neighbourhoods: readonly NewNeighbourhood[]): NewNeighbourhood[] => [
  ...new Map(neighbourhoods.map((neighbourhood) => [neighbourhood.name, neighbourhood])).values(),
];
