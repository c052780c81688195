import type { Clock } from '@timebank/api/clock';

/** A clock that a test can move. */
export interface TestClock extends Clock {
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
  set(to: Date | string): void;
}

/** Stands still until a test moves it. */
export function createTestClock(start: string): TestClock {
  return movable(start, () => 0);
}

/** Goes on by itself from the time of this machine, which the browser of a journey has as well. */
export function createRunningClock(): TestClock {
  const startedAt = Date.now();
  return movable(new Date(startedAt), () => Date.now() - startedAt);
}

function movable(start: Date | string, passedMs: () => number): TestClock {
  let since = new Date(start).getTime();
  return Object.assign(() => new Date(since + passedMs()), {
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      since += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
    set(to: Date | string) {
      since = new Date(to).getTime() - passedMs();
    },
  } satisfies Pick<TestClock, 'advance' | 'set'>);
}
