import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection, WriteTransaction, WriteWork } from './database.ts';

/** How one engine begins and ends what a group of writes shares. All of them may be refused by the engine. */
export interface WriteSession {
  readonly connection: Connection;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  savepoint(): Promise<void>;
  release(): Promise<void>;
  rollbackToSavepoint(): Promise<void>;
  /** True where the engine asks to do the whole group once more. */
  isWorthRepeating(error: unknown): boolean;
}

interface Waiting {
  work: WriteWork<unknown>;
  settle(outcome: Outcome): void;
}
type Outcome = { result: unknown } | { error: unknown };
type Effect = () => void;
interface Attempt {
  outcomes: Outcome[];
  effects: Effect[];
}
type OpenSession = () => Promise<WriteSession>;

/** More than this many do not share one commit, so that the first of them does not wait for ever. */
const groupSizeMax = 128;
const attemptsMax = 8;
/** Past this many, newcomers are better told to come back than kept waiting. */
const waitingMax = 2_000;

export class WriteQueueFull extends Error {}

/** Set while a transaction's own work runs, so that a write inside it is found and not waited for, for ever. */
const insideTransaction = new AsyncLocalStorage<true>();

export function runInside<Result>(work: () => Promise<Result>): Promise<Result> {
  return insideTransaction.run(true, work);
}

/**
 * Runs writes one at a time, and those that wait together in one transaction with one flush to the disk. Each has
 * a savepoint of its own: one that is refused leaves no trace and does not spoil its neighbours. Nobody is told
 * that their write is done before the commit they share is.
 */
export function createWriteQueue(openSession: OpenSession) {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  function write<Result>(work: WriteWork<Result>): Promise<Result> {
    if (insideTransaction.getStore()) {
      throw new Error(
        'A write inside a transaction: pass the open transaction on instead of opening another.',
      );
    }
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
      await runGroup(openSession, waiting.splice(0, groupSizeMax));
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = null;
  }

  return {
    write,
    /** Waits until everything that was asked for is done. */
    async idle(): Promise<void> {
      while (running) await running;
    },
  };
}

async function runGroup(openSession: OpenSession, group: Waiting[]): Promise<void> {
  try {
    const { outcomes, effects } = await attemptUntilDone(openSession, group);
    for (const [index, one] of group.entries()) one.settle(outcomes[index] as Outcome);
    for (const effect of effects) effect();
  } catch (error) {
    for (const one of group) one.settle({ error });
  }
}

async function attemptUntilDone(openSession: OpenSession, group: Waiting[]): Promise<Attempt> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptGroup(openSession, group);
    } catch (error) {
      if (!(error instanceof RepeatGroup)) throw error;
      if (attempt === attemptsMax) throw error.cause;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
    }
  }
}

async function attemptGroup(openSession: OpenSession, group: Waiting[]): Promise<Attempt> {
  const session = await openSession();
  const outcomes: Outcome[] = [];
  const effects: Effect[] = [];
  try {
    await session.begin();
    for (const one of group) outcomes.push(await runOne(session, one, effects));
    await session.commit();
    return { outcomes, effects };
  } catch (error) {
    await session.rollback();
    throw session.isWorthRepeating(error) ? new RepeatGroup('repeat', { cause: error }) : error;
  }
}

async function runOne(session: WriteSession, one: Waiting, effects: Effect[]): Promise<Outcome> {
  const own: Effect[] = [];
  const tx: WriteTransaction = {
    ...session.connection,
    mode: 'write',
    afterCommit: (effect) => own.push(effect),
  };
  await session.savepoint();
  try {
    const result = await insideTransaction.run(true, () => one.work(tx));
    await session.release();
    effects.push(...own);
    return { result };
  } catch (error) {
    if (session.isWorthRepeating(error)) throw error;
    await session.rollbackToSavepoint();
    return { error };
  }
}

class RepeatGroup extends Error {}
