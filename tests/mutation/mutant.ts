/** One small damage to the program, and which tests should see it. */
export interface Mutant {
  /** From the root of the project. */
  path: string;
  start: number;
  end: number;
  /** What stands there instead. */
  replacement: string;
  /** What of the text it is about, as the report names it. */
  what: string;
  /** Those that are nearest to it, as vitest looks for them. */
  tests: readonly string[];
  /** On which engines it has to be seen. */
  engines: readonly EngineName[];
}

export type EngineName = 'sqlite' | 'postgres';

export const bothEngines: readonly EngineName[] = ['sqlite', 'postgres'];

/** Wherever the nearest tests see nothing, these have a look too. */
export const widerTests = [
  'ledger/accounts',
  'ledger/balances',
  'ledger/gifts',
  'ledger/statements',
  'ledger/verify',
  'api/exchanges',
  'model/',
] as const;

export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

export const damaged = (text: string, { start, end, replacement }: Mutant): string =>
  text.slice(0, start) + replacement + text.slice(end);
