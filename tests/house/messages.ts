import { codeOfScreens, inFileNames } from './screen-code.ts';
import { nodesOf, nodesWithin } from './source.ts';
import type { Tree } from './tree.ts';

/** The ids in each part of the catalogue, by its file; and what each screen fetches. */
interface Plan {
  screens: Record<string, { readonly title: string; readonly words: readonly string[] }>;
  /** What every page has. */
  always: readonly string[];
}

/**
 * A sentence for each message that a screen, or anything it imports, may say without fetching it: there a member
 * would read `turn.agreed`.
 */
export function unfetchedMessages(tree: Tree, { screens, always }: Plan): string[] {
  const idsByFile = new Map(
    [...tree.keys()].filter((path) => path.startsWith(locales)).map((path) => [path, keysIn(tree, path)]),
  );
  const known = [...idsByFile.values()].flat();
  const code = codeOfScreens(tree, Object.keys(screens));
  const said = new Map<string, string[]>();
  const saidIn = (path: string) => {
    const ids = said.get(path) ?? messagesIn(tree, path, known);
    said.set(path, ids);
    return ids;
  };

  return Object.entries(screens).flatMap(([screen, { title, words }]) => {
    const files = [...always, ...words.map((part) => `${locales}${inFileNames(part)}.ts`)];
    const fetched = new Set(files.flatMap((file) => idsByFile.get(file) ?? keysIn(tree, file)));
    const reached = code.get(screen) ?? [];
    const needed = new Set([title, ...[...reached].flatMap(saidIn)]);
    return [...needed].filter((id) => !fetched.has(id)).map((id) => `${screen} may say ${id}`);
  });
}

const locales = 'web/src/locales/en/';

function keysIn(tree: Tree, path: string): string[] {
  return nodesOf(path, tree.get(path) ?? '')
    .filter(({ type }) => type === 'Property')
    .map(({ key }) => (key as { value?: unknown }).value)
    .filter((value) => typeof value === 'string');
}

/** Ids that stand there whole, and all that begin like one that is put together. */
function messagesIn(tree: Tree, path: string, known: readonly string[]): string[] {
  const nodes = nodesOf(path, tree.get(path) ?? '');
  const whole = nodes.filter(({ type }) => type === 'Literal').map(({ value }) => value);
  const begun = nodes
    .filter(({ type, callee }) => type === 'CallExpression' && (callee as { name?: unknown }).name === 'say')
    .flatMap((call) => nodesWithin(call['arguments']))
    .filter(({ type }) => type === 'TemplateLiteral')
    .map(({ quasis }) => (quasis as { value: { raw: string } }[])[0]?.value.raw ?? '')
    .filter((beginning) => /^\w+(\.\w+)*\.$/.test(beginning));
  return known.filter((id) => whole.includes(id) || begun.some((beginning) => id.startsWith(beginning)));
}
