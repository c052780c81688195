import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAsOf } from './as-of.ts';
import { measureCallers } from './callers.ts';
import { measureGrowth, measureTenMillion } from './growth.ts';
import { measureOverHttp } from './over-http.ts';
import { measureProof } from './proof.ts';

/*
 * What the program costs, beside what the same rows cost without it, in one run on one machine. Absolute figures
 * differ from machine to machine; the ratios should not.
 *
 *   npx pnpm@12 bench            everything
 *   npx pnpm@12 bench http       requests alone
 *   npx pnpm@12 bench growth     cost at 10,000, 100,000 and 1,000,000 transfers
 *   npx pnpm@12 bench as-of      the books of a day in the past, beside those of now
 *   npx pnpm@12 bench ten-million   posting and statements at 10,000,000 transfers; not part of everything
 *   npx pnpm@12 bench callers      finding somebody who rings among 10,000 members
 *   npx pnpm@12 bench proof      a million transfers proved
 */
const which = process.argv[2];
const isWanted = (part: string): boolean => which === undefined || which === part;
const folder = mkdtempSync(join(tmpdir(), 'timebank-bench-'));
try {
  if (isWanted('http')) await measureOverHttp(folder);
  if (isWanted('growth')) await measureGrowth(folder);
  if (which === 'ten-million') await measureTenMillion(folder);
  if (isWanted('proof')) await measureProof(folder);
  if (isWanted('as-of')) await measureAsOf(folder);
  if (isWanted('callers')) await measureCallers(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
