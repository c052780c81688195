import type { WriteWork } from './database.ts';
import { insistOnOutside } from './nesting.ts';
import { type OpenSession, runGroup, type Waiting } from './write-group.ts';

/** More than this many do not share one commit, so that the first of them does not wait for ever. */
const groupSizeMax = 128;
/** Past this many, newcomers are better told to come back than kept waiting. */
const waitingMax = 2_000;
/** No group takes this long, unless a write inside it waits behind it. */
const patienceMs = 15_000;

export class WriteQueueFull extends Error {}

/**
 * Runs writes one at a time, and those that wait together in one transaction with one flush to the disk. One that is
 * refused leaves no trace and does not spoil its neighbours. Nobody is told that their write is done before the
 * commit they share is. A write may be run more than once, so all it does, it does through its transaction.
 */
export function createWriteQueue(openSession: OpenSession) {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  function write<Result>(work: WriteWork<Result>): Promise<Result> {
    insistOnOutside();
    if (waiting.length >= waitingMax) return Promise.reject(new WriteQueueFull());
    return new Promise<Result>((resolve, reject) => {
      waiting.push({
        work,
        settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.result as Result)),
      });
      running ??= drain();
    });
  }

  /** What arrives in one turn of the event loop forms a group; a timer would be slower, a microtask too early. */
  async function drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.splice(0, groupSizeMax);
      const impatience = setTimeout(refuseAllWaiting, patienceMs);
      await runGroup(openSession, group);
      clearTimeout(impatience);
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = null;
  }

  /** Whatever made the group wait is among them, or is not of our making. */
  function refuseAllWaiting(): void {
    for (const one of waiting.splice(0)) one.settle({ error: new WriteQueueFull() });
  }

  return {
    write,
    /** Waits until everything that was asked for is done. */
    async idle(): Promise<void> {
      while (running) await running;
    },
  };
}
