import fc from 'fast-check';
import { type Asker, askers, type Holder, type Name, names } from './books.ts';

/** Who asks, and in whose name. Staff say that they were rung. */
export interface Acting {
  by: Asker;
  as: Name | null;
}

/** `which` counts the exchanges or transfers that there are, from the last one back; where there is none, nothing is asked. */
export interface AboutExchange extends Acting {
  which: number;
}

type PlainStep = 'accept' | 'decline' | 'withdraw' | 'cancel' | 'confirm' | 'dispute' | 'undo';

export type Act =
  | (Acting & { kind: 'take_up'; offerOf: Name; minutes: number })
  | (Acting & { kind: 'introduce'; giver: Name; receiver: Name; minutes: number })
  | (Acting & { kind: 'record'; giver: Name; receiver: Name; minutes: number; dayOffset: number })
  | (AboutExchange & { kind: PlainStep })
  | (AboutExchange & { kind: 'report_hours'; minutes: number; dayOffset: number })
  | (AboutExchange & { kind: 'answer'; minutes: number; dayOffset: number })
  | { kind: 'resolve'; by: Asker; which: number; minutes: number | null }
  | { kind: 'give'; by: Asker; as: 'donation' | 'grant'; from: Holder | null; to: Holder; minutes: number }
  | { kind: 'reverse'; by: Asker; which: number }
  | { kind: 'set_floor'; by: Asker; of: Name; floorMinutes: number | null }
  | { kind: 'move_status'; by: Asker; of: Name; to: 'active' | 'paused' | 'suspended' | 'left' }
  | { kind: 'wait'; hours: number };

/** Some step that can be taken: `draw` chooses the kind of step, and `of` which one of its kind. */
export interface GoingOn {
  kind: 'go_on';
  draw: number;
  of: number;
  minutes: number;
}

/** One thing that somebody does, and whether they press the button a second time. */
export interface Doing {
  act: Act | GoingOn;
  isPressedTwice: boolean;
}

const likely = <Item>(items: readonly Item[], most: Item, weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(most) }, { weight: 1, arbitrary: fc.constantFrom(...items) });

const asker = fc.constantFrom(...askers);
const anybody = fc.constantFrom(...names);
const holder = fc.constantFrom<Holder>('fund', ...names);
const which = fc.nat({ max: 4 });
/** Mostly as people say it; sometimes off the step, or longer than a day's help. */
const minutes = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(15, 30, 45, 60, 90, 120, 180) },
  { weight: 1, arbitrary: fc.constantFrom(10, 735, 720) },
);
const dayOffset = likely([-1, 1], 0, 5);
const acting = {
  by: asker,
  as: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: anybody }),
};

/** Most of what is done is done by one of a pair who know each other, so that exchanges come to an end. */
const neighbours = {
  by: fc.constantFrom<Asker>('margaret', 'priya'),
  as: fc.constant(null),
};
const anyActing = fc.oneof(
  { weight: 3, arbitrary: fc.record(neighbours) },
  { weight: 2, arbitrary: fc.record(acting) },
);
const pair = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<[Name, Name]>(['margaret', 'priya'], ['priya', 'margaret']) },
  { weight: 2, arbitrary: fc.tuple(anybody, anybody) },
);

const together = <Kind extends Act['kind'], Rest>(
  kind: Kind,
  rest: fc.Arbitrary<Rest>,
): fc.Arbitrary<Acting & Rest & { kind: Kind }> =>
  fc.tuple(anyActing, rest).map(([who, what]) => ({ kind, ...who, ...what }));

const plainSteps = ['accept', 'decline', 'withdraw', 'cancel', 'confirm', 'dispute', 'undo'] as const;
const plainStep = fc
  .tuple(anyActing, fc.nat({ max: 2 }), likely(plainSteps, 'accept', 2), fc.boolean())
  .map(
    ([who, index, kind, isConfirm]) =>
      ({ ...who, which: index, kind: isConfirm ? 'confirm' : kind }) as const,
  );

const someAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: together('take_up', fc.record({ offerOf: anybody, minutes })) },
  {
    weight: 3,
    arbitrary: together('record', fc.tuple(pair, minutes, dayOffset).map(asHelp)),
  },
  { weight: 9, arbitrary: plainStep },
  { weight: 4, arbitrary: together('report_hours', fc.record({ which, minutes, dayOffset })) },
  { weight: 1, arbitrary: together('answer', fc.record({ which, minutes, dayOffset })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(asker, fc.option(anybody), pair, minutes)
      .map(([by, as, [giver, receiver], length]) => ({
        kind: 'introduce' as const,
        by,
        as,
        giver,
        receiver,
        minutes: length,
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ by: likely(askers, 'sue', 2), which, minutes: fc.option(minutes) })
      .map((rest) => ({ kind: 'resolve' as const, ...rest })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        by: likely(askers, 'alan', 1),
        as: fc.constantFrom('donation' as const, 'grant' as const),
        from: fc.option(holder, { freq: 2 }),
        to: holder,
        minutes,
      })
      .map((rest) => ({ kind: 'give' as const, ...rest })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ by: likely(askers, 'alan', 3), which })
      .map((rest) => ({ kind: 'reverse' as const, ...rest })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        by: likely(askers, 'alan', 2),
        of: anybody,
        floorMinutes: fc.constantFrom(null, 0, -60, -600),
      })
      .map((rest) => ({ kind: 'set_floor' as const, ...rest })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        by: likely(askers, 'sue', 2),
        of: likely(names, 'noor', 1),
        to: fc.constantFrom('active' as const, 'paused' as const, 'suspended' as const, 'left' as const),
      })
      .map((rest) => ({ kind: 'move_status' as const, ...rest })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1, 15, 23, 24, 14 * 24).map((hours) => ({ kind: 'wait' as const, hours })),
  },
);

const goingOn: fc.Arbitrary<GoingOn> = fc.record({
  kind: fc.constant('go_on'),
  draw: fc.nat({ max: 23 }),
  of: fc.nat({ max: 5 }),
  minutes: fc.constantFrom(15, 60, 120, 180),
});
const doing = fc.oneof({ weight: 3, arbitrary: goingOn }, { weight: 2, arbitrary: someAct });

/** A short life of a time bank. */
export const lives = fc.record({
  memberFloorMinutes: fc.constantFrom(null, 0, -120, -600),
  doings: fc.array(
    fc.record({ act: doing, isPressedTwice: fc.integer({ min: 0, max: 7 }).map((drawn) => drawn === 7) }),
    { minLength: 4, maxLength: 14, size: 'max' },
  ),
});

function asHelp([[giver, receiver], length, offset]: [[Name, Name], number, number]) {
  return { giver, receiver, minutes: length, dayOffset: offset };
}
