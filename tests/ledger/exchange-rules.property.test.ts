import { hasRoomFor } from '@timebank/api/exchanges/hours.rules';
import { objectionToStep } from '@timebank/api/exchanges/objections.rules';
import {
  allowedActionsFor,
  type Circumstances,
  type ExchangeState,
  standingOf,
  steps,
  stepsFrom,
  waitingFor,
} from '@timebank/api/exchanges/rules';
import { conflictOfInterest, objectionToPair } from '@timebank/api/exchanges/sides.rules';
import { type ExchangeAction, exchangeActions, exchangeStatuses } from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const giver = 'giver' as MemberId;
const receiver = 'receiver' as MemberId;
const coordinator = 'coordinator' as MemberId;
const since = '2026-06-10T10:00:00.000Z';
const at = (days: number): Circumstances => ({
  now: new Date(new Date(since).getTime() + days * 86_400_000),
  queueAfterDays: 14,
});

/** Exchanges as the table can leave them behind: what stands in one status does not stand in another. */
const exchanges = fc
  .record({
    status: fc.constantFrom(...exchangeStatuses),
    proposedById: fc.constantFrom(giver, receiver, coordinator),
    saidYes: fc.constantFrom(null, giver, receiver),
    reportedById: fc.constantFrom(null, giver, receiver),
    confirmedById: fc.constantFrom(null, giver, receiver),
  })
  .map(({ status, proposedById, saidYes, reportedById, confirmedById }): ExchangeState => {
    const isOver = status !== 'proposed';
    const hasSaidYes = (side: MemberId) =>
      isOver || proposedById === side || (proposedById === coordinator && saidYes === side);
    const isConfirmed = status === 'completed' || status === 'needs_coordinator';
    return {
      status,
      statusSince: since,
      giverId: giver,
      receiverId: receiver,
      proposedById,
      giverAcceptedAt: hasSaidYes(giver) ? since : null,
      receiverAcceptedAt: hasSaidYes(receiver) ? since : null,
      reportedById: status === 'reported' ? reportedById : giver,
      confirmedById: isConfirmed ? confirmedById : null,
      completedAt: status === 'completed' ? since : null,
    };
  });
const days = fc.integer({ min: 0, max: 40 });

const everybody = [
  { actsAs: new Set([giver]), isStaff: false },
  { actsAs: new Set([receiver]), isStaff: false },
  { actsAs: new Set([coordinator]), isStaff: true },
].map((one) => ({ ...one, status: 'active' as const }));

const telling = { giverName: 'Priya', receiverName: 'Margaret', timeZone: 'Europe/London' };
const told = (exchange: ExchangeState) => ({
  ...exchange,
  agreedMinutes: 60,
  reportedMinutes: 60,
  confirmedChannel: null,
});

const offered = (exchange: ExchangeState, when: Circumstances): ExchangeAction[] =>
  everybody.flatMap((one) => allowedActionsFor(exchange, standingOf(exchange, one), when));

const over = ['declined', 'withdrawn', 'cancelled', 'completed'];

