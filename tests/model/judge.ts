import type { RefusalCode } from '@timebank/shared/problem';
import type { Act, Acting } from './acts.ts';
import {
  dayOf,
  type Holder,
  hasPart,
  hourMs,
  isStaff,
  longestMinutes,
  type ModelBooks,
  type Name,
  represents,
  secondPerson,
  stepMinutes,
} from './books.ts';

/**
 * What the model says of an act: the codes of everything that stands in its way, of which the program names the one it
 * finds first; or what it does to the books, where nothing stands in its way.
 */
export interface Verdict {
  refusals: RefusalCode[];
  /** Changes the books. Where it refuses after all it says so, before it has changed anything. */
  apply(): RefusalCode | null;
}

export const refused = (...refusals: RefusalCode[]): Verdict => ({ refusals, apply: () => null });

/** The codes whose condition holds. */
export const those = (...found: [boolean, RefusalCode][]): RefusalCode[] =>
  found.filter(([holds]) => holds).map(([, code]) => code);

/** Whoever has left is nobody, and whoever is suspended only reads. */
export function objectionsToAsking(books: ModelBooks, by: Name): RefusalCode[] {
  const { status } = books.members[by];
  return those([status === 'left', 'not_signed_in'], [status === 'suspended', 'member_not_active']);
}

/** What takes a second person is proposed by somebody active, and decided by somebody else without a part in it. */
export function objectionsToDeciding(
  books: ModelBooks,
  { by, owners }: { by: Name; owners: readonly Holder[] },
): RefusalCode[] {
  return [
    ...objectionsToAsking(books, secondPerson),
    ...those(
      [!isActive(books, by), 'member_not_active'],
      [books.members[secondPerson].status === 'paused', 'not_allowed'],
      [by === secondPerson || hasPart(secondPerson, owners), 'conflict_of_interest'],
    ),
  ];
}

/** In whose name it is done: a coordinator for any active member, Tom for the library, everybody for themselves. */
export const inNameOf = ({ by, as }: Acting): Name => as ?? by;

export const isOnBehalf = ({ by, as }: Acting): boolean => as !== null && as !== by;

export function objectionsToActing(books: ModelBooks, acting: Acting): RefusalCode[] {
  if (!isOnBehalf(acting)) return [];
  const name = inNameOf(acting);
  return those(
    [!represents(acting.by, name) && !isStaff(books, acting.by), 'not_allowed'],
    [books.members[name].status !== 'active', 'member_not_active'],
  );
}

/** Whoever acts for one side is not the other side, nor acts for it too. */
export const standsOpposite = (acting: Acting, [giver, receiver]: readonly [Name, Name]): boolean =>
  hasPart(acting.by, [inNameOf(acting) === giver ? receiver : giver]);

export function objectionsToPair([giver, receiver]: readonly [Name, Name]): RefusalCode[] {
  const isOnePerson = giver === receiver || represents(giver, receiver) || represents(receiver, giver);
  return those([isOnePerson, 'same_person_both_sides']);
}

export const isActive = ({ members }: ModelBooks, name: Name): boolean => members[name].status === 'active';

/** Help that happened may be written down of somebody on a pause as well. */
export const isHere = ({ members }: ModelBooks, name: Name): boolean =>
  members[name].status === 'active' || members[name].status === 'paused';

export const objectionsToMinutes = (minutes: number, longest = longestMinutes): RefusalCode[] =>
  those([minutes > longest, 'over_longest_exchange'], [minutes % stepMinutes !== 0, 'off_step']);

export function objectionsToHours(
  books: ModelBooks,
  { pair, minutes, day }: { pair: readonly [Name, Name]; minutes: number; day: string },
): RefusalCode[] {
  const joined =
    pair
      .map((name) => books.members[name].joinedOn ?? '')
      .sort()
      .at(-1) ?? '';
  return [
    ...objectionsToMinutes(minutes),
    ...those([day > dayOf(books.now) || day < joined, 'date_not_possible']),
  ];
}

/** So many days from today; help is reported with it. */
export const dayAt = (books: ModelBooks, offset: number): string => dayOf(books.now + offset * 24 * hourMs);

/** How many of its kind there are back from the last one; null where there are not so many. */
export function placeOf(items: readonly unknown[], which: number): number | null {
  const place = items.length - 1 - which;
  return place < 0 ? null : place;
}

export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;
