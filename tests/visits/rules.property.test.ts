import { doorColours, doorThings, doorWordBy } from '@timebank/api/exchanges/door-words.rules';
import {
  daysToFindADay,
  isDoorWordShown,
  isWindowOpen,
  lastDayOfWindow,
  type ShownPair,
  windowDays,
} from '@timebank/api/exchanges/window.rules';
import {
  dueAfter,
  isOverdue,
  lateMinutes,
  shouldHaveBegun,
  visitActionsFor,
} from '@timebank/api/visits/rules';
import { endOfDay } from '@timebank/shared/days';
import { exchangeStatuses } from '@timebank/shared/exchanges';
import { dateIn } from '@timebank/shared/instants';
import { places } from '@timebank/shared/listings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const dayMs = 86_400_000;
const timeZone = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'UTC');
const moment = fc.date({
  min: new Date('2025-01-01T00:00:00.000Z'),
  max: new Date('2027-12-31T00:00:00.000Z'),
  noInvalidDate: true,
});
const instant = moment.map((date) => date.toISOString());
const day = instant.map((at) => at.slice(0, 10));
const pair: fc.Arbitrary<ShownPair> = fc.record({
  status: fc.constantFrom(...exchangeStatuses),
  statusSince: instant,
  proposedFor: fc.option(instant),
  happenedOn: fc.option(day),
});
const neverAgreed = ['proposed', 'declined', 'withdrawn', 'cancelled'];

describe('how long the two of an exchange are shown to each other', () => {
  test('what was never agreed, or was called off, shows nobody to nobody', () => {
    fc.assert(
      fc.property(pair, moment, timeZone, (exchange, now, zone) => {
        if (!neverAgreed.includes(exchange.status)) return;
        expect(isWindowOpen(exchange, { now, timeZone: zone })).toBe(false);
      }),
    );
  });
  test('it is over with the seventh day after the help, by the clocks of the time bank', () => {
    fc.assert(
      fc.property(day, moment, timeZone, (happenedOn, since, zone) => {
        const exchange = {
          status: 'completed',
          statusSince: since.toISOString(),
          proposedFor: null,
          happenedOn,
        } as const;
        const lastDay = new Date(Date.parse(happenedOn) + windowDays * dayMs).toISOString().slice(0, 10);
        const end = Date.parse(endOfDay(zone, lastDay));
        expect(isWindowOpen(exchange, { now: new Date(end - 60_000), timeZone: zone })).toBe(true);
        expect(isWindowOpen(exchange, { now: new Date(end), timeZone: zone })).toBe(false);
      }),
    );
  });
  test('once it is closed it stays closed, unless another day is named', () => {
    fc.assert(
      fc.property(pair, moment, fc.nat(1000), timeZone, (exchange, now, later, zone) => {
        if (isWindowOpen(exchange, { now, timeZone: zone })) return;
        const afterwards = new Date(now.getTime() + later * 3_600_000);
        expect(isWindowOpen(exchange, { now: afterwards, timeZone: zone })).toBe(false);
      }),
    );
  });
  test('it never lasts for ever, and is open on the day of the agreement and on the day of the help', () => {
    fc.assert(
      fc.property(pair, timeZone, (exchange, zone) => {
        const agreed = { ...exchange, status: 'agreed', happenedOn: null } as const;
        const since = new Date(agreed.statusSince);
        expect(isWindowOpen(agreed, { now: since, timeZone: zone })).toBe(true);
        const lastDay = Date.parse(lastDayOfWindow(agreed, zone));
        const from = Math.max(since.getTime(), Date.parse(agreed.proposedFor ?? agreed.statusSince));
        expect(lastDay - from).toBeLessThanOrEqual((daysToFindADay + 1) * dayMs);
        if (agreed.proposedFor === null || agreed.proposedFor < agreed.statusSince) return;
        const onTheDay = new Date(agreed.proposedFor);
        expect(isWindowOpen(agreed, { now: onTheDay, timeZone: zone })).toBe(true);
        expect(lastDayOfWindow(agreed, zone) >= dateIn(zone, onTheDay)).toBe(true);
      }),
    );
  });
  test('the word for the door is shown while it is agreed and at no other time', () => {
    fc.assert(
      fc.property(pair, moment, timeZone, (exchange, now, zone) => {
        const today = { now, timeZone: zone };
        expect(isDoorWordShown(exchange, today)).toBe(
          exchange.status === 'agreed' && isWindowOpen(exchange, today),
        );
      }),
    );
  });
});

describe('the word for the door', () => {
  test('is a colour and a thing, each as likely as any other', () => {
    const words = doorColours.flatMap((_, colour) =>
      doorThings.map((__, thing) => {
        const draws = [colour, thing];
        return doorWordBy(() => draws.shift() ?? 0);
      }),
    );
    expect(new Set(words).size).toBe(doorColours.length * doorThings.length);
    for (const word of words) expect(word).toMatch(/^[a-z]+ [a-z]+$/);
  });
});

describe('a visit', () => {
  const times = fc.record({
    dueAt: instant,
    leftAt: fc.option(instant),
    acknowledgedAt: fc.option(instant),
  });
  const exchange = fc.record({
    status: fc.constantFrom(...exchangeStatuses),
    happenedOn: fc.option(day),
    place: fc.option(fc.constantFrom(...places)),
  });

  test('is due to end so long after the arrival as was agreed, and some more', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 15, max: 720 }),
        fc.integer({ min: 1, max: 240 }),
        (now, agreedMinutes, graceMinutes) => {
          const due = Date.parse(dueAfter(now, { agreedMinutes, graceMinutes }));
          expect(due - now.getTime()).toBe((agreedMinutes + graceMinutes) * 60_000);
        },
      ),
    );
  });
  test('is never overdue once the visitor has left, somebody looked after it, or the hours are reported', () => {
    fc.assert(
      fc.property(exchange, times, moment, (of, visit, now) => {
        const isOver = visit.leftAt !== null || visit.acknowledgedAt !== null || of.happenedOn !== null;
        expect(isOverdue(of, visit, now)).toBe(!isOver && visit.dueAt <= now.toISOString());
        expect(isOverdue(of, null, now)).toBe(false);
      }),
    );
  });
  test('begins with an agreed exchange and ends once, and no call by telephone is one', () => {
    fc.assert(
      fc.property(exchange, times, (of, visit) => {
        const isCall = of.place === 'by_telephone' || of.place === 'online';
        expect(visitActionsFor(of, null)).toEqual(of.status === 'agreed' && !isCall ? ['check_in'] : []);
        expect(visitActionsFor(of, visit)).toEqual(visit.leftAt === null ? ['check_out'] : []);
      }),
    );
  });
  test('is not missed within an hour of its time, nor any more the day after', () => {
    fc.assert(
      fc.property(moment, (now) => {
        const { after, upTo } = shouldHaveBegun(now);
        expect(now.getTime() - Date.parse(upTo)).toBe(lateMinutes * 60_000);
        expect(now.getTime() - Date.parse(after)).toBe(dayMs);
      }),
    );
  });
});
