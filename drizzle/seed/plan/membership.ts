import { consentKinds } from '@timebank/shared/acting';
import type { OrganisationPlan } from '../organisations.ts';
import { careOf } from '../people/care.ts';
import type { PersonPlan } from '../people/person.ts';
import { categoriesOf, coordinatorFor, isSettled, keepApart, type Life, living, tell } from './life.ts';
import type { MemberPlan } from './step.ts';

/** Brings somebody into the plan. Adding them to the time bank is a step of its own; the founder comes with it. */
export function comeIntoBeing(life: Life, person: PersonPlan, lastDay = 0): void {
  life.members.set(person.key, {
    key: person.key,
    age: person.age,
    neighbourhood: person.neighbourhood,
    habit: person.habit,
    languages: person.languages,
    categories: categoriesOf(person.skills),
    joinedDay: -person.joinedDaysAgo,
    lastDay,
    away: null,
    actsAlone: person.email !== null,
    actsThrough: null,
    actsThroughFromDay: Number.NEGATIVE_INFINITY,
    zeal: life.chance.happens(0.2) ? 2.5 : 0.4 + life.chance.next(),
    balanceMinutes: 60,
    met: new Map(),
  });
}

/** A coordinator adds somebody; the first of them are added by the founder. */
export function join(life: Life, person: PersonPlan, founderKey: string): void {
  const day = -person.joinedDaysAgo;
  const free = life.coordinators.filter((key) => key !== person.key && isSettled(living(life, key), day));
  tell(life, life.days.moment(day, life.chance.between(540, 1020)), {
    do: 'add_member',
    member: memberOf(person, life.days.date(0)),
    hand: {
      by: free.length > 0 ? coordinatorFor(life, { parties: [person.key], day }) : founderKey,
      channel: life.chance.pick(['in_person', 'in_person', 'phone', 'paper'] as const),
    },
  });
}

export function joinOrganisation(life: Life, organisation: OrganisationPlan): void {
  const { key, name, neighbourhood, representativeKey, bio } = organisation;
  const joinedDaysAgo = Math.min(organisation.joinedDaysAgo, -living(life, representativeKey).joinedDay);
  const profile: PersonPlan = {
    key,
    name,
    neighbourhood,
    bio,
    joinedDaysAgo,
    age: 0,
    role: 'member',
    habit: 'both',
    skills: [],
    languages: ['English'],
    preferredContact: 'email',
    phone: '0151 496 0950',
    email: `hello@${key}.example.org`,
    address: `${name}, ${neighbourhood}, Wirral`,
    accessNeeds: '',
  };
  comeIntoBeing(life, profile);
  Object.assign(living(life, key), { actsAlone: false, actsThrough: representativeKey, zeal: 1.6 });
  const at = life.days.moment(-joinedDaysAgo, 1080);
  const by = coordinatorFor(life, { parties: [representativeKey], day: -joinedDaysAgo });
  const member: MemberPlan = {
    ...memberOf(profile, life.days.date(0)),
    kind: 'organisation',
    birthYear: null,
  };
  tell(life, at, { do: 'add_member', member, hand: { by, channel: 'in_person' } });
  tell(life, new Date(at.getTime() + 60_000), {
    do: 'represent',
    member: key,
    through: representativeKey,
    kind: 'representative',
    may: consentKinds,
    wording: 'Our committee has asked them to speak for us.',
    recordedBy: by,
  });
  keepApart(life, key, representativeKey);
}

/** A daughter who acts for her mother: the two never help each other through the time bank. */
export function nameDelegate(
  life: Life,
  { member, through, day, by }: { member: string; through: string; day: number; by: string },
): void {
  tell(life, life.days.moment(day, 700), {
    do: 'represent',
    member,
    through,
    kind: 'delegate',
    may: ['ask', 'agree', 'confirm', 'statement'],
    wording: 'My daughter Anne may ask for me and say yes for me. She knows what suits me.',
    recordedBy: by,
  });
  Object.assign(living(life, member), { actsThrough: through, actsThroughFromDay: day });
  keepApart(life, member, through);
}

export function blockOnDay(
  life: Life,
  { by, member, day }: { by: string; member: string; day: number },
): void {
  tell(life, life.days.moment(day, 800), { do: 'block', member, hand: { by } });
  keepApart(life, by, member);
}

const birthdayToday = 'walter-dunne';

export function memberOf(
  { age, role: _role, habit: _habit, ...person }: PersonPlan,
  today: string,
): MemberPlan {
  const care = careOf(person);
  // Somebody has a birthday whenever the demonstration moves in.
  const birthday = person.key === birthdayToday ? today.slice(5) : care.birthday;
  return { ...care, ...person, birthday, kind: 'person', birthYear: Number(today.slice(0, 4)) - age };
}
