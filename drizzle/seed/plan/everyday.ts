import { type CategoryPlan, categoryPlans } from '../categories.ts';
import {
  accepted,
  account,
  confirmed,
  type Help,
  handOfSide,
  type Posted,
  proposed,
  recorded,
  reported,
  type Underway,
} from './exchanges.ts';
import { type Life, type Living, living, mayGive, takesPart, tell } from './life.ts';
import { postPastRequest, takeDown } from './past-requests.ts';
import { cancellations, declines, withdrawals } from './words.ts';

/** Help that comes up by itself on one day: more of it as the time bank grows, less when people are away. */
export function liveDay(
  life: Life,
  day: number,
  { firstDay, aDay }: { firstDay: number; aDay: number },
): void {
  const growth = 0.55 + 0.7 * ((day - firstDay) / -firstDay);
  const expected = aDay * growth * life.days.liveliness(day);
  const times = Math.floor(expected) + (life.chance.happens(expected % 1) ? 1 : 0);
  for (let time = 0; time < times; time += 1) helpOn(life, day);
}

function helpOn(life: Life, day: number): void {
  const category = life.chance.pickWeighted(
    categoryPlans,
    ({ season }) => season[life.days.month(day)] ?? 10,
  );
  const help = category && findPair(life, { day, category });
  if (!help) return;
  const way = life.chance.next();
  if (way < 0.12 && happenOnOffer(life, help)) return;
  if (way < 0.44) happenUnannounced(life, help);
  else if (way < 0.6) happenAsAgreed(life, help, null);
  else happenOnRequest(life, help);
}

/** Nobody may go lower than this of their own accord, so that most of them stay well above the soft line. */
const lowestMinutes: Record<Living['habit'], number> = {
  both: -270,
  gives: 0,
  receives: -430,
  leaning: -560,
  quiet: 0,
};

/** Two members who could help each other on that day, whatever the kind. */
export function helpFor(life: Life, day: number, { minutes }: { minutes: number }): Help | null {
  const help = findPair(life, { day, category: life.chance.pick(categoryPlans) });
  return help && { ...help, minutes };
}

function findPair(life: Life, { day, category }: { day: number; category: CategoryPlan }): Help | null {
  const { chance } = life;
  const minutes = chance.pick(category.usualMinutes);
  const members = [...life.members.values()].filter((member) => takesPart(member, day));
  const receiver = chance.pickWeighted(members, (member) => wishOf(member, minutes));
  if (!receiver) return null;
  const giver = chance.pickWeighted(members, (member) => readinessOf(life, member, { receiver, category }));
  return giver && { giver: giver.key, receiver: receiver.key, category: category.slug, minutes, day };
}

function wishOf({ habit, balanceMinutes, zeal }: Living, minutes: number): number {
  if (habit === 'quiet' || habit === 'gives' || balanceMinutes - minutes < lowestMinutes[habit]) return 0;
  const ownWish = { both: 1, receives: 1.6, leaning: 3.5 }[habit];
  // Whoever has given a good deal is more at ease with asking.
  return ownWish * zeal * (balanceMinutes > 240 ? 2.2 : 1);
}

function readinessOf(
  life: Life,
  member: Living,
  { receiver, category }: { receiver: Living; category: CategoryPlan },
): number {
  const { habit, zeal } = member;
  if (!canHelp(life, member, receiver) || !mayGive(category.slug, member)) return 0;
  const skilled = member.categories.includes(category.slug) ? 4 : 1;
  const known = member.met.has(receiver.key) ? 3 : 1;
  const near = member.neighbourhood === receiver.neighbourhood ? 1.6 : 1;
  return zeal * skilled * known * near * (habit === 'gives' ? 1.8 : 1);
}

const canHelp = (life: Life, { key, habit }: Living, receiver: Living): boolean =>
  (habit === 'both' || habit === 'gives') &&
  key !== receiver.key &&
  !life.apart.has(`${key} ${receiver.key}`);

