import { describe, expect, test } from 'vitest';
import { plant, readTree } from './tree.ts';
import { wordFaults } from './words.ts';

test('nothing in the project speaks of money, of one machine, or of work left undone', () => {
  expect(wordFaults(readTree())).toEqual([]);
});

describe('the check notices', () => {
  test.each([
    ['api/src/ledger/store.ts', 'const payerId = 1;', /giver and receiver/],
    ['web/src/lib/format.ts', 'the Payee', /giver and receiver/],
    ['shared/src/hours.ts', 'export type Currency = 1', /hours are help/],
    ['README.md', 'Margaret is in debt.', /nobody owes/],
    ['api/src/app.ts', '// TODO: later', /do it now/],
    ['api/src/app.ts', 'console.log(request)', /has a log/],
    ['tests/api/me.test.ts', "test.only('x')", /other tests do not run/],
    ['tests/api/me.test.ts', "describe.skip('x')", /proves nothing/],
    ['api/src/config.ts', "const data = '/root/data'", /one machine only/],
    ['.ci/run', 'cd /home/main', /one machine only/],
    ['.npmrc', 'registry=https://packages.example/', /name none/],
    ['pnpm-lock.yaml', 'tarball: https://packages.example/zod.tgz', /name none/],
    ['web/src/ui/field.module.css', '  margin-left: 4px;', /say start and end/],
    ['web/src/ui/field.module.css', '  text-align: right;', /say start and end/],
    ['CONTRIBUTING.md', 'https://registry.example.org', /name none/],
  ])('%s: %s', (path, text, lesson) => {
    expect(wordFaults(plant({ [path]: `first line\n${text}` }))).toEqual([
      expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}:2: .*${lesson.source}`)),
    ]);
  });
});

test.each([
  ['api/src/database/sqlite.ts', 'concurrency'],
  ['api/src/cli/verify.ts', 'console.log(report)'],
  ['api/src/members/store.ts', 'rows.skip(1)'],
  ['web/src/app/router.tsx', "path: '/work-done'"],
  ['web/src/ui/field.module.css', 'border-start-end-radius: 2px; justify-content: left-over'],
  ['README.md', 'https://example.org/homes/'],
])('%s may say %s', (path, text) => {
  expect(wordFaults(plant({ [path]: text }))).toEqual([]);
});