describe('the life of an exchange', () => {
  test('every exchange that is not over has a way out for somebody, now or when it is overdue', () => {
    fc.assert(
      fc.property(exchanges, (exchange) => {
        fc.pre(!over.includes(exchange.status));
        expect(offered(exchange, at(15))).not.toEqual([]);
      }),
    );
  });
  test('every exchange that is not over can come to its end', () => {
    const reaches = (from: string, seen = new Set<string>()): boolean => {
      if (over.includes(from)) return true;
      if (seen.has(from)) return false;
      seen.add(from);
      return stepsFrom(from as ExchangeState['status']).some(([, { leadsTo }]) =>
        leadsTo.some((to) => reaches(to, seen)),
      );
    };
    for (const status of exchangeStatuses) expect(reaches(status), status).toBe(true);
  });
  test('what is over stays over; only posted hours can be undone or questioned', () => {
    expect(steps.declined).toEqual({});
    expect(steps.withdrawn).toEqual({});
    expect(steps.cancelled).toEqual({});
    expect(Object.keys(steps.completed)).toEqual(['undo', 'raise_concern']);
  });
  test('a step is offered exactly where it is not objected to', () => {
    fc.assert(
      fc.property(exchanges, days, fc.constantFrom(...everybody), (exchange, day, one) => {
        const standing = standingOf(exchange, one);
        const allowed = allowedActionsFor(exchange, standing, at(day));
        for (const action of exchangeActions) {
          const objection = objectionToStep({
            exchange: told(exchange),
            telling,
            action,
            standing,
            at: at(day),
          });
          expect(objection === null, `${exchange.status} ${action}`).toBe(allowed.includes(action));
        }
      }),
    );
  });
  test('every objection is a sentence that ends', () => {
    fc.assert(
      fc.property(exchanges, days, fc.constantFrom(...exchangeActions), (exchange, day, action) => {
        for (const one of everybody) {
          const standing = standingOf(exchange, one);
          const objection = objectionToStep({
            exchange: told(exchange),
            telling,
            action,
            standing,
            at: at(day),
          });
          expect(objection?.message ?? 'Nothing stands in the way.').toMatch(/^[A-Z].*[.]$/);
        }
      }),
    );
  });
  test('whoever stands on both sides is offered nothing', () => {
    fc.assert(
      fc.property(exchanges, days, (exchange, day) => {
        const standing = standingOf(exchange, {
          actsAs: new Set([giver, receiver]),
          isStaff: true,
          status: 'active',
        });
        expect(allowedActionsFor(exchange, standing, at(day))).toEqual([]);
      }),
    );
  });
  test('a suspended member is offered nothing, and one on a pause can finish what was begun', () => {
    fc.assert(
      fc.property(exchanges, days, (exchange, day) => {
        const as = (status: 'suspended' | 'paused') =>
          allowedActionsFor(
            exchange,
            standingOf(exchange, { actsAs: new Set([receiver]), isStaff: false, status }),
            at(day),
          );
        expect(as('suspended')).toEqual([]);
        expect(as('paused')).not.toContain('accept');
      }),
    );
  });
  test('somebody is asked as long as it is not over, and nobody afterwards', () => {
    fc.assert(
      fc.property(exchanges, days, (exchange, day) => {
        expect(waitingFor(exchange, at(day)).length > 0).toBe(!over.includes(exchange.status));
      }),
    );
  });
  test('nobody confirms hours that they reported themselves', () => {
    fc.assert(
      fc.property(exchanges, days, (exchange, day) => {
        fc.pre(exchange.status === 'reported' && exchange.reportedById !== null);
        const reporter = { actsAs: new Set([exchange.reportedById as MemberId]), isStaff: false };
        const standing = standingOf(exchange, { ...reporter, status: 'active' });
        expect(allowedActionsFor(exchange, standing, at(day))).toEqual([]);
      }),
    );
  });
});

describe('who stands where', () => {
  const members = fc.constantFrom(...(['a', 'b', 'c', 'd', 'e'] as MemberId[]));
  const representations = fc.array(fc.record({ memberId: members, byMemberId: members }), { maxLength: 6 });

  test('no person is ever behind both sides of what is let through', () => {
    fc.assert(
      fc.property(members, members, representations, (giverId, receiverId, list) => {
        const behind = (side: MemberId) => [
          side,
          ...list.filter(({ memberId }) => memberId === side).map(({ byMemberId }) => byMemberId),
        ];
        const isShared = behind(giverId).some((person) => behind(receiverId).includes(person));
        expect(objectionToPair({ giverId, receiverId }, list) !== null).toBe(isShared);
      }),
    );
  });
  test('a party, and whoever acts for one, cannot decide it as staff', () => {
    fc.assert(
      fc.property(
        members,
        members,
        members,
        fc.uniqueArray(members),
        (actorId, giverId, receiverId, list) => {
          const representedIds = new Set(list);
          const isPart = [giverId, receiverId].some((one) => one === actorId || list.includes(one));
          expect(conflictOfInterest({ actorId, representedIds, giverId, receiverId })).toBe(isPart);
        },
      ),
    );
  });
});

test('there is room for what is kept aside already, whatever else is agreed', () => {
  const minutes = fc.integer({ min: 1, max: 720 });
  fc.assert(
    fc.property(fc.integer({ min: -600, max: 600 }), minutes, fc.nat(600), (balanceMinutes, own, other) => {
      const floorMinutes = -600;
      fc.pre(balanceMinutes - own - other >= floorMinutes);
      const account = { balanceMinutes, heldMinutes: own + other, floorMinutes };
      expect(hasRoomFor(account, { minutes: own, ownHoldMinutes: own })).toBe(true);
      const spare = balanceMinutes - other - floorMinutes;
      expect(hasRoomFor(account, { minutes: spare, ownHoldMinutes: own })).toBe(true);
      expect(hasRoomFor(account, { minutes: spare + 1, ownHoldMinutes: own })).toBe(false);
    }),
  );
});
