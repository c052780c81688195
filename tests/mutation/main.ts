import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTree } from '../house/tree.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { codeMutants } from './code-mutants.ts';
import { lineOf, type Mutant } from './mutant.ts';
import { accessMutants, keyMutants, ruleMutants } from './rule-mutants.ts';
import { openWorkplace } from './workplace.ts';

/*
 * Damages the program in one small place after the other, in a copy, and sees whether a test turns red.
 *
 *   npx pnpm@12 mutate                                    everything; takes hours
 *   npx pnpm@12 mutate --sample 100 --seed 1              a hundred of them, drawn by that number
 *   npx pnpm@12 mutate --only drizzle/migrations/sqlite   those in files whose path holds this
 *   npx pnpm@12 mutate --notes notes.txt                  writes verdicts down, and goes on after the last of them
 *   npx pnpm@12 mutate --list                             only says what it would do
 */
const wantedShare = 0.9;

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    notes: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const texts = readTree();
const mutants = drawn(allMutants().filter(({ path }) => path.includes(values.only)));
if (values.list) for (const mutant of mutants) console.info(nameOf(mutant));
else process.exitCode = (await tryAll()) >= wantedShare ? 0 : 1;

function allMutants(): Mutant[] {
  return [...texts].flatMap(([path, text]) => {
    if (/^drizzle\/migrations\/\w+\/0001_\w+\.sql$/.test(path)) return ruleMutants(path, text);
    if (/^drizzle\/migrations\/postgres\/0000_\w+\.sql$/.test(path)) return keyMutants(path, text);
    if (/^shared\/src\/[\w-]+\.ts$/.test(path)) return accessMutants(path, text);
    return isMoneyMoving(path) ? codeMutants(path, text) : [];
  });
}

function isMoneyMoving(path: string): boolean {
  const inExchanges =
    /^api\/src\/exchanges\/(rules|hours|completion|undo|reversal|gifts|resolution|objections|sides|agreement|leaving|steps)\.?[\w.]*\.ts$/;
  return /^api\/src\/ledger\/.*\.ts$/.test(path) || inExchanges.test(path);
}

/** The same ones for the same number, whatever else there is to draw from before and after. */
function drawn(all: Mutant[]): Mutant[] {
  if (values.sample === undefined) return all;
  const lot = (mutant: Mutant): string =>
    createHash('sha256')
      .update(`${values.seed} ${nameOf(mutant)} ${mutant.start}`)
      .digest('hex');
  const byLot = [...all].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
  return byLot.slice(0, Number(values.sample));
}

function nameOf({ path, start, what }: Mutant): string {
  return `${path}:${lineOf(texts.get(path) ?? '', start)} ${what}`;
}

async function tryAll(): Promise<number> {
  const known = notesSoFar();
  const server = await startPostgres();
  const workplace = await openWorkplace(server.url);
  const survivors: string[] = [];
  let killed = 0;
  try {
    for (const [index, mutant] of mutants.entries()) {
      const key = `${nameOf(mutant)} at ${mutant.start}`;
      const missedOn = known.get(key) ?? (await tryOne(mutant));
      if (!known.has(key)) keepNote(key, missedOn);
      if (missedOn === '') killed += 1;
      else survivors.push(`${nameOf(mutant)} (nobody saw it on ${missedOn})`);
      const verdict = missedOn === '' ? 'killed' : `SURVIVED on ${missedOn}`;
      console.info(`${index + 1} of ${mutants.length}: ${verdict}: ${nameOf(mutant)}`);
    }
  } finally {
    workplace.remove();
    await server.stop();
  }
  const share = mutants.length === 0 ? 0 : killed / mutants.length;
  for (const survivor of survivors) console.info(`SURVIVED ${survivor}`);
  console.info(`mutants killed: ${killed} of ${mutants.length}, ${(share * 100).toFixed(1)} %`);
  return share;

  async function tryOne(mutant: Mutant): Promise<string> {
    const seen = await workplace.seenOn(mutant);
    return mutant.engines.filter((engine) => !seen.has(engine)).join(' and ');
  }
}

/** What earlier runs have found, by the name of the mutant: where nobody saw it. */
function notesSoFar(): Map<string, string> {
  const { notes } = values;
  if (notes === undefined || !existsSync(notes)) return new Map();
  const lines = readFileSync(notes, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

function keepNote(key: string, missedOn: string): void {
  if (values.notes !== undefined) appendFileSync(values.notes, `${key}\t${missedOn}\n`);
}
