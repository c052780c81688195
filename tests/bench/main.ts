import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGrowth } from './growth.ts';
import { measureOverHttp } from './over-http.ts';

/*
 * What the program costs, beside what the same rows cost without it, in one run on one machine. Absolute figures
 * differ from machine to machine; the ratios should not.
 *
 *   npx pnpm@12 bench            everything
 *   npx pnpm@12 bench http       requests alone
 *   npx pnpm@12 bench growth     cost at 10,000, 100,000 and 1,000,000 transfers
 */
const which = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'timebank-bench-'));
try {
  if (which !== 'growth') await measureOverHttp(folder);
  if (which !== 'http') await measureGrowth(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
