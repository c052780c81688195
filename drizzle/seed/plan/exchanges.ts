import { coordinatorFor, handOf, type Life, living, tell } from './life.ts';
import { openings } from './words.ts';

/** One piece of help that is to happen: between whom, for how long, on which day. */
export interface Help {
  giver: string;
  receiver: string;
  category: string;
  minutes: number;
  day: number;
}

export type Side = 'giver' | 'receiver';

/** What is on the way: help and the number that the plan gave its exchange. */
export type Underway = Help & { exchange: number };

/** The offer or request that a proposal answers. */
export interface Posted {
  number: number;
  ownerKey: string;
}

/** Moves the plan's own balances as the books will, and remembers that the two have met. */
export function account(life: Life, { giver, receiver, minutes }: Help): void {
  const [helper, helped] = [living(life, giver), living(life, receiver)];
  helper.balanceMinutes += minutes;
  helped.balanceMinutes -= minutes;
  helper.met.set(receiver, (helper.met.get(receiver) ?? 0) + 1);
  helped.met.set(giver, (helped.met.get(giver) ?? 0) + 1);
}

/** Help that is written down on the evening of its day. By the one who was helped it is in the books at once. */
export function recorded(life: Life, help: Help, by: Side): Underway {
  const { day, ...pair } = help;
  const exchange = life.nextNumber();
  tell(life, life.days.moment(day, life.chance.between(1080, 1240)), {
    ...pair,
    do: 'record',
    exchange,
    happenedOn: life.days.date(day),
    hand: handOfSide(life, help, by),
  });
  return { ...help, exchange };
}

/** A proposal: of the one who answers an offer or request, or of a coordinator who introduces the two. */
export function proposed(
  life: Life,
  help: Help,
  { listing, on }: { listing: Posted | null; on: number },
): Underway {
  const { chance, days } = life;
  const { day, ...pair } = help;
  const exchange = life.nextNumber();
  const hand = listing
    ? handOfSide(life, help, listing.ownerKey === help.giver ? 'receiver' : 'giver')
    : { by: coordinatorFor(life, { parties: [help.giver, help.receiver], day: on }) };
  tell(life, days.moment(on, chance.between(500, 1000)), {
    ...pair,
    do: 'propose',
    exchange,
    listing: listing?.number ?? null,
    proposedFor: days.moment(day, 60 * chance.between(9, 16)),
    message: chance.pick(listing ? openings.answered : openings.introduced),
    hand,
  });
  return { ...help, exchange };
}

/** The yes to a proposal, on a later day: of whoever was asked, or of both. */
export function accepted(
  life: Life,
  help: Underway,
  { listing, on }: { listing: Posted | null; on: number },
): void {
  const sides: Side[] = listing
    ? [listing.ownerKey === help.giver ? 'giver' : 'receiver']
    : ['giver', 'receiver'];
  for (const [index, side] of sides.entries()) {
    const at = life.days.moment(on, 500 + index * 300 + life.chance.between(0, 250));
    tell(life, at, { do: 'accept', exchange: help.exchange, hand: handOfSide(life, help, side) });
  }
}

/** The hours after help that was agreed, on the evening of its day. */
export function reported(life: Life, help: Underway, by: Side): void {
  const { exchange, minutes, day } = help;
  tell(life, life.days.moment(day, life.chance.between(1080, 1240)), {
    do: 'report',
    exchange,
    minutes,
    happenedOn: life.days.date(day),
    hand: handOfSide(life, help, by),
  });
}

/** The yes to hours that the one who helped has written down. */
export function confirmed(life: Life, help: Underway, on: number): void {
  const hand = handOfSide(life, help, 'receiver');
  tell(life, life.days.moment(on, life.chance.between(500, 1000)), {
    do: 'confirm',
    exchange: help.exchange,
    hand,
  });
}

export function handOfSide(life: Life, help: Help, side: Side) {
  const other = side === 'giver' ? help.receiver : help.giver;
  return handOf(life, living(life, help[side]), { other, day: help.day });
}
