import { expect, test } from 'vitest';
import { cycles } from './cycles.ts';
import { plant, readTree } from './tree.ts';

test('no file needs itself, by whatever way round', () => {
  expect(cycles(readTree())).toEqual([]);
});

test('the check notices a circle of three, also when one of them takes only a type', () => {
  const tree = plant({
    'shared/src/a.ts': `import { b } from './b.ts';`,
    'shared/src/b.ts': `import type { C } from '@timebank/shared/c';`,
    'shared/src/c.ts': `export * from './a.ts';`,
    'shared/src/d.ts': `import { a } from './a.ts'; import { b } from './b.ts';`,
  });
  expect(cycles(tree)).toEqual([
    expect.stringContaining('shared/src/a.ts → shared/src/b.ts → shared/src/c.ts → shared/src/a.ts'),
  ]);
});

test('two ways to the same file are no circle', () => {
  const tree = plant({
    'shared/src/a.ts': `import './b.ts'; import './c.ts';`,
    'shared/src/b.ts': `import './d.ts';`,
    'shared/src/c.ts': `import './d.ts';`,
    'shared/src/d.ts': '',
  });
  expect(cycles(tree)).toEqual([]);
});
