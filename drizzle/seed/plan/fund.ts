import { type Life, type Living, living, takesPart, tell } from './life.ts';
import { gifts, grants, presents } from './words.ts';

/** Hours arrive before the plan counts on them, since what is agreed keeps hours aside some days before it happens. */
const daysAhead = 6;

/** Gifts to the community fund and to each other, and grants out of the fund, as they fall on one day. */
export function giveAndGrant(life: Life, day: number, administrators: readonly string[]): void {
  const { chance } = life;
  const members = [...life.members.values()].filter((member) => takesPart(member, day));
  if (chance.happens(0.11)) giveToFund(life, day, members);
  if (chance.happens(0.035)) givePresent(life, day, members);
  if (chance.happens(0.045)) grantHours(life, day, { members, administrators });
}

const givesByHand = ({ actsAlone, actsThrough, balanceMinutes }: Living): boolean =>
  actsAlone && actsThrough === null && balanceMinutes >= 360;

function giveToFund(life: Life, day: number, members: readonly Living[]): void {
  const { chance, days } = life;
  const giver = chance.pickWeighted(members, (member) => (givesByHand(member) ? member.balanceMinutes : 0));
  if (!giver) return;
  const minutes = 60 * chance.between(1, 3);
  giver.balanceMinutes -= minutes;
  const hand = { by: giver.key };
  const memo = chance.pick(gifts);
  tell(life, days.moment(day, chance.between(500, 1200)), {
    do: 'give',
    gift: life.nextNumber(),
    to: null,
    minutes,
    memo,
    hand,
  });
}

function givePresent(life: Life, day: number, members: readonly Living[]): void {
  const { chance, days } = life;
  const giver = chance.pickWeighted(members, (member) =>
    givesByHand(member) && member.met.size > 0 ? 1 : 0,
  );
  const friends = members.filter(({ key }) => giver?.met.has(key) && !life.apart.has(`${giver.key} ${key}`));
  if (!giver || friends.length === 0) return;
  const friend = chance.pick(friends);
  const minutes = 30 * chance.between(1, 3);
  giver.balanceMinutes -= minutes;
  friend.balanceMinutes += minutes;
  tell(life, days.moment(day - daysAhead, chance.between(500, 1200)), {
    do: 'give',
    gift: life.nextNumber(),
    to: friend.key,
    minutes,
    memo: chance.pick(presents),
    hand: { by: giver.key },
  });
}

function grantHours(
  life: Life,
  day: number,
  { members, administrators }: { members: readonly Living[]; administrators: readonly string[] },
): void {
  const { chance, days } = life;
  const low = members.filter(
    ({ key, balanceMinutes, habit }) =>
      balanceMinutes < -240 && habit === 'receives' && !administrators.includes(key),
  );
  if (low.length === 0) return;
  const member = chance.pick(low);
  const minutes = 60 * chance.between(2, 4);
  member.balanceMinutes += minutes;
  tell(life, days.moment(day - daysAhead, chance.between(560, 1000)), {
    do: 'grant',
    to: member.key,
    minutes,
    memo: chance.pick(grants),
    hand: { by: chance.pick(administrators) },
  });
}

/** A gift of four times what was meant. The next day an administrator reverses it, and the right one follows. */
export function mistakeGift(
  life: Life,
  { giver, day, administrator }: { giver: string; day: number; administrator: string },
): void {
  const { days } = life;
  const gift = life.nextNumber();
  const hand = { by: giver };
  tell(life, days.moment(day, 700), {
    do: 'give',
    gift,
    to: null,
    minutes: 120,
    memo: 'For the winter lunches.',
    hand,
  });
  const reason = 'Two hours were typed and half an hour was meant.';
  tell(life, days.moment(day + 1, 600), {
    do: 'reverse',
    transferOf: gift,
    reason,
    hand: { by: administrator },
  });
  tell(life, days.moment(day + 1, 660), {
    do: 'give',
    gift: life.nextNumber(),
    to: null,
    minutes: 30,
    memo: 'For the winter lunches.',
    hand,
  });
  living(life, giver).balanceMinutes -= 30;
}
