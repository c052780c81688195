import { isFull } from './conflict.ts';
import type { Connection, WriteTransaction, WriteWork } from './database.ts';
import { runInside } from './nesting.ts';

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
  /** True where the engine has undone the whole transaction by itself. */
  hasUndoneAll(): boolean;
  /** True where the engine asks to do the whole group once more. */
  isWorthRepeating(error: unknown): boolean;
}

/** A write that waits for its turn, and whom to tell what came of it. */
export interface Waiting {
  work: WriteWork<unknown>;
  settle(outcome: Outcome): void;
}
type Outcome = { result: unknown } | { error: unknown };
type Effect = () => void;
export type OpenSession = () => Promise<WriteSession>;

/** One run of a group: what came of each write so far, and what they share. */
interface Attempt {
  session: WriteSession;
  outcomes: Outcome[];
  effects: Effect[][];
  pending: Promise<unknown>[];
  known: Map<string, unknown>;
}

const attemptsMax = 8;

/** Runs a group of writes in one transaction and tells each what came of it, once that is durable. */
export async function runGroup(openSession: OpenSession, group: Waiting[]): Promise<void> {
  try {
    const { outcomes, effects } = await attemptUntilDone(openSession, group);
    for (const [index, one] of group.entries()) one.settle(outcomes[index] as Outcome);
    for (const effect of effects.flat()) effect();
  } catch (error) {
    if (group.length === 1 || !isFull(error)) {
      for (const one of group) one.settle({ error });
      return;
    }
    // There was no room for all of them together. Alone, some may find it.
    for (const one of group) await runGroup(openSession, [one]);
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
  const attempt: Attempt = { session, outcomes: [], effects: [], pending: [], known: new Map() };
  try {
    await session.begin();
    for (const one of group) attempt.outcomes.push(await runOne(attempt, one));
    await pendingDone(attempt);
    await session.commit();
    return attempt;
  } catch (error) {
    await Promise.allSettled(attempt.pending);
    await session.rollback();
    throw session.isWorthRepeating(error) ? new RepeatGroup('repeat', { cause: error }) : error;
  }
}

/** What one sends without waiting travels on together with what the next one asks. */
async function inOneGo(attempt: Attempt, one: Waiting): Promise<Outcome> {
  const { session, pending } = attempt;
  const writesBefore = session.writesSoFar();
  const pendingBefore = pending.length;
  try {
    return { result: await perform(attempt, one) };
  } catch (error) {
    if (session.isWorthRepeating(error)) throw error;
    // A write that is sent along may still be on its way.
    const isUntouched =
      session.writesSoFar() === writesBefore &&
      pending.length === pendingBefore &&
      !session.spoilsTransaction(error);
    if (!isUntouched) throw new UndoNeeded('undo', { cause: error });
    return { error };
  }
}

async function pendingDone({ session, pending }: Attempt): Promise<void> {
  try {
    await Promise.all(pending);
  } catch (error) {
    throw session.isWorthRepeating(error) ? error : new UndoNeeded('undo', { cause: error });
  }
}

async function fromSavepoint(attempt: Attempt, one: Waiting): Promise<Outcome> {
  const { session } = attempt;
  const own: Attempt = { ...attempt, effects: [], pending: [], known: new Map() };
  await session.savepoint();
  try {
    const result = await perform(own, one);
    await Promise.all(own.pending);
    await session.release();
    attempt.effects.push(...own.effects);
    return { result };
  } catch (error) {
    const cause = await firstFailure(own.pending, error);
    if (session.isWorthRepeating(cause) || session.hasUndoneAll()) throw cause;
    await session.rollbackToSavepoint();
    return { error: cause };
  }
}

/** After a write has failed that nobody waited for, PostgreSQL refuses the next one for no reason of its own. */
async function firstFailure(pending: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  const outcomes = await Promise.allSettled(pending);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  return failed ? failed.reason : error;
}

async function perform(attempt: Attempt, { work }: Waiting): Promise<unknown> {
  const own: Effect[] = [];
  const { engine, db, tables, executionOf } = attempt.session.connection;
  const tx: WriteTransaction = {
    mode: 'write',
    engine,
    db,
    tables,
    executionOf,
    afterCommit: (effect) => own.push(effect),
    later: (write) => {
      // Its failure is met when the transaction ends, and until then is nobody's.
      write.catch(nothing);
      attempt.pending.push(write);
    },
    known: attempt.known,
  };
  const result = await runInside(() => work(tx));
  attempt.effects.push(own);
  return result;
}

const nothing = (): void => undefined;

class RepeatGroup extends Error {}
class UndoNeeded extends Error {}
