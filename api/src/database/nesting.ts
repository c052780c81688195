import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Set while a transaction's own work runs, so that a write inside it is found and not waited for. Following every
 * promise costs a tenth of a posting, so this is done where the program is developed and tested; anywhere else such
 * a write is refused once patience ends.
 */
const insideTransaction = ['test', 'development'].includes(process.env['NODE_ENV'] ?? '')
  ? new AsyncLocalStorage<true>()
  : null;

/** Refuses to begin a transaction within another. */
export function insistOnOutside(): void {
  if (!insideTransaction?.getStore()) return;
  throw new Error('A write inside a transaction: pass the open transaction on instead of opening another.');
}

export function runInside<Result>(work: () => Promise<Result>): Promise<Result> {
  return insideTransaction ? insideTransaction.run(true, work) : work();
}
