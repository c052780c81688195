import { formerPeople } from '../people/passing.ts';
import { coordinatorFor, type Life, living, tell } from './life.ts';

interface Rest {
  key: string;
  day: number;
  to: 'paused' | 'suspended';
  reason: string;
  /** Null where they are still resting. */
  backOnDay: number | null;
}

const rests: readonly Rest[] = [
  {
    key: 'neil-cartwright',
    day: -24,
    to: 'suspended',
    reason: 'Two lifts were promised and did not come. We are talking it over with him.',
    backOnDay: null,
  },
  {
    key: 'paula-rimmer',
    day: -50,
    to: 'paused',
    reason: 'Looking after her father until the summer.',
    backOnDay: null,
  },
  { key: 'ian-swarbrick', day: -33, to: 'paused', reason: 'Working away for three months.', backOnDay: null },
  { key: 'kenneth-bamber', day: -18, to: 'paused', reason: 'Recovering from an operation.', backOnDay: null },
  { key: 'beatriz-fonseca', day: -75, to: 'paused', reason: 'A new baby.', backOnDay: null },
  { key: 'lesley-unsworth', day: -210, to: 'paused', reason: 'Away for the winter.', backOnDay: -120 },
  {
    key: 'craig-dutton',
    day: -300,
    to: 'suspended',
    reason: 'A complaint that has to be looked into first.',
    backOnDay: -285,
  },
];

/** The last day on which somebody may begin anything new: a while before they rest, and today for all others. */
export const restingUntil = (key: string): number => {
  const rest = rests.find((one) => one.key === key && one.backOnDay === null);
  return rest ? rest.day - 12 : 0;
};

export function restAndLeave(life: Life): void {
  for (const { key, day, to, reason, backOnDay } of rests) {
    const hand = { by: coordinatorFor(life, { parties: [key], day }) };
    tell(life, life.days.moment(day, 660), { do: 'change_status', member: key, to, reason, hand });
    if (backOnDay === null) continue;
    // What was begun before has ended by then, and nothing new begins until they are back.
    living(life, key).away = { fromDay: day - 12, untilDay: backOnDay + 9 };
    tell(life, life.days.moment(backOnDay, 660), {
      do: 'change_status',
      member: key,
      to: 'active',
      reason: 'Back again.',
      hand,
    });
  }
  for (const { key, leftDaysAgo, reason } of formerPeople) {
    const day = -leftDaysAgo;
    const hand = { by: coordinatorFor(life, { parties: [key], day }), channel: 'phone' as const };
    tell(life, life.days.moment(day, 690), { do: 'change_status', member: key, to: 'left', reason, hand });
  }
}
