import { expect, test } from 'vitest';
import { importFaults } from './imports.ts';
import { ledgerCoreFaults } from './ledger-core.ts';
import { plant, readTree } from './tree.ts';

test("the ledger's core is pure arithmetic: nothing comes in but what it is handed", () => {
  expect(ledgerCoreFaults(readTree())).toEqual([]);
});

test.each([
  ['the clock', 'export const now = () => new Date();', 'Date'],
  ['chance', 'export const pick = () => Math.random();', 'Math.random'],
  ['the environment', "export const floor = process.env['FLOOR'];", 'process'],
  ['the network', "export const rate = () => fetch('/rate');", 'fetch'],
  ['a wait', 'export const wait = async () => { await 1; };', 'await'],
])('the check notices %s', (_, text, name) => {
  expect(ledgerCoreFaults(plant({ 'api/src/ledger/core/posting.ts': text }))).toEqual([
    expect.stringContaining(`uses ${name}:`),
  ]);
});

test.each(['node:crypto', '../store.ts', '../../members/service.ts', 'zod/mini'])(
  'the check of imports keeps %s out of it',
  (specifier) => {
    const tree = plant({ 'api/src/ledger/core/posting.ts': `import '${specifier}';` });
    expect(importFaults(tree)).toContainEqual(expect.stringContaining('pure arithmetic'));
  },
);

test('the word Date in a comment or a text does no harm', () => {
  const tree = plant({ 'api/src/ledger/core/posting.ts': "// Date\nexport const heading = 'Date';" });
  expect(ledgerCoreFaults(tree)).toEqual([]);
});
