import { nodesOf, nodesWithin } from './source.ts';
import type { Tree } from './tree.ts';

/** What the program can write into the audit log, as its source says it. */
export interface Written {
  actions: string[];
  /** The names of what is kept beside an act. */
  details: string[];
}

/** Reads the actions and the names of details out of the source: no test has to do everything once to know them. */
export function writtenIntoTheLog(tree: Tree): Written {
  const declared = [...tree]
    .filter(([path]) => /^api\/src\/(?!audit\/).*\.ts$/.test(path))
    .flatMap(([path, text]) => nodesOf(path, text).flatMap((node) => declaredBy(node, path)));
  const actions = declared.filter(({ name }) => name === 'action').flatMap(actionsIn);
  const details = declared.filter(({ name }) => name === 'details').flatMap(({ value }) => keysIn(value));
  return { actions: [...new Set(actions)].sort(), details: [...new Set(details)].sort() };
}

interface Declared {
  path: string;
  name: unknown;
  value: unknown;
}

/** `name: value` in an object, or `const name = value`. */
function declaredBy(node: { type: string; [field: string]: unknown }, path: string): Declared[] {
  if (node.type === 'Property') return [{ path, name: nameOf(node['key']), value: node['value'] }];
  if (node.type === 'VariableDeclarator') return [{ path, name: nameOf(node['id']), value: node['init'] }];
  return [];
}

const nameOf = (node: unknown): unknown => (node as { name?: unknown }).name;

/** The steps of an exchange are recorded in one place, which puts their first word before them. */
function actionsIn({ path, value }: Declared): string[] {
  const words = nodesWithin(value)
    .filter(({ type }) => type === 'Literal')
    .map((literal) => literal['value'])
    .filter((text) => typeof text === 'string');
  const whole = words.filter((word) => /^\w+\.\w+$/.test(word));
  const steps = words.filter((word) => /^\w+$/.test(word)).map((step) => `exchange.${step}`);
  return path.startsWith('api/src/exchanges/') ? [...whole, ...steps] : whole;
}

/** Names in an object that is written out here, also in those that are spread into it. */
const keysIn = (value: unknown): string[] =>
  nodesWithin(value)
    .filter(({ type }) => type === 'Property')
    .map(({ key }) => nameOf(key))
    .filter((name) => typeof name === 'string');
