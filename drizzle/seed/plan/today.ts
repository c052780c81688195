import type { Board } from './board.ts';
import { accepted, type Help, handOfSide, type Posted, proposed, recorded, reported } from './exchanges.ts';
import { type Life, type Living, living, mayGive, tell } from './life.ts';
import { usualHelpOf } from './regulars.ts';

/** How things stand this morning: what waits for whom. Everybody is asked once at most, so that each home page is short. */
export function leaveOpen(
  life: Life,
  board: Board,
  {
    spared,
    counts,
  }: { spared: readonly string[]; counts: { toConfirm: number; proposed: number; agreed: number } },
): void {
  const free = freeMembers(life, spared);
  for (let index = 0; index < counts.toConfirm; index += 1) waitForYes(life, free, { day: -1 - (index % 6) });
  const requests = life.chance.shuffled(
    [...board.entries()].filter(([, { kind, ownerKey }]) => kind === 'request' && free.isFree(ownerKey)),
  );
  for (const [index, [, request]] of requests.entries()) {
    if (index >= counts.proposed + counts.agreed) break;
    const isAgreed = index >= counts.proposed;
    answerRequest(life, free, { request, isAgreed, day: 1 + (index % 7) });
  }
}

interface Free {
  isFree(key: string): boolean;
  /** Takes somebody who is not waited for or waiting yet, or null. */
  take(mayBe: (member: Living) => boolean): Living | null;
  use(key: string): void;
}

function freeMembers(life: Life, spared: readonly string[]): Free {
  const used = new Set(spared);
  const isFree = (key: string) => {
    const { habit, lastDay, joinedDay, balanceMinutes } = living(life, key);
    return !used.has(key) && lastDay === 0 && joinedDay < -20 && habit !== 'quiet' && balanceMinutes > -200;
  };
  return {
    isFree,
    use: (key) => used.add(key),
    take(mayBe) {
      const member = life.chance.pickWeighted([...life.members.values()], (one) =>
        isFree(one.key) && mayBe(one) ? 1 : 0,
      );
      if (member) used.add(member.key);
      return member;
    },
  };
}

function waitForYes(life: Life, free: Free, { day }: { day: number }): void {
  const giver = free.take(({ habit }) => habit === 'both' || habit === 'gives');
  const receiver = free.take(({ actsAlone, key }) => actsAlone && !life.apart.has(`${key} ${giver?.key}`));
  if (!giver || !receiver) return;
  const category = usualHelpOf(life, giver);
  recorded(
    life,
    { giver: giver.key, receiver: receiver.key, category, minutes: 15 * life.chance.between(2, 8), day },
    'giver',
  );
}

function answerRequest(
  life: Life,
  free: Free,
  {
    request,
    isAgreed,
    day,
  }: {
    request: Posted & { category: string; minutes: number; postedDay: number };
    isAgreed: boolean;
    day: number;
  },
): void {
  const { category, minutes, ownerKey, postedDay } = request;
  free.use(ownerKey);
  const giver = free.take(
    (member) =>
      (member.habit === 'both' || member.habit === 'gives') &&
      mayGive(category, member) &&
      !life.apart.has(`${member.key} ${ownerKey}`),
  );
  if (!giver || postedDay > -3) return;
  const help = { giver: giver.key, receiver: ownerKey, category, minutes, day };
  const underway = proposed(life, help, { listing: request, on: -2 });
  if (isAgreed) accepted(life, underway, { listing: request, on: -1 });
}

/** Hours that nobody has answered for more than a fortnight: they wait for a coordinator as well. */
export function leaveUnanswered(life: Life, help: Help): void {
  recorded(life, help, 'giver');
}

/**
 * Hours that are confirmed and for which the one who was helped has no room. An administrator has proposed another
 * limit for them, and a second person is to look at it.
 */
export function leaveWithoutRoom(
  life: Life,
  { giver, day, administrator }: { giver: string; day: number; administrator: string },
): void {
  const lowest = [...life.members.values()]
    .filter(({ habit, lastDay }) => habit === 'leaning' && lastDay === 0)
    .sort((one, other) => one.balanceMinutes - other.balanceMinutes)[0];
  if (!lowest) throw new Error('Nobody in the plan is near their limit.');
  const room = lowest.balanceMinutes + 600;
  recorded(
    life,
    { giver, receiver: lowest.key, category: 'company', minutes: room - (room % 15) + 45, day },
    'receiver',
  );
  tell(life, life.days.moment(-1, 640), {
    do: 'propose_floor',
    member: lowest.key,
    floorMinutes: -900,
    reason: 'They are just home from hospital, and will give again in the summer.',
    hand: { by: administrator },
  });
}

/** Help that was agreed and given yesterday, and that only waits for a yes. */
export function leaveToConfirm(life: Life, help: Help, listing: Posted): void {
  const underway = proposed(life, help, { listing, on: help.day - 4 });
  accepted(life, underway, { listing, on: help.day - 3 });
  reported(life, underway, 'giver');
}

/** An introduction to which one of the two has said yes and the other not yet. */
export function leaveIntroduced(life: Life, help: Help): void {
  const underway = proposed(life, help, { listing: null, on: -3 });
  tell(life, life.days.moment(-2, 700), {
    do: 'accept',
    exchange: underway.exchange,
    hand: handOfSide(life, underway, 'giver'),
  });
}
