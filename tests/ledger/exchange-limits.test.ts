import { type Gift, objectionToGift } from '@timebank/api/exchanges/gifts.rules';
import { hasRoomFor, objectionToDate, passesSoftLine } from '@timebank/api/exchanges/hours.rules';
import { allowedActionsFor, type ExchangeState, standingOf, waitingFor } from '@timebank/api/exchanges/rules';
import { objectionToPair, objectionToPastHelp } from '@timebank/api/exchanges/sides.rules';
import type { ExchangeAction } from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import type { Role } from '@timebank/shared/roles';
import { describe, expect, test } from 'vitest';

const [margaret, priya, tom, sue] = ['margaret', 'priya', 'tom', 'sue'] as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
const since = '2026-06-10T10:00:00.000Z';
const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/** Priya helped Margaret, who confirmed it. */
const completed: ExchangeState = {
  status: 'completed',
  statusSince: since,
  giverId: priya,
  receiverId: margaret,
  proposedById: margaret,
  giverAcceptedAt: since,
  receiverAcceptedAt: since,
  reportedById: priya,
  confirmedById: margaret,
  completedAt: since,
};

function canDo(
  action: ExchangeAction,
  exchange: ExchangeState,
  { who = margaret, afterMs = 0 } = {},
): boolean {
  const standing = standingOf(exchange, {
    actsAs: new Set([who]),
    isStaff: who === sue,
    status: 'active',
  });
  const at = { now: new Date(Date.parse(since) + afterMs), queueAfterDays: 14 };
  return allowedActionsFor(exchange, standing, at).includes(action);
}

describe('what ends at a moment', () => {
  test('a yes is taken back until 24 hours are over', () => {
    expect(canDo('undo', completed, { afterMs: dayMs - 1 })).toBe(true);
    expect(canDo('undo', completed, { afterMs: dayMs })).toBe(false);
  });

  test('while it waits for a coordinator, the 24 hours count from when it began to wait', () => {
    const waiting: ExchangeState = { ...completed, status: 'needs_coordinator', completedAt: null };
    expect(canDo('undo', waiting, { afterMs: dayMs - 1 })).toBe(true);
    expect(canDo('undo', waiting, { afterMs: dayMs })).toBe(false);
  });

  test('a concern is told until 30 days are over', () => {
    expect(canDo('raise_concern', completed, { afterMs: 30 * dayMs - 1 })).toBe(true);
    expect(canDo('raise_concern', completed, { afterMs: 30 * dayMs })).toBe(false);
  });

  test('a coordinator decides hours that nobody answers from the moment that the days are over', () => {
    const reported: ExchangeState = {
      ...completed,
      status: 'reported',
      confirmedById: null,
      completedAt: null,
    };
    expect(canDo('resolve', reported, { who: sue, afterMs: 14 * dayMs - 1 })).toBe(false);
    expect(canDo('resolve', reported, { who: sue, afterMs: 14 * dayMs })).toBe(true);
    const waitsFor = (afterMs: number) =>
      waitingFor(reported, { now: new Date(Date.parse(since) + afterMs), queueAfterDays: 14 });
    expect(waitsFor(hourMs)).toEqual(['receiver']);
    expect(waitsFor(14 * dayMs)).toEqual(['receiver', 'coordinator']);
  });
});

describe('what ends at a minute', () => {
  test('the last minute above the floor can be given, and not the next', () => {
    const room = { balanceMinutes: 60, heldMinutes: 90, floorMinutes: -120 };
    expect(hasRoomFor(room, { minutes: 90, ownHoldMinutes: 0 })).toBe(true);
    expect(hasRoomFor(room, { minutes: 91, ownHoldMinutes: 0 })).toBe(false);
    expect(hasRoomFor(room, { minutes: 120, ownHoldMinutes: 30 })).toBe(true);
    expect(hasRoomFor(room, { minutes: 121, ownHoldMinutes: 30 })).toBe(false);
    expect(hasRoomFor({ ...room, floorMinutes: null }, { minutes: 100_000, ownHoldMinutes: 0 })).toBe(true);
  });

  test('the soft line is passed by whoever goes below it from on it or above, and by nobody else', () => {
    const passes = (beforeMinutes: number, afterMinutes: number) =>
      passesSoftLine({ beforeMinutes, afterMinutes, softLineMinutes: -300 });
    expect(passes(-300, -301)).toBe(true);
    expect(passes(0, -300)).toBe(false);
    expect(passes(-301, -400)).toBe(false);
    expect(passesSoftLine({ beforeMinutes: 0, afterMinutes: -900, softLineMinutes: null })).toBe(false);
  });
});

