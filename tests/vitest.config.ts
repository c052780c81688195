import { defaultExclude, defineConfig } from 'vitest/config';
import { seed } from './support/seed.ts';

// The packages of the workspace are tested as they are written, without a build in between.
const conditions = ['source', 'node'];

const withoutServers = [
  'house/**/*.test.ts',
  'mutation/**/*.test.ts',
  'shared/**/*.test.ts',
  'web/units/**/*.test.ts',
];
const faults = ['faults/**/*.test.ts'];
const withBrowser = ['journeys/**/*.test.ts', 'web/**/*.test.ts', '**/*.browser.test.ts'];
const exclude = [...defaultExclude, 'dist/**', 'bench/**', 'long-run/**'];

// Groups of one order run side by side, the next group when the last has ended: what keeps the processor busy must
// not slow down the journeys, which wait for a screen.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 10_000,
    hookTimeout: 60_000,
    env: { TEST_SEED: String(seed) },
    setupFiles: ['support/end-with-parent.ts', 'support/random.ts'],
    reporters: ['default', './support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: withoutServers, exclude, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'suites',
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...withoutServers, ...faults, ...withBrowser],
          globalSetup: ['support/setup-postgres.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: faults,
          exclude: [...exclude, ...withBrowser],
          globalSetup: ['support/setup-postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: withBrowser,
          exclude: [...exclude, ...withoutServers],
          globalSetup: ['support/setup-postgres.ts', 'support/setup-browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
