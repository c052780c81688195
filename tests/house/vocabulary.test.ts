import { describe, expect, test } from 'vitest';
import { linesMax } from './plan.ts';
import { plant, readTree } from './tree.ts';
import { lengthFaults, vocabularyFaults } from './vocabulary.ts';

test('every file stands in its room, under a name that tells what it holds', () => {
  expect(vocabularyFaults(readTree())).toEqual([]);
});

test('no file is longer than one idea', () => {
  expect(lengthFaults(readTree())).toEqual([]);
});

describe('the check of names notices', () => {
  test.each([
    ['docs/readme.md', /top level is fixed/],
    ['notes.txt', /top level is fixed/],
    ['web/src/ui/PrimaryButton.tsx', /kebab-case/],
    ['web/src/ui/primary_button.tsx', /kebab-case/],
    ['shared/src/index.ts', /"index" says nothing/],
    ['api/src/http/utils.ts', /"utils" says nothing/],
    ['web/src/lib/helpers/dates.ts', /"helpers" says nothing/],
    ['api/src/jobs/job-manager.ts', /"manager" says nothing/],
    ['api/src/members/queries.ts', /routes, service, store, rules and nothing else/],
    ['api/src/members/parts/store.ts', /nothing else/],
    ['api/src/members/a.b.store.ts', /nothing else/],
    ['api/src/members/store.tsx', /nothing else/],
    ['api/src/weather/service.ts', /no rung on the ladder/],
    ['api/src/server.ts', /give it a domain/],
  ])('%s', (path, lesson) => {
    expect(vocabularyFaults(plant({ [path]: '' }))).toEqual([expect.stringMatching(lesson)]);
  });
});

test.each([
  'api/src/members/service.ts',
  'api/src/exchanges/hours-report.service.ts',
  'api/src/ledger/core/running-balance.ts',
  'api/src/http/sign-in.ts',
  'api/src/main.ts',
  'drizzle/migrations/sqlite/meta/0000_snapshot.json',
  'drizzle/schema.sqlite.ts',
  'web/src/ui/button.module.css',
  'web/index.html',
  '.ci/run',
  'README.md',
])('%s is where it belongs', (path) => {
  expect(vocabularyFaults(plant({ [path]: '' }))).toEqual([]);
});

describe('the check of lengths notices', () => {
  const lines = (count: number) => 'x\n'.repeat(count);

  test('a file that holds two ideas', () => {
    const tree = plant({ 'shared/src/a.ts': lines(linesMax + 1), 'shared/src/b.ts': lines(linesMax) });
    expect(lengthFaults(tree, {})).toEqual([expect.stringContaining(`a.ts has ${linesMax + 1} lines`)]);
  });

  test('an exception that grew, shrank, or lost its file', () => {
    const tree = plant({ 'shared/src/a.ts': lines(310), 'shared/src/b.ts': lines(290) });
    const exceptions = { 'shared/src/a.ts': 300, 'shared/src/b.ts': 300, 'shared/src/gone.ts': 300 };
    expect(lengthFaults(tree, exceptions)).toEqual([
      expect.stringContaining('a.ts has 310 lines'),
      expect.stringContaining('b.ts is shorter'),
      expect.stringContaining('gone.ts is shorter'),
    ]);
  });
});
