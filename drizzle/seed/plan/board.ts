import type { Availability } from '@timebank/shared/listings';
import { partsOfDay, weekdays } from '@timebank/shared/listings';
import type { CategoryNotices, Notice } from '../notices/notice.ts';
import { handOf, type Life, type Living, mayGive, tell } from './life.ts';

type Kind = 'offer' | 'request';

/** Who put up a notice that a story tells of, and on which day. */
export interface Promised {
  ownerKey: string;
  postedDay: number;
}

/** What is up today, by title: the plan's numbers of the offers and requests. */
export type Board = Map<
  string,
  { number: number; ownerKey: string; kind: Kind; category: string; minutes: number; postedDay: number }
>;

/** Puts up every notice, each by somebody whom its words suit, within the last weeks so that none has run out. */
export function fillBoard(
  life: Life,
  { notices, promised }: { notices: Record<string, CategoryNotices>; promised: Record<string, Promised> },
): Board {
  const board: Board = new Map();
  const postedBy = new Map<string, number>();
  for (const [category, { offers, requests }] of Object.entries(notices)) {
    for (const [kind, list] of [
      ['offer', offers],
      ['request', requests],
    ] as const) {
      for (const notice of list) {
        const ownerKey =
          promised[notice.title]?.ownerKey ?? ownerOf(life, { notice, kind, category, postedBy });
        postedBy.set(ownerKey, (postedBy.get(ownerKey) ?? 0) + 1);
        const postedDay = promised[notice.title]?.postedDay ?? dayFor(life, kind, ownerKey);
        const number = putUp(life, { notice, kind, category, ownerKey, postedDay });
        const live = { number, ownerKey, category, minutes: notice.minutes, postedDay };
        board.set(notice.title, { ...live, kind });
        if (kind === 'offer') life.offers.push(live);
      }
    }
  }
  return board;
}

/** Offers stay up for nearly three months; requests are answered or taken down sooner. */
function dayFor(life: Life, kind: Kind, ownerKey: string): number {
  const oldest = kind === 'offer' ? 84 : 35;
  const joined = life.members.get(ownerKey)?.joinedDay ?? -oldest;
  const days = Math.ceil(life.chance.next() ** 1.5 * oldest);
  return Math.max(-days, Math.min(-1, joined + 2));
}

function putUp(
  life: Life,
  {
    notice,
    kind,
    category,
    ownerKey,
    postedDay,
  }: { notice: Notice; kind: Kind; category: string; ownerKey: string; postedDay: number },
): number {
  const number = life.nextNumber();
  const owner = life.members.get(ownerKey);
  if (!owner) throw new Error(`Nobody in the plan is called ${ownerKey}.`);
  const { title, text, minutes } = notice;
  life.usedWords.add(title).add(text);
  tell(life, life.days.moment(postedDay, life.chance.between(460, 1240)), {
    do: 'post_listing',
    listing: {
      number,
      kind,
      ownerKey,
      category,
      title,
      text,
      minutes,
      place: notice.place ?? (category === 'telephone' ? 'by_telephone' : 'at_home'),
      availability: availabilityFor(life, kind),
    },
    hand: handOf(life, owner, { day: postedDay }),
  });
  return number;
}

function ownerOf(
  life: Life,
  {
    notice,
    kind,
    category,
    postedBy,
  }: { notice: Notice; kind: Kind; category: string; postedBy: ReadonlyMap<string, number> },
): string {
  const suited = [...life.members.values()].filter(
    (member) =>
      member.lastDay === 0 &&
      member.joinedDay < -14 &&
      suits(notice, member) &&
      mayOffer(category, kind, member),
  );
  const owner = life.chance.pickWeighted(suited, ({ key, categories, habit }) => {
    const isTheirs = kind === 'offer' ? categories.includes(category) : habit !== 'gives';
    return (isTheirs ? 4 : 1) / ((postedBy.get(key) ?? 0) ** 2 + 1);
  });
  if (!owner) throw new Error(`Nobody in the plan could have written "${notice.title}".`);
  return owner.key;
}

function suits({ by, speaks, from }: Notice, { key, age, languages }: Living): boolean {
  if (from || isOrganisation(age)) return from === key;
  if (speaks && !languages.includes(speaks)) return false;
  switch (by) {
    case 'older':
      return age >= 62;
    case 'younger':
      return age > 0 && age < 26;
    case 'parent':
      return age >= 27 && age <= 48;
    default:
      return age >= 20;
  }
}

const isOrganisation = (age: number): boolean => age === 0;

const mayOffer = (category: string, kind: Kind, member: Living): boolean =>
  kind === 'request' || (member.habit !== 'leaning' && mayGive(category, member));

function availabilityFor({ chance }: Life, kind: Kind): Availability {
  if (kind === 'request') {
    return { soon: chance.pick(['this_week', 'any_time', 'any_time']), onDay: null, days: [], parts: [] };
  }
  const days = weekdays.filter(() => chance.happens(0.4));
  const parts = partsOfDay.filter(() => chance.happens(0.5));
  return { soon: 'any_time', onDay: null, days, parts };
}
