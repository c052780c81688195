import {
  inCallOrder,
  isKind,
  isToDecide,
  noAnswersMax,
  type Rung,
  standingOf,
  type Tried,
  withinKindness,
} from '@timebank/api/desk/call-list.rules';
import { callOutcomes, callReasonCodes } from '@timebank/shared/call-words';
import type { MemberId } from '@timebank/shared/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const member = (id: string) => id as MemberId;
const today = { day: '2026-06-10', tomorrow: '2026-06-11', quietAfterDays: 90 };
const tried = fc.record({
  outcome: fc.constantFrom(...callOutcomes),
  on: fc.integer({ min: 1, max: 9 }).map((day) => `2026-06-0${day}`),
  ringAgainOn: fc.constantFrom('2026-06-09', '2026-06-10', '2026-06-11'),
});
const code = fc.constantFrom(...callReasonCodes);

describe('a reason that somebody rang about', () => {
  const stands = (tries: Tried[], of: (typeof callReasonCodes)[number] = 'hours_unanswered') =>
    standingOf(of, tries, today);
  const once = (outcome: Tried['outcome'], on: string, ringAgainOn: string | null = null) =>
    stands([{ outcome, on, ringAgainOn }]).isOpen;

  test('goes away when it is done, comes back tomorrow without an answer, and in two days after a message', () => {
    expect(once('done', '2026-06-01')).toBe(false);
    expect([once('no_answer', '2026-06-10'), once('no_answer', '2026-06-09')]).toEqual([false, true]);
    expect([once('left_message', '2026-06-09'), once('left_message', '2026-06-08')]).toEqual([false, true]);
    expect(once('ring_again', '2026-06-09', '2026-06-11')).toBe(false);
    expect(once('ring_again', '2026-06-01', '2026-06-10')).toBe(true);
  });

  test('is looked at by a person after three calls in a row without an answer', () => {
    const none = { outcome: 'no_answer', ringAgainOn: null } as const;
    const three = ['2026-06-07', '2026-06-08', '2026-06-09'].map((on) => ({ ...none, on }));
    expect(stands(three)).toEqual({ isOpen: true, noAnswers: 3 });
    expect(
      stands([...three.slice(0, 2), { outcome: 'left_message', on: '2026-06-07', ringAgainOn: null }]),
    ).toEqual({
      isOpen: true,
      noAnswers: 0,
    });
  });

  test('is never open on the day on which somebody rang about it, whatever came of it before', () => {
    fc.assert(
      fc.property(fc.array(tried), fc.constantFrom(...callOutcomes), code, (before, outcome, of) => {
        const last = { outcome, on: today.day, ringAgainOn: today.tomorrow };
        expect(standingOf(of, [...before, last], today).isOpen).toBe(false);
      }),
    );
  });

  test('counts as many calls without an answer as came last', () => {
    fc.assert(
      fc.property(fc.array(tried), fc.nat(5), code, (before, count, of) => {
        const none = { outcome: 'no_answer' as const, on: '2026-06-09', ringAgainOn: null };
        const done = { outcome: 'ring_again' as const, on: '2026-06-09', ringAgainOn: '2026-06-10' };
        const tries = [...before, done, ...Array.from({ length: count }, () => none)];
        expect(standingOf(of, tries, today).noAnswers).toBe(count);
      }),
    );
  });
});

const reason = fc.record({
  key: fc.string({ minLength: 3, maxLength: 8 }),
  code,
  name: fc.constant(null),
  title: fc.constant(null),
  minutes: fc.constant(null),
  at: fc.option(fc.constantFrom('2026-06-01T10:00:00.000Z', '2026-06-09T10:00:00.000Z')),
  day: fc.option(fc.constantFrom('2026-05-01', '2026-06-10')),
  noAnswers: fc.nat(4),
});
const list = fc.uniqueArray(
  fc.record({
    memberId: fc.uuid().map(member),
    sortName: fc.constantFrom('ann', 'bea', 'cyril'),
    reasons: fc.array(reason, { minLength: 1, maxLength: 4 }),
  }),
  { selector: ({ memberId }) => memberId, maxLength: 12 },
);

describe('the order of the call list', () => {
  const rankOf = ({ reasons }: Rung) => Math.min(...reasons.map((one) => callReasonCodes.indexOf(one.code)));

  test('puts visits before promises, promises before answers, answers before kindness', () => {
    fc.assert(
      fc.property(list, (lines) => {
        const ranks = inCallOrder(lines).map(rankOf);
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
    const groups = [
      ['visit_today', 'visit_tomorrow'],
      ['ring_again', 'ring_me', 'ask_to_help', 'ring', 'to_tell'],
      ['hours_unanswered', 'proposal_unanswered', 'soft_line_passed'],
      ['birthday', 'newcomer', 'quiet'],
    ];
    expect(groups.flat()).toEqual([...callReasonCodes]);
    expect(callReasonCodes.filter((of) => isKind({ code: of }))).toEqual(groups[3]);
  });

  test('is the same whoever asks and in whatever order the reasons were found, and loses nobody and nothing', () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat()), (lines, chance) => {
        const shuffled = lines
          .map((line) => ({ line, at: chance.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ line }) => ({ ...line, reasons: line.reasons.toReversed() }));
        const order = inCallOrder(lines);
        expect(inCallOrder(shuffled).map(({ memberId }) => memberId)).toEqual(
          order.map(({ memberId }) => memberId),
        );
        expect(order).toHaveLength(lines.length);
        for (const { memberId, reasons } of order) {
          const own = lines.find((line) => line.memberId === memberId)?.reasons ?? [];
          expect(reasons.map(({ key }) => key).sort()).toEqual(own.map(({ key }) => key).sort());
        }
      }),
    );
  });

  test('never leaves out anybody but for kindness, and of those as many as are too many for a day', () => {
    fc.assert(
      fc.property(list, fc.nat(6), (lines, left) => {
        const kept = withinKindness(lines, left);
        const isOnlyKind = ({ reasons }: Rung) =>
          reasons.every((one) => isKind(one) && one.code !== 'birthday');
        expect(kept.filter((line) => !isOnlyKind(line))).toEqual(lines.filter((line) => !isOnlyKind(line)));
        expect(kept.filter(isOnlyKind).length).toBe(Math.min(left, lines.filter(isOnlyKind).length));
      }),
    );
  });

  test('asks a person only where every reason was tried three times in vain', () => {
    fc.assert(
      fc.property(list, (lines) => {
        for (const line of lines) {
          expect(isToDecide(line)).toBe(
            Math.min(...line.reasons.map((one) => one.noAnswers)) >= noAnswersMax,
          );
        }
      }),
    );
  });
});
