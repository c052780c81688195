import { appendFileSync } from 'node:fs';
import { countOf, isLong, type RunName, variables } from './runs.ts';

const everyMs = 10_000;

/** Says now and then how far a long run has come. Short runs say nothing. */
export function progressOf(name: RunName, what: string): (done: number) => void {
  const startedAt = Date.now();
  let saidAt = startedAt;
  return (done) => {
    if (!isLong(name) || Date.now() < saidAt + everyMs) return;
    saidAt = Date.now();
    const minutes = ((saidAt - startedAt) / 60_000).toFixed(1);
    process.stdout.write(`${name} ${what}: ${inWords(done)} of ${inWords(countOf(name))}, ${minutes} min\n`);
  };
}

/** Keeps the figures of a run for its last line. The README's table takes them from there. */
export function tellFigures(name: RunName, figures: string): void {
  const file = process.env[variables.figures];
  if (isLong(name) && file) appendFileSync(file, `${figures}\n`);
}

export const inWords = (count: number): string => count.toLocaleString('en-GB');
