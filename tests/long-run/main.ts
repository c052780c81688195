import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWords } from './report.ts';
import { longRuns, type RunName, variables } from './runs.ts';

/*
 * Long runs of the tests that try something again and again. Each ends at the first broken promise.
 *
 *   npx pnpm@12 long-run                    lists them
 *   npx pnpm@12 long-run crash              one of them, as long as the README says
 *   npx pnpm@12 long-run crash 200          another length
 *   TEST_SEED=123 npx pnpm@12 long-run …    the same tries again
 */
const testsFolder = fileURLToPath(new URL('../..', import.meta.url));
const [name, count = ''] = process.argv.slice(2);
if (name === undefined) list();
else if (!(name in longRuns)) refuse(`There is no long run "${name}". Leave the name out to see them.`);
else if (!/^([1-9]\d*)?$/.test(count)) refuse(`The length of a run is a whole number, not "${count}".`);
else process.exitCode = await run(name as RunName, Number(count) || undefined);

function list(): void {
  for (const [known, { tries, usual, long }] of Object.entries(longRuns)) {
    const sizes = `${inWords(long)} (usually ${inWords(usual)})`;
    console.info(`${known.padEnd(16)} ${sizes.padStart(28)}  ${tries}`);
  }
}

async function run(known: RunName, given: number | undefined): Promise<number> {
  const { project, files, long, tries } = longRuns[known];
  const chosen = given ?? long;
  const seed = process.env['TEST_SEED'] ?? String(randomInt(1, 2 ** 31));
  const folder = mkdtempSync(join(tmpdir(), 'timebank-long-run-'));
  const figures = join(folder, 'figures');
  console.info(`${known}: ${inWords(chosen)} ${tries}`);
  const startedAt = Date.now();
  const child = spawn('npx', ['vitest', 'run', '--project', project, '--bail', '1', ...files], {
    cwd: testsFolder,
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_SEED: seed,
      [variables.name]: known,
      [variables.count]: String(chosen),
      [variables.figures]: figures,
    },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  const told = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n').join('; ') : '';
  rmSync(folder, { recursive: true, force: true });
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  const verdict = code === 0 ? told || `${inWords(chosen)} tries, no promise broken` : 'A PROMISE IS BROKEN';
  console.info(`${known}: ${verdict} (seed ${seed}, ${minutes} min)`);
  return code ?? 1;
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
