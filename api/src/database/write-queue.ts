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
  /** Goes up with everything that is written; where it has not moved, nothing was. */
  writesSoFar(): number;
  /** True where nothing more can be done after this error but to undo. */
  spoilsTransaction(error: unknown): boolean;
  /** True where the engine asks to do the whole group once more. */
  isWorthRepeating(error: unknown): boolean;
}

interface Waiting {
  work: WriteWork<unknown>;
  settle(outcome: Outcome): void;
}
type Outcome = { result: unknown } | { error: unknown };
type Effect = () => void;
type OpenSession = () => Promise<WriteSession>;

/** One run of a group: what came of each write so far. */
interface Attempt {
  session: WriteSession;
  outcomes: Outcome[];
  effects: Effect[];
}

/** More than this many do not share one commit, so that the first of them does not wait for ever. */
const groupSizeMax = 128;
const attemptsMax = 8;
/** Past this many, newcomers are better told to come back than kept waiting. */
const waitingMax = 2_000;
/** No group takes this long, unless a write inside it waits behind it. */
const patienceMs = 15_000;

export class WriteQueueFull extends Error {}

/**
 * Set while a transaction's own work runs, so that a write inside it is found and not waited for. Following every
 * promise costs a tenth of a posting, so this is done where the program is developed and tested; anywhere else such
 * a write is refused once patience ends.
 */
const insideTransaction = ['test', 'development'].includes(process.env['NODE_ENV'] ?? '')
  ? new AsyncLocalStorage<true>()
  : null;

export function runInside<Result>(work: () => Promise<Result>): Promise<Result> {
  return insideTransaction ? insideTransaction.run(true, work) : work();
}

/**
 * Runs writes one at a time, and those that wait together in one transaction with one flush to the disk. One that is
 * refused leaves no trace and does not spoil its neighbours. Nobody is told that their write is done before the
 * commit they share is. A write may be run more than once, so all it does, it does through its transaction.
 */
export function createWriteQueue(openSession: OpenSession) {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  function write<Result>(work: WriteWork<Result>): Promise<Result> {
    if (insideTransaction?.getStore()) {
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

async function runGroup(openSession: OpenSession, group: Waiting[]): Promise<void> {
  try {
    const { outcomes, effects } = await attemptUntilDone(openSession, group);
    for (const [index, one] of group.entries()) one.settle(outcomes[index] as Outcome);
    for (const effect of effects) effect();
  } catch (error) {
    for (const one of group) one.settle({ error });
  }
}

/**
 * First all in one go: few writes are refused, and most of those before they have written anything. Only where one
 * has to be undone the group starts again, and each write gets a savepoint to go back to.
 */
async function attemptUntilDone(openSession: OpenSession, group: Waiting[]): Promise<Attempt> {
  let runOne = inOneGo;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptGroup(openSession, group, runOne);
    } catch (error) {
      if (error instanceof UndoNeeded) {
        runOne = fromSavepoint;
        continue;
      }
      if (!(error instanceof RepeatGroup)) throw error;
      if (attempt >= attemptsMax) throw error.cause;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
    }
  }
}

type RunOne = (attempt: Attempt, one: Waiting) => Promise<Outcome>;

async function attemptGroup(openSession: OpenSession, group: Waiting[], runOne: RunOne): Promise<Attempt> {
  const session = await openSession();
  const attempt: Attempt = { session, outcomes: [], effects: [] };
  try {
    await session.begin();
    for (const one of group) attempt.outcomes.push(await runOne(attempt, one));
    await session.commit();
    return attempt;
  } catch (error) {
    await session.rollback();
    throw session.isWorthRepeating(error) ? new RepeatGroup('repeat', { cause: error }) : error;
  }
}

async function inOneGo(attempt: Attempt, one: Waiting): Promise<Outcome> {
  const { session } = attempt;
  const writesBefore = session.writesSoFar();
  try {
    return { result: await perform(attempt, one) };
  } catch (error) {
    if (session.isWorthRepeating(error)) throw error;
    const isUntouched = session.writesSoFar() === writesBefore && !session.spoilsTransaction(error);
    if (!isUntouched) throw new UndoNeeded('undo', { cause: error });
    return { error };
  }
}

async function fromSavepoint(attempt: Attempt, one: Waiting): Promise<Outcome> {
  const { session } = attempt;
  await session.savepoint();
  try {
    const result = await perform(attempt, one);
    await session.release();
    return { result };
  } catch (error) {
    if (session.isWorthRepeating(error)) throw error;
    await session.rollbackToSavepoint();
    return { error };
  }
}

async function perform({ session, effects }: Attempt, { work }: Waiting): Promise<unknown> {
  const own: Effect[] = [];
  const tx: WriteTransaction = {
    ...session.connection,
    mode: 'write',
    afterCommit: (effect) => own.push(effect),
  };
  const result = await runInside(() => work(tx));
  effects.push(...own);
  return result;
}

class RepeatGroup extends Error {}
class UndoNeeded extends Error {}
