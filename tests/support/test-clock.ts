import type { Clock } from '@timebank/api/clock';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
  set(to: Date | string): void;
}

export function createTestClock(start: string): TestClock {
  let now = new Date(start).getTime();
  return Object.assign(() => new Date(now), {
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
    set(to: Date | string) {
      now = new Date(to).getTime();
    },
  } satisfies Pick<TestClock, 'advance' | 'set'>);
}
