import { posix } from 'node:path';
// biome-ignore lint/suspicious/noDeprecatedImports: vitest passes on no newer parser, and it brings the only one here
import { parseAst } from 'vitest/node';
import type { Tree } from './tree.ts';

/** One `import`, `export … from`, `import()` or `import('…').Type` in a source file. */
export interface Import {
  from: string;
  /** As it is written. */
  specifier: string;
  /** The file of this project that it leads to, if it leads to one. */
  target: string | undefined;
}

interface Node {
  type: string;
  [field: string]: unknown;
}

/** The TypeScript files of the tree. */
export function sourceFiles(tree: Tree): string[] {
  return [...tree.keys()].filter((path) => /\.tsx?$/.test(path));
}

export function importsOf(tree: Tree): Import[] {
  return sourceFiles(tree).flatMap((from) =>
    specifiersIn(nodesOf(from, tree.get(from) ?? '')).map((specifier) => ({
      from,
      specifier,
      target: resolve({ from, specifier, tree }),
    })),
  );
}

/** Every node of the file's syntax, so that nothing inside a comment or a string is taken for code. */
export function nodesOf(path: string, text: string): Node[] {
  return nodesWithin(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path).body);
}

/** A node or a list of nodes, and all that they are made of. */
export function nodesWithin(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesWithin);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesWithin)] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function specifiersIn(nodes: Node[]): string[] {
  return nodes
    .filter((node) => importing.has(node.type))
    .map(({ source }) => (isNode(source) ? source['value'] : undefined))
    .filter((value) => typeof value === 'string');
}

const packageFolders: Record<string, string> = {
  '@timebank/shared': 'shared/src',
  '@timebank/drizzle': 'drizzle',
  '@timebank/api': 'api/src',
  '@timebank/web': 'web/src',
};

function resolve({ from, specifier, tree }: { from: string; specifier: string; tree: Tree }) {
  const path = pathOf(from, specifier);
  if (path === undefined) return undefined;
  // A file that is not there is still named: a rule about a folder must not depend on what stands in it.
  return [path, `${path}.ts`, `${path}.tsx`].find((file) => tree.has(file)) ?? withExtension(path);
}

function pathOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  // "#ui/button.tsx" is a package's own name for what stands in its `src`.
  if (specifier.startsWith('#')) return posix.join(from.split('/')[0] ?? '', 'src', specifier.slice(1));
  const [scope, name, ...rest] = specifier.split('/');
  const folder = packageFolders[`${scope}/${name}`];
  return folder === undefined ? undefined : posix.join(folder, ...rest);
}

function withExtension(path: string): string {
  return /\.[a-z]+$/.test(path) ? path : `${path}.ts`;
}
