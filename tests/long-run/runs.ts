/** A test that tries something again and again: how often in the usual run, and how often in a long one. */
interface LongRun {
  /** What one try is, as the list of runs says it. */
  tries: string;
  usual: number;
  long: number;
  project: 'faults' | 'suites';
  /** Where its tests are, as vitest looks for them. */
  files: readonly string[];
}

/** Every test whose size can be chosen. `npx pnpm@12 long-run` lists them. */
export const longRuns = {
  crash: {
    tries: 'kills of the program under load (a tenth of it on PostgreSQL), each started again and proved',
    usual: 50,
    long: 1_000,
    project: 'faults',
    files: ['faults/crash.test.ts'],
  },
  'cut-connections': {
    tries: 'times PostgreSQL drops every connection of two programs under load',
    usual: 10,
    long: 200,
    project: 'faults',
    files: ['faults/cut-connections.test.ts'],
  },
  'power-loss': {
    tries:
      'places at which the write-ahead log is cut, emptied or changed, or was half written into the file',
    usual: 500,
    long: 5_000,
    project: 'faults',
    files: ['faults/power-loss.test.ts'],
  },
  races: {
    tries: 'races of each kind on each engine, with 100 clients (usually 50)',
    usual: 40,
    long: 200,
    project: 'faults',
    files: ['faults/races.test.ts'],
  },
  'bank-reads': {
    tries: 'snapshots of all balances under load, on each engine',
    usual: 1_000,
    long: 10_000,
    project: 'faults',
    files: ['faults/bank-reads.test.ts'],
  },
  'full-disk': {
    tries: 'pages by which a full disk grows, one after the other',
    usual: 60,
    long: 1_000,
    project: 'faults',
    files: ['faults/full-disk.test.ts', 'faults/small-disk.test.ts'],
  },
  copies: {
    tries: 'copies taken under load, each restored and proved',
    usual: 10,
    long: 100,
    project: 'faults',
    files: ['faults/backups.test.ts'],
  },
  'killed-copies': {
    tries: 'kills of a copy, and as many of a restore',
    usual: 6,
    long: 200,
    project: 'faults',
    files: ['faults/killed-copies.test.ts'],
  },
  'damaged-copies': {
    tries: 'damaged copies, each refused',
    usual: 20,
    long: 200,
    project: 'suites',
    files: ['backups/restoring.test.ts'],
  },
  model: {
    tries: 'random lives of a time bank, in step in a small model, on SQLite and on PostgreSQL',
    usual: 300,
    long: 10_000,
    project: 'suites',
    files: ['model/in-step.test.ts'],
  },
  load: {
    tries:
      'seconds of 300 requests a second over 50,000 transfers, then of 200 writes a second; and two crowds at once',
    usual: 4,
    long: 60,
    project: 'faults',
    files: ['faults/load.test.ts'],
  },
  soak: {
    tries: 'seconds of 100 requests a second, with an eye on memory, descriptors and the log',
    usual: 30,
    long: 14_400,
    project: 'faults',
    files: ['faults/soak.test.ts'],
  },
  fuzz: {
    tries: 'requests of every kind, sound and broken, on each engine',
    usual: 20_000,
    long: 200_000,
    project: 'faults',
    files: ['faults/fuzz.test.ts'],
  },
} as const satisfies Record<string, LongRun>;

export type RunName = keyof typeof longRuns;

/** Where the command says which run is to be long, how long, and where its figures go. */
export const variables = { name: 'LONG_RUN', count: 'LONG_RUN_COUNT', figures: 'LONG_RUN_FIGURES' } as const;

export const isLong = (name: RunName): boolean => process.env[variables.name] === name;

/** How often this test is to try: as the command says, or as usual. */
export const countOf = (name: RunName): number =>
  isLong(name) ? Number(process.env[variables.count]) : longRuns[name].usual;