test('help counts from the day on which both had joined until today', () => {
  const refusalOn = (happenedOn: string) =>
    objectionToDate({
      happenedOn,
      today: '2026-06-10',
      giverJoinedOn: '2026-01-15',
      receiverJoinedOn: '2026-02-01',
    })?.code ?? null;
  expect(refusalOn('2026-06-11')).toBe('date_not_possible');
  expect(refusalOn('2026-06-10')).toBe(null);
  expect(refusalOn('2026-02-01')).toBe(null);
  expect(refusalOn('2026-01-31')).toBe('date_not_possible');
});

test('nobody stands on both sides, and whoever stands for one side is not the other', () => {
  const pair = { giverId: priya, receiverId: margaret };
  const refusalWith = (memberId: MemberId, byMemberId: MemberId) =>
    objectionToPair(pair, [{ memberId, byMemberId }])?.code ?? null;
  expect(objectionToPair({ giverId: priya, receiverId: priya }, [])?.code).toBe('same_person_both_sides');
  expect(refusalWith(priya, margaret)).toBe('same_person_both_sides');
  expect(refusalWith(margaret, priya)).toBe('same_person_both_sides');
  expect(refusalWith(margaret, tom)).toBe(null);
  expect(refusalWith(tom, margaret)).toBe(null);
});

test('help that happened is written down of a member on a pause, and of nobody who is suspended or gone', () => {
  const refusalOf = (status: 'active' | 'paused' | 'suspended' | 'left' | 'applied') =>
    objectionToPastHelp({ displayName: 'Priya', status })?.code ?? null;
  expect([refusalOf('active'), refusalOf('paused')]).toEqual([null, null]);
  for (const status of ['suspended', 'left', 'applied'] as const)
    expect(refusalOf(status)).toBe('member_not_active');
});

test('everybody gives what is theirs; an administrator gives for others, where they have no part in it', () => {
  const end = (memberId: MemberId | null): Gift['from'] => ({
    id: memberId ?? 'fund',
    kind: memberId === null ? 'fund' : 'member',
    memberId,
  });
  const refusalOf = (
    kind: Gift['kind'],
    {
      from,
      to,
      by,
      represented = [],
    }: { from: MemberId | null; to: MemberId | null; by: [MemberId, Role]; represented?: MemberId[] },
  ) =>
    objectionToGift({
      kind,
      from: end(from),
      to: end(to),
      by: { memberId: by[0], role: by[1] },
      asMemberId: by[0],
      representedIds: new Set(represented),
    })?.code ?? null;
  const alan: [MemberId, Role] = ['alan' as MemberId, 'administrator'];

  expect(refusalOf('donation', { from: priya, to: margaret, by: [priya, 'member'] })).toBe(null);
  expect(refusalOf('donation', { from: priya, to: priya, by: [priya, 'member'] })).toBe(
    'same_person_both_sides',
  );
  expect(refusalOf('donation', { from: margaret, to: priya, by: [priya, 'member'] })).toBe('not_allowed');
  expect(refusalOf('donation', { from: margaret, to: null, by: [sue, 'coordinator'] })).toBe('not_allowed');
  expect(refusalOf('grant', { from: priya, to: margaret, by: [priya, 'member'] })).toBe('not_allowed');
  expect(refusalOf('donation', { from: margaret, to: null, by: alan })).toBe(null);
  expect(refusalOf('grant', { from: null, to: margaret, by: alan })).toBe(null);
  expect(refusalOf('grant', { from: priya, to: margaret, by: alan })).toBe('not_allowed');
  expect(refusalOf('grant', { from: null, to: alan[0], by: alan })).toBe('conflict_of_interest');
  expect(refusalOf('donation', { from: margaret, to: alan[0], by: alan })).toBe('conflict_of_interest');
  expect(refusalOf('donation', { from: margaret, to: tom, by: alan, represented: [tom] })).toBe(
    'conflict_of_interest',
  );
  expect(refusalOf('grant', { from: null, to: tom, by: alan, represented: [tom] })).toBe(
    'conflict_of_interest',
  );
});
