import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readTree } from '../house/tree.ts';
import { variables } from '../long-run/runs.ts';
import { bothEngines, damaged, type EngineName, type Mutant, widerTests } from './mutant.ts';

/** A copy of the project in which the program is damaged and tested. The checkout itself is never touched. */
export interface Workplace {
  /** On which engines the tests see the damage; a damage that makes them never end is seen as well. */
  seenOn(mutant: Mutant): Promise<ReadonlySet<EngineName>>;
  remove(): void;
}

/** A run that takes four times as long as it does on the sound program never ends; but never less than this. */
const patienceMs = 90_000;
const root = join(import.meta.dirname, '../../..');

export async function openWorkplace(postgresUrl: string): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'timebank-mutation-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const path of readTree().keys()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  // The links between the packages are relative, so in the copy they lead to the copy.
  for (const name of ['api', 'shared', 'drizzle', 'tests', 'web']) {
    const links = join(root, name, 'node_modules');
    if (existsSync(links))
      await cp(links, join(folder, name, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  }
  const soundMs = new Map<string, number>();

  /** How long to wait for these tests. Refuses those that fail before anything is damaged: they would tell nothing. */
  async function patienceFor(tests: readonly string[]): Promise<number> {
    const known = soundMs.get(tests.join());
    if (known !== undefined) return Math.max(patienceMs, 4 * known);
    const startedAt = performance.now();
    const failed = await failuresOf(folder, { tests, postgresUrl, patienceMs: 10 * patienceMs });
    if (failed.length > 0) throw new Error(`Before anything is damaged, this fails: ${failed.join('; ')}`);
    soundMs.set(tests.join(), performance.now() - startedAt);
    return await patienceFor(tests);
  }

  async function tryOn(tests: readonly string[], mutant: Mutant): Promise<ReadonlySet<EngineName>> {
    const patience = await patienceFor(tests);
    const path = join(folder, mutant.path);
    const text = await readFile(path, 'utf8');
    await writeFile(path, damaged(text, mutant));
    try {
      return await failing(folder, { tests, engines: mutant.engines, postgresUrl, patienceMs: patience });
    } finally {
      await writeFile(path, text);
    }
  }

  return {
    async seenOn(mutant) {
      const seen = await tryOn(mutant.tests, mutant);
      if (mutant.engines.every((engine) => seen.has(engine))) return seen;
      return new Set([...seen, ...(await tryOn(widerTests, mutant))]);
    },
    remove,
  };
}

interface JsonReport {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

interface Trial {
  tests: readonly string[];
  postgresUrl: string;
  patienceMs: number;
  /** Where it is about one engine, the tests on the other need not run. */
  engines?: readonly EngineName[];
}

/** On which engines a test fails. One that names no engine, and a file that does not even load, speak for both. */
async function failing(folder: string, trial: Trial): Promise<ReadonlySet<EngineName>> {
  const failed = await failuresOf(folder, trial);
  const isAbout = (engine: EngineName): boolean =>
    failed.some((name) => {
      const named = bothEngines.filter((one) => name.includes(`on ${one} `));
      return named.length !== 1 || named.includes(engine);
    });
  return new Set(bothEngines.filter(isAbout));
}

/** Runs tests and names those that fail. */
async function failuresOf(
  folder: string,
  { tests, postgresUrl, engines = [], ...trial }: Trial,
): Promise<string[]> {
  const report = join(folder, 'report.json');
  await rm(report, { force: true });
  const words = [
    'run',
    '--project',
    'suites',
    '--reporter',
    'json',
    '--outputFile',
    report,
    '--testTimeout',
    '60000',
    ...tests,
  ];
  if (engines.length === 1) words.push('--testNamePattern', `on ${engines[0]} `);
  const child = spawn('npx', ['vitest', ...words], {
    cwd: join(folder, 'tests'),
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      TEST_POSTGRES_URL: postgresUrl,
      TEST_SEED: '1',
      [variables.name]: 'model',
      [variables.count]: '60',
    },
  });
  // The tests have workers and servers of their own, and all of them end together.
  const end = (): void => void (child.pid && process.kill(-child.pid, 'SIGKILL'));
  process.once('exit', end);
  const impatience = setTimeout(end, trial.patienceMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(impatience);
  process.off('exit', end);
  if (code === 0) return [];
  if (code === null) return ['tests that never end'];
  if (!existsSync(report)) return ['tests that do not begin'];
  return failedIn(JSON.parse(await readFile(report, 'utf8')) as JsonReport);
}

const failedIn = ({ testResults }: JsonReport): string[] =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const names = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => fullName);
    return names.length === 0 && status === 'failed' ? [name] : names;
  });
