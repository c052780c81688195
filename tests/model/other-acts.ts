import {
  accountOf,
  grantLimitMinutes,
  type Holder,
  hasPart,
  hasRoom,
  isStaff,
  type ModelBooks,
  type ModelExchange,
  move,
  type Name,
} from './books.ts';
import { reportHours, takeBack } from './exchange-steps.ts';
import {
  type ActOf,
  dayAt,
  inNameOf,
  isActive,
  isHere,
  isOnBehalf,
  objectionsToActing,
  objectionsToAsking,
  objectionsToDeciding,
  objectionsToHours,
  objectionsToMinutes,
  objectionsToPair,
  placeOf,
  refused,
  standsOpposite,
  those,
  type Verdict,
} from './judge.ts';

export function judgeProposal(books: ModelBooks, act: ActOf<'take_up' | 'introduce'>): Verdict {
  const me = inNameOf(act);
  const isTakenUp = act.kind === 'take_up';
  const pair: [Name, Name] = isTakenUp ? [act.offerOf, me] : [act.giver, act.receiver];
  const isIntroduction = !isTakenUp && !isOnBehalf(act);
  const isKnown = books.exchanges.some(
    ({ status, offerOf, giver, receiver }) =>
      isTakenUp &&
      status === 'proposed' &&
      offerOf === act.offerOf &&
      giver === pair[0] &&
      receiver === pair[1],
  );
  const refusals = [
    ...objectionsToAsking(books, act.by),
    ...objectionsToActing(books, act),
    ...objectionsToMinutes(act.minutes),
    ...objectionsToPair(pair),
    ...those(
      [![me, ...pair].every((name) => isActive(books, name)), 'member_not_active'],
      [isTakenUp && books.members[act.offerOf].status === 'left', 'listing_not_open'],
      [isKnown, 'already_exists'],
      [!isTakenUp && !isStaff(books, act.by), 'not_allowed'],
      [!isTakenUp && !isIntroduction && !pair.includes(me), 'not_allowed'],
      [isOnBehalf(act) && standsOpposite(act, pair), 'conflict_of_interest'],
      [isIntroduction && hasPart(act.by, pair), 'conflict_of_interest'],
    ),
  ];
  return {
    refusals,
    apply: () => {
      books.exchanges.push({
        ...newExchange(books, { pair, minutes: act.minutes, me }),
        offerOf: isTakenUp ? act.offerOf : null,
        saidYes: isIntroduction ? [] : [me],
      });
      return null;
    },
  };
}

export function judgeRecord(books: ModelBooks, act: ActOf<'record'>): Verdict {
  const me = inNameOf(act);
  const pair: [Name, Name] = [act.giver, act.receiver];
  const hours = { minutes: act.minutes, day: dayAt(books, act.dayOffset) };
  const refusals = [
    ...objectionsToAsking(books, act.by),
    ...objectionsToActing(books, act),
    ...objectionsToPair(pair),
    ...objectionsToHours(books, { pair, ...hours }),
    ...those(
      [!pair.includes(me), 'not_allowed'],
      [!pair.every((name) => isHere(books, name)), 'member_not_active'],
      [pair.includes(me) && standsOpposite(act, pair), 'conflict_of_interest'],
    ),
  ];
  return {
    refusals,
    apply: () => {
      const exchange = newExchange(books, { pair, minutes: act.minutes, me });
      const place = books.exchanges.push(exchange) - 1;
      reportHours(books, { exchange, place, me, hours });
      return null;
    },
  };
}

function newExchange(
  { now }: ModelBooks,
  { pair: [giver, receiver], minutes, me }: { pair: [Name, Name]; minutes: number; me: Name },
): ModelExchange {
  return {
    giver,
    receiver,
    proposedBy: me,
    offerOf: null,
    agreedMinutes: minutes,
    status: 'proposed',
    since: now,
    saidYes: [],
    holdMinutes: null,
    reported: null,
    reportedBy: null,
    confirmedBy: null,
    completedAt: null,
    transfer: null,
  };
}

export function judgeGift(books: ModelBooks, act: ActOf<'give'>): Verdict {
  const { by, as: kind, to, minutes } = act;
  const from: Holder = act.from ?? (kind === 'grant' ? 'fund' : by);
  const [giving, getting] = [books.accounts[from], books.accounts[to]];
  if (!giving || !getting) return refused('not_found', ...objectionsToAsking(books, by));
  const isOwn = kind === 'donation' && from === by;
  const refusals = [
    ...objectionsToAsking(books, by),
    ...objectionsToMinutes(minutes, Number.POSITIVE_INFINITY),
    ...those(
      [from === to, 'same_person_both_sides'],
      [!isOwn && books.members[by].role !== 'administrator', 'not_allowed'],
      [kind === 'grant' && from !== 'fund', 'not_allowed'],
      [!isOwn && hasPart(by, [from, to]), 'conflict_of_interest'],
      [from === by && !isActive(books, by), 'member_not_active'],
      [to !== 'fund' && !isHere(books, to), 'member_not_active'],
      [!giving.isOpen || !getting.isOpen, 'account_closed'],
      [!hasRoom(books, from, minutes), 'floor_reached'],
    ),
    ...(from !== by && minutes > grantLimitMinutes
      ? objectionsToDeciding(books, { by, owners: [from, to] })
      : []),
  ];
  return {
    refusals,
    apply: () => {
      move(books, { kind, from, to, minutes });
      return null;
    },
  };
}

/** An administrator mends a mistake. */
export function judgeReversal(books: ModelBooks, act: ActOf<'reverse'>): Verdict {
  const refusals = [
    ...objectionsToAsking(books, act.by),
    ...those([books.members[act.by].role !== 'administrator', 'not_allowed']),
  ];
  const place = placeOf(books.transfers, act.which);
  const transfer = place === null ? undefined : books.transfers[place];
  if (place === null || !transfer) return refused('not_found', ...refusals);
  const { from, to, kind, isReversed } = transfer;
  refusals.push(
    ...those(
      [hasPart(act.by, [from, to]), 'conflict_of_interest'],
      [kind === 'reversal', 'reversal_of_reversal'],
      [isReversed, 'already_reversed'],
      [!accountOf(books, from).isOpen || !accountOf(books, to).isOpen, 'account_closed'],
    ),
  );
  refusals.push(...objectionsToDeciding(books, { by: act.by, owners: [from, to] }));
  return {
    refusals,
    apply: () => {
      takeBack(books, place);
      const exchange = transfer.exchange === null ? undefined : books.exchanges[transfer.exchange];
      if (exchange) Object.assign(exchange, { status: 'disputed', since: books.now, confirmedBy: null });
      return null;
    },
  };
}

export function judgeFloor(books: ModelBooks, { by, of, floorMinutes }: ActOf<'set_floor'>): Verdict {
  const account = books.accounts[of];
  const wouldBeBelow = (): boolean =>
    account !== undefined &&
    !hasRoom({ ...books, accounts: { ...books.accounts, [of]: { ...account, floorMinutes } } }, of, 0);
  const refusals = [
    ...objectionsToAsking(books, by),
    ...those(
      [books.members[by].role !== 'administrator', 'not_allowed'],
      [hasPart(by, [of]), 'conflict_of_interest'],
      [!account, 'not_found'],
      [wouldBeBelow(), 'floor_not_met'],
    ),
    ...objectionsToDeciding(books, { by, owners: [of] }),
  ];
  return {
    refusals,
    apply: () => {
      accountOf(books, of).floorMinutes = floorMinutes;
      return null;
    },
  };
}
