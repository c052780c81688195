import { describe, expect, test } from 'vitest';
import { importFaults } from './imports.ts';
import { plant, readTree } from './tree.ts';

test('nothing in the house imports what its room may not know', () => {
  expect(importFaults(readTree())).toEqual([]);
});

describe('the check notices', () => {
  test.each([
    ['the web that knows the server', 'web/src/lib/call.ts', 'fastify', /endpoints in @timebank\/shared/],
    ['the web that knows a plugin of the server', 'web/src/lib/call.ts', '@fastify/jwt', /endpoints/],
    ['the web that knows the API', 'web/src/main.tsx', '@timebank/api/app', /endpoints/],
    ['shared that depends on more than zod', 'shared/src/hours.ts', 'react', /zod alone/],
    ['shared that depends on node', 'shared/src/hours.ts', 'node:crypto', /zod alone/],
    ['tables that know routes', 'drizzle/kit.ts', '@timebank/api/http/routes', /know no rules/],
    ['arithmetic with a clock', 'api/src/ledger/core/posting.ts', '../../clock.ts', /pure arithmetic/],
    ['arithmetic with node in it', 'api/src/ledger/core/posting.ts', 'node:crypto', /pure arithmetic/],
    ['rules that read the clock', 'api/src/exchanges/rules.ts', '../clock.ts', /pass the facts and `now` in/],
    ['rules that fetch', 'api/src/exchanges/rules.ts', './store.ts', /decide, they do not fetch/],
    ['rules that open the database', 'api/src/exchanges/hours.rules.ts', '../database/open.ts', /decide/],
    ['a service that speaks HTTP', 'api/src/exchanges/service.ts', '../http/problem.ts', /routes speak HTTP/],
    ['a service that builds queries', 'api/src/exchanges/service.ts', 'drizzle-orm/sqlite-core', /its store/],
    ['a store that decides', 'api/src/exchanges/store.ts', './rules.ts', /decides nothing/],
    ['a store that calls its service', 'api/src/exchanges/store.ts', './service.ts', /decides nothing/],
    ['a route that reads tables', 'api/src/exchanges/routes.ts', './store.ts', /a route translates/],
    ['a binding that not every Node.js runs', 'tests/bench/load.ts', 'better-sqlite3', /sqlite-driver/],
    ['a domain that looks up', 'api/src/members/service.ts', '../exchanges/service.ts', /lower rung/],
    [
      'a domain that reaches past a service',
      'api/src/exchanges/service.ts',
      '../members/store.ts',
      /lower rung/,
    ],
    [
      'a domain that borrows arithmetic',
      'api/src/exchanges/rules.ts',
      '../ledger/core/posting.ts',
      /lower rung/,
    ],
    [
      'a design system with a feature in it',
      'web/src/ui/button.tsx',
      '../features/members/queries.ts',
      /another product/,
    ],
    ['a library that knows the app', 'web/src/lib/call.ts', '../app/router.tsx', /another product/],
    ['two features that know each other', 'web/src/features/a/queries.ts', '../b/queries.ts', /compose them/],
    [
      'a climb over three folders',
      'web/src/features/a/parts/x.tsx',
      '../../../lib/call.ts',
      /name the file itself/,
    ],
    ['a barrel', 'api/src/app.ts', './members/index.ts', /name the file itself/],
  ])('%s', (_, from, specifier, lesson) => {
    expect(importFaults(plant({ [from]: `import { x } from '${specifier}';` }))).toContainEqual(
      expect.stringMatching(lesson),
    );
  });

  test.each([
    `import type { X } from './store.ts';`,
    `export { x } from './store.ts';`,
    `export * from './store.ts';`,
    `const x = await import('./store.ts');`,
    `let x: import('./store.ts').X;`,
    `import './store.ts';`,
  ])('%s as much as any other import', (text) => {
    expect(importFaults(plant({ 'api/src/members/rules.ts': text }))).toHaveLength(1);
  });
});

test('a comment or a text that looks like an import is none', () => {
  const text = `// import './store.ts'\nexport const x = "import './store.ts'";`;
  expect(importFaults(plant({ 'api/src/members/rules.ts': text }))).toEqual([]);
});

test('what the plan allows goes without a word', () => {
  const allowed = {
    'shared/src/hours.ts': `import * as z from 'zod/mini'; import { x } from './ids.ts';`,
    'api/src/ledger/core/hash.ts': `import { x } from '@timebank/shared/hours'; import { y } from './posting.ts';`,
    'api/src/ledger/service.ts': `import { x } from './core/hash.ts'; import { y } from './store.ts';`,
    'api/src/exchanges/service.ts': `import { x } from '../ledger/service.ts'; import { y } from './hours.rules.ts';`,
    'api/src/exchanges/hours.service.ts': `import { x } from '../members/status.service.ts';`,
    'api/src/exchanges/routes.ts': `import { x } from './service.ts'; import { y } from '../http/serve.ts';`,
    'api/src/exchanges/store.ts': `import { eq } from 'drizzle-orm'; import { x } from '@timebank/drizzle/kit';`,
    'web/src/features/a/screens/x.tsx': `import { x } from '#ui/button.tsx'; import { y } from '../parts/y.tsx';`,
    'tests/journeys/ask.test.ts': `import { buildApp } from '@timebank/api/app';`,
  };
  expect(importFaults(plant(allowed))).toEqual([]);
});