function happenUnannounced(life: Life, help: Help): void {
  const isLate = help.day > -7;
  const by = isLate || life.chance.happens(0.6) ? 'receiver' : 'giver';
  const underway = recorded(life, help, by);
  if (by === 'giver') confirmed(life, underway, help.day + life.chance.between(1, 4));
  account(life, help);
}

function happenOnRequest(life: Life, help: Help): void {
  const listing = postPastRequest(life, help);
  happenAsAgreed(life, help, listing);
  takeDown(life, listing, help.day);
}

/** Somebody takes up an offer that is on the board. False where none of that kind suits them. */
function happenOnOffer(life: Life, { receiver, category, day }: Help): boolean {
  const helped = living(life, receiver);
  const suited = life.offers.filter(({ ownerKey, minutes, postedDay, ...offer }) => {
    const isThere = offer.category === category && postedDay < day - 6;
    return isThere && wishOf(helped, minutes) > 0 && canHelp(life, living(life, ownerKey), helped);
  });
  if (suited.length === 0) return false;
  const offer = life.chance.pick(suited);
  happenAsAgreed(life, { giver: offer.ownerKey, receiver, category, minutes: offer.minutes, day }, offer);
  return true;
}

function happenAsAgreed(life: Life, help: Help, listing: Posted | null): void {
  const { chance } = life;
  const underway = proposed(life, help, { listing, on: help.day - 5 });
  const fate = chance.next();
  if (fate < 0.06) {
    refuse(life, underway, listing);
    return;
  }
  accepted(life, underway, { listing, on: help.day - chance.between(2, 4) });
  // What is called off keeps hours aside until then, so only those do so here who have plenty of room.
  if (fate < 0.12 && living(life, help.receiver).habit === 'both') {
    callOff(life, underway);
    return;
  }
  const by = help.day > -7 || chance.happens(0.55) ? 'receiver' : 'giver';
  reported(life, underway, by);
  if (by === 'giver') confirmOrAnswer(life, underway);
  account(life, help);
}

function refuse(life: Life, help: Underway, listing: Posted | null): void {
  const { chance, days } = life;
  const at = days.moment(help.day - 4, chance.between(500, 1200));
  const owner = listing?.ownerKey === help.giver ? 'giver' : 'receiver';
  const proposer = owner === 'giver' ? 'receiver' : 'giver';
  if (listing && chance.happens(0.3)) {
    tell(life, at, {
      do: 'withdraw',
      exchange: help.exchange,
      reason: chance.pick(withdrawals),
      hand: handOfSide(life, help, proposer),
    });
    return;
  }
  tell(life, at, {
    do: 'decline',
    exchange: help.exchange,
    reason: chance.pick(declines),
    hand: handOfSide(life, help, owner),
  });
}

function callOff(life: Life, help: Underway): void {
  const { chance, days } = life;
  const hand = handOfSide(life, help, chance.happens(0.5) ? 'giver' : 'receiver');
  const at = days.moment(help.day - 1, chance.between(500, 1200));
  tell(life, at, { do: 'cancel', exchange: help.exchange, reason: chance.pick(cancellations), hand });
}

/** Nearly always a plain yes; now and then the two agree on other hours first. */
function confirmOrAnswer(life: Life, help: Underway): void {
  const { chance, days } = life;
  if (help.minutes < 60 || !chance.happens(0.06)) {
    confirmed(life, help, help.day + chance.between(1, 4));
    return;
  }
  const minutes = help.minutes - 15;
  tell(life, days.moment(help.day + 1, chance.between(500, 1000)), {
    do: 'answer',
    exchange: help.exchange,
    minutes,
    memo: 'We stopped a little earlier, I think.',
    hand: handOfSide(life, help, 'receiver'),
  });
  tell(life, days.moment(help.day + 2, chance.between(500, 1000)), {
    do: 'confirm',
    exchange: help.exchange,
    hand: handOfSide(life, help, 'giver'),
  });
}
