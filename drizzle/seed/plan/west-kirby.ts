import { createChance } from '../chance.ts';
import { westKirbyNeighbourhoods } from '../neighbourhoods.ts';
import { westKirbyNotices } from '../notices/west-kirby.ts';
import { organisationPlans } from '../organisations.ts';
import { applicants, formerPeople } from '../people/passing.ts';
import { westKirbyPeople } from '../people/west-kirby.ts';
import { fillBoard } from './board.ts';
import { closeFirstMonth } from './closing.ts';
import { daysUntil } from './days.ts';
import { liveDay } from './everyday.ts';
import { giveAndGrant, mistakeGift } from './fund.ts';
import { coordinatorFor, createLife, inOrder, type Life, living, tell } from './life.ts';
import { blockOnDay, comeIntoBeing, join, joinOrganisation, memberOf, nameDelegate } from './membership.ts';
import { readUp } from './reading.ts';
import { keepHabits, ringsOf } from './regulars.ts';
import { restAndLeave, restingUntil } from './resting.ts';
import type { TimebankPlan } from './step.ts';
import { livePromises, storyHabits, storyPeople, westKirbyToday } from './stories.ts';
import { meetTrouble } from './trouble.ts';
import { westKirbyTroubles } from './troubles.ts';

const founderKey = 'helen-prescott';
/** The founder stands in where two of the three are part of something themselves. */
const coordinators = ['sue-hartnell', 'tomasz-zielinski', 'grace-adeyemi', founderKey];
const administrators = [founderKey, 'david-okafor'];
const firstDay = -522;

/** Eighteen months of the West Kirby Time Bank, up to yesterday. */
export function westKirbyPlan(now: Date): TimebankPlan {
  const days = daysUntil(now);
  const life = createLife({ chance: createChance(48), days, coordinators });
  const people = westKirbyPeople();
  const founder = people.find(({ key }) => key === founderKey);
  if (!founder) throw new Error('The founder is one of the leading people.');
  gather(life, people);
  const board = fillBoard(life, { notices: westKirbyNotices, promised: livePromises });
  const except = [...storyPeople, ...coordinators];
  const habits = [
    ...storyHabits,
    ...ringsOf(life, { rings: 5, size: 3, except }),
    ...ringsOf(life, { rings: 4, size: 2, except }),
  ];
  const troubles = westKirbyTroubles('david-okafor');
  for (let day = firstDay; day < 0; day += 1) {
    keepHabits(life, habits, day);
    liveDay(life, day, { firstDay, aDay: 2.2 });
    giveAndGrant(life, day, administrators);
    for (const trouble of troubles.filter((one) => one.day === day)) meetTrouble(life, trouble);
  }
  mistakeGift(life, { giver: 'jess-molyneux', day: -72, administrator: 'david-okafor' });
  for (const day of [-300, -200, -95]) lookAfter(life, day);
  closeFirstMonth(life, { coordinator: 'grace-adeyemi', administrator: founderKey });
  readUp(life);
  westKirbyToday(life, board);
  return {
    slug: 'west-kirby',
    name: 'West Kirby Time Bank',
    phone: '0151 496 0101',
    email: 'hello@west-kirby.example.org',
    trusteeEmails: ['treasurer@trustees.example.org', 'chair@trustees.example.org'],
    neighbourhoods: westKirbyNeighbourhoods,
    foundedAt: days.moment(-founder.joinedDaysAgo, 540),
    founder: memberOf(founder, days.date(0)),
    steps: inOrder(life),
  };
}

function gather(life: Life, people: ReturnType<typeof westKirbyPeople>): void {
  for (const person of people) comeIntoBeing(life, person, restingUntil(person.key));
  for (const person of formerPeople) comeIntoBeing(life, person, -person.leftDaysAgo - 12);
  for (const person of [...people, ...formerPeople]) {
    if (person.key === founderKey) continue;
    join(life, person, founderKey);
    if (person.role !== 'member') {
      const at = life.days.moment(-person.joinedDaysAgo, 1100);
      tell(life, at, { do: 'change_role', member: person.key, to: person.role, hand: { by: founderKey } });
    }
  }
  for (const organisation of organisationPlans) joinOrganisation(life, organisation);
  for (const { appliedDaysAgo, ...applicant } of applicants) {
    tell(life, life.days.moment(-appliedDaysAgo, 1000), { do: 'apply', ...applicant });
  }
  nameDelegate(life, { member: 'joan-whitfield', through: 'anne-whitfield', day: -448, by: founderKey });
  for (const key of [...storyPeople, ...coordinators]) living(life, key).zeal = 0.7;
  living(life, 'margaret-ellison').actsAlone = true;
  blockOnDay(life, { by: 'gemma-warburton', member: 'neil-cartwright', day: -60 });
  blockOnDay(life, { by: 'jean-crosby', member: 'trevor-gorst', day: -140 });
  blockOnDay(life, { by: 'hannah-brocklebank', member: 'craig-dutton', day: -15 });
  restAndLeave(life);
}

/** A coordinator rings those who have had much more than they gave, and helps them to find a match. */
function lookAfter(life: Life, day: number): void {
  const note = 'We spoke on the telephone and found two things they would like to offer.';
  const hand = { by: coordinatorFor(life, { parties: [], day }) };
  tell(life, life.days.moment(day, 720), { do: 'close_follow_ups', note, hand });
}
