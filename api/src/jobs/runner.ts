import type { FastifyBaseLogger } from 'fastify';
import type { JobSurroundings } from './surroundings.ts';
import type { Job } from './table.ts';

/** Runs each job again and again, never twice at once, until it is stopped. A fault is logged and the job goes on. */
export function startJobs(
  jobs: readonly Job[],
  around: JobSurroundings,
  log: Pick<FastifyBaseLogger, 'error'>,
): { stop(): Promise<void> } {
  const running = new Map<Job, Promise<void>>();
  const timers = jobs.map((job) =>
    setInterval(() => {
      if (running.has(job)) return;
      running.set(
        job,
        runOnce(job, around, log).finally(() => running.delete(job)),
      );
    }, job.everySeconds * 1000),
  );
  return {
    /** Starts none any more, and waits for those that run. */
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}

async function runOnce(
  job: Job,
  around: JobSurroundings,
  log: Pick<FastifyBaseLogger, 'error'>,
): Promise<void> {
  const deadline = setTimeout(
    () => log.error({ job: job.name }, `This job has been running for ${job.deadlineSeconds} seconds.`),
    job.deadlineSeconds * 1000,
  );
  try {
    await job.run(around);
  } catch (error) {
    log.error({ job: job.name, err: error }, 'This job failed and will be tried again.');
  } finally {
    clearTimeout(deadline);
  }
}
