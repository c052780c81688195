import { createChance } from '../chance.ts';
import { wallaseyNeighbourhoods } from '../neighbourhoods.ts';
import { wallaseyNotices } from '../notices/wallasey.ts';
import { wallaseyPeople } from '../people/wallasey.ts';
import { fillBoard } from './board.ts';
import { daysUntil } from './days.ts';
import { liveDay } from './everyday.ts';
import { createLife, inOrder, tell } from './life.ts';
import { comeIntoBeing, join, memberOf } from './membership.ts';
import { readUp } from './reading.ts';
import type { TimebankPlan } from './step.ts';
import { leaveOpen } from './today.ts';

const founderKey = 'janet-molloy';
const firstDay = -270;

/** Nine months of the small time bank next door. Nothing of it is ever seen from West Kirby. */
export function wallaseyPlan(now: Date): TimebankPlan {
  const days = daysUntil(now);
  const life = createLife({
    chance: createChance(45),
    days,
    coordinators: ['kevin-doyle', 'bernadette-quirk', founderKey],
  });
  const people = wallaseyPeople();
  const founder = people.find(({ key }) => key === founderKey);
  if (!founder) throw new Error('The founder of Wallasey is one of its people.');
  for (const person of people) comeIntoBeing(life, person);
  for (const person of people) {
    if (person.key === founderKey) continue;
    join(life, person, founderKey);
    if (person.role === 'member') continue;
    const at = days.moment(-person.joinedDaysAgo, 1100);
    tell(life, at, { do: 'change_role', member: person.key, to: person.role, hand: { by: founderKey } });
  }
  const board = fillBoard(life, { notices: wallaseyNotices, promised: {} });
  for (let day = firstDay; day < 0; day += 1) liveDay(life, day, { firstDay, aDay: 0.25 });
  readUp(life);
  leaveOpen(life, board, {
    spared: [founderKey, 'kevin-doyle', 'bernadette-quirk'],
    counts: { toConfirm: 1, proposed: 1, agreed: 1 },
  });
  return {
    slug: 'wallasey',
    name: 'Wallasey Time Bank',
    phone: '0151 496 0202',
    email: 'hello@wallasey.example.org',
    trusteeEmails: [],
    neighbourhoods: wallaseyNeighbourhoods,
    foundedAt: days.moment(-founder.joinedDaysAgo, 540),
    founder: memberOf(founder, days.date(0)),
    steps: inOrder(life),
  };
}
