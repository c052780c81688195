import { account, confirmed, type Help, recorded } from './exchanges.ts';
import { type Life, type Living, living, takesPart } from './life.ts';

/** Help that comes back every week or two, from one member to another. */
export interface Habitual {
  giver: string;
  receiver: string;
  category: string;
  minutes: number;
  /** 0 for Sunday. */
  weekday: number;
  fromDay: number;
}

/** Rings in which everybody helps the next one and the last the first: so a weekly habit lasts without running dry. */
export function ringsOf(
  life: Life,
  { rings, size, except }: { rings: number; size: number; except: readonly string[] },
): Habitual[] {
  const { chance } = life;
  const settled = chance.shuffled(
    [...life.members.values()].filter(
      ({ key, habit, joinedDay, lastDay, age }) =>
        habit === 'both' && joinedDay < -330 && lastDay === 0 && age > 0 && !except.includes(key),
    ),
  );
  return Array.from({ length: rings }, (_, ring) => settled.slice(ring * size, (ring + 1) * size)).flatMap(
    (members) => {
      const weekday = chance.between(1, 6);
      return members.map((member, index) => ({
        giver: member.key,
        receiver: (members[(index + 1) % size] ?? member).key,
        category: usualHelpOf(life, member),
        minutes: 60,
        weekday: (weekday + index) % 7,
        fromDay: -chance.between(250, 480),
      }));
    },
  );
}

/** What somebody helps with on foot and at home. */
export function usualHelpOf({ chance }: Life, { categories }: Living): string {
  const usual = categories.filter((slug) => slug !== 'lifts');
  return usual.length > 0 ? chance.pick(usual) : 'company';
}

/** What of the habits falls on this day. Not every week: people are ill, away, or have visitors. */
export function keepHabits(life: Life, habits: readonly Habitual[], day: number): void {
  for (const { weekday, fromDay, ...pair } of habits) {
    if (day < fromDay || life.days.weekday(day) !== weekday) continue;
    if (!life.chance.happens(0.47 * life.days.liveliness(day)) || !areReady(life, { ...pair, day })) continue;
    const help = { ...pair, day };
    const by = day < -7 && life.chance.happens(0.3) ? 'giver' : 'receiver';
    const underway = recorded(life, help, by);
    if (by === 'giver') confirmed(life, underway, day + life.chance.between(1, 3));
    account(life, help);
  }
}

function areReady(life: Life, { giver, receiver, minutes, day }: Help): boolean {
  const helped = living(life, receiver);
  const bothTakePart = takesPart(living(life, giver), day) && takesPart(helped, day);
  return bothTakePart && helped.balanceMinutes - minutes >= -270 && !life.apart.has(`${giver} ${receiver}`);
}
