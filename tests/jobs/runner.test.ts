import { startJobs } from '@timebank/api/jobs/runner';
import type { JobSurroundings } from '@timebank/api/jobs/surroundings';
import type { Job } from '@timebank/api/jobs/table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** These jobs look at nothing around them. */
const around = {} as JobSurroundings;

function jobThat(run: () => Promise<void>): Job {
  return { name: 'a job', everySeconds: 5, deadlineSeconds: 20, run };
}

test('a job never runs twice at once, and the end waits for it', async () => {
  let started = 0;
  let finish = (): void => undefined;
  const job = jobThat(() => {
    started += 1;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  const running = startJobs([job], around, { error: () => undefined });
  await vi.advanceTimersByTimeAsync(12_000);
  expect(started).toBe(1);
  finish();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(started).toBe(2);
  let stopped = false;
  const end = (async () => {
    await running.stop();
    stopped = true;
  })();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stopped).toBe(false);
  finish();
  await end;
});

test('a job that fails is named in the log and tried again', async () => {
  const errors: unknown[] = [];
  const job = jobThat(() => Promise.reject(new Error('no disk')));
  const running = startJobs([job], around, { error: (facts: unknown) => errors.push(facts) });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(errors).toMatchObject([{ job: 'a job' }, { job: 'a job' }]);
  await running.stop();
});

test('a job past its deadline is named in the log', async () => {
  const errors: unknown[] = [];
  const job = jobThat(() => new Promise((resolve) => setTimeout(resolve, 30_000)));
  const running = startJobs([job], around, { error: (facts: unknown) => errors.push(facts) });
  await vi.advanceTimersByTimeAsync(26_000);
  expect(errors).toEqual([{ job: 'a job' }]);
  const end = running.stop();
  await vi.advanceTimersByTimeAsync(20_000);
  await end;
});
