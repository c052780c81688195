import { nodesOf, sourceFiles } from './source.ts';
import type { Tree } from './tree.ts';

const outside = new Set([
  'Date',
  'performance',
  'process',
  'globalThis',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'require',
]);

/** A sentence for each way in which the ledger's core gets at something that it was not handed. */
export function ledgerCoreFaults(tree: Tree): string[] {
  return sourceFiles(tree)
    .filter((path) => path.startsWith('api/src/ledger/core/'))
    .flatMap((path) =>
      [...new Set(nodesOf(path, tree.get(path) ?? '').flatMap(reachesOutside))].map(
        (name) =>
          `${path} uses ${name}: the ledger's core is arithmetic; the same figures give the same answer, always`,
      ),
    );
}

function reachesOutside(node: { type: string; [field: string]: unknown }): string[] {
  if (node.type === 'AwaitExpression') return ['await'];
  if (node.type === 'ImportExpression') return ['import()'];
  if (node.type === 'MetaProperty') return ['import.meta'];
  if (
    node.type === 'MemberExpression' &&
    isNamed(node['object'], 'Math') &&
    isNamed(node['property'], 'random')
  ) {
    return ['Math.random'];
  }
  const name = node.type === 'Identifier' ? String(node['name']) : '';
  return outside.has(name) ? [name] : [];
}

function isNamed(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === name;
}
