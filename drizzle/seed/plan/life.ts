import { categoryPlans } from '../categories.ts';
import type { Chance } from '../chance.ts';
import type { Habit } from '../people/person.ts';
import type { Days } from './days.ts';
import type { Deed, Hand, Step } from './step.ts';

/** A member as the plan follows them: since when they take part, and what their balance will be. */
export interface Living {
  key: string;
  age: number;
  neighbourhood: string;
  habit: Habit;
  languages: readonly string[];
  /** Kinds of help they know how to give. */
  categories: readonly string[];
  joinedDay: number;
  /** The last day on which they may be part of anything new. */
  lastDay: number;
  /** A time at which they rested and came back. */
  away: { fromDay: number; untilDay: number } | null;
  /** False for those who ring the coordinator, or for whom somebody else acts. */
  actsAlone: boolean;
  actsThrough: string | null;
  /** The day on which they said so: before it, somebody else does it for them. */
  actsThroughFromDay: number;
  /** How much they do of what their habit lets them do; one in five does much more than the others. */
  zeal: number;
  balanceMinutes: number;
  met: Map<string, number>;
}

export interface LiveOffer {
  number: number;
  ownerKey: string;
  category: string;
  minutes: number;
  postedDay: number;
}

/** The story of one time bank while it is made up. */
export interface Life {
  chance: Chance;
  days: Days;
  members: Map<string, Living>;
  coordinators: readonly string[];
  /** Pairs who never meet, in both orders: who blocked each other, and who acts for the other. */
  apart: Set<string>;
  /** Offers that are up now, which people take up. */
  offers: LiveOffer[];
  /** Titles and texts that have been used, so that no two notices are the same. */
  usedWords: Set<string>;
  steps: Step[];
  nextNumber(): number;
}

export function createLife({
  chance,
  days,
  coordinators,
}: Pick<Life, 'chance' | 'days' | 'coordinators'>): Life {
  let last = 0;
  return {
    chance,
    days,
    coordinators,
    members: new Map(),
    apart: new Set(),
    offers: [],
    usedWords: new Set(),
    steps: [],
    nextNumber() {
      last += 1;
      return last;
    },
  };
}

export function tell(life: Life, at: Date, deed: Deed): void {
  life.steps.push({ ...deed, at });
}

/** In the order of time; what falls on one moment stays in the order in which it was told. */
export const inOrder = ({ steps }: Life): Step[] =>
  [...steps].sort((one, other) => one.at.getTime() - other.at.getTime());

export function living(life: Life, key: string): Living {
  const member = life.members.get(key);
  if (!member) throw new Error(`Nobody in the plan is called ${key}.`);
  return member;
}

export function keepApart(life: Life, one: string, other: string): void {
  life.apart.add(`${one} ${other}`).add(`${other} ${one}`);
}

/** A coordinator is asked for nothing in their first fortnight, also not for the first step of what ends after it. */
export const isSettled = ({ joinedDay }: Living, day: number): boolean => joinedDay + 14 <= day;

/** At least a fortnight after joining, so that what led to the help fits in between. */
export const takesPart = ({ joinedDay, lastDay, away }: Living, day: number): boolean =>
  day >= joinedDay + 14 && day <= lastDay && !(away && day >= away.fromDay && day <= away.untilDay);

/** Help that asks no more of somebody than a chair, a table and good company. */
const gentle: readonly string[] = [
  'telephone',
  'company',
  'sewing',
  'cooking',
  'languages',
  'arts',
  'paperwork',
];

/** The young and the very old do not drive others, and nobody past eighty-two is asked to dig. Organisations have no age. */
export function mayGive(category: string, { age }: Living): boolean {
  if (age === 0) return true;
  if (category === 'lifts') return age >= 21 && age < 80;
  return age < 82 || gentle.includes(category);
}

/** Whose hands do a member's part: their own, those who act for them, or those of a coordinator who is not involved. */
export function handOf(life: Life, member: Living, { other, day }: { other?: string; day: number }): Hand {
  const isNamed = day > member.actsThroughFromDay;
  if (member.actsThrough && isNamed) return { by: member.actsThrough, onBehalfOf: member.key };
  if (member.actsAlone && !life.chance.happens(0.03)) return { by: member.key };
  const { chance } = life;
  return {
    by: coordinatorFor(life, { parties: [member.key, other ?? ''], day }),
    onBehalfOf: member.key,
    channel: chance.pick(['phone', 'phone', 'phone', 'in_person', 'paper'] as const),
  };
}

/** A coordinator who had joined by then and is not one of the parties. The first is asked most. */
export function coordinatorFor(
  life: Life,
  { parties, day }: { parties: readonly string[]; day: number },
): string {
  const free = life.coordinators.filter((key) => !parties.includes(key) && isSettled(living(life, key), day));
  const chosen = life.chance.happens(0.6) ? free[0] : life.chance.pick(free);
  if (!chosen) throw new Error('Every exchange needs a coordinator who is not part of it.');
  return chosen;
}

export function categoriesOf(skills: readonly string[]): string[] {
  return categoryPlans
    .filter((plan) => plan.skills.some((skill) => skills.includes(skill)))
    .map(({ slug }) => slug);
}
