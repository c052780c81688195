import { importsOf } from './source.ts';
import type { Tree } from './tree.ts';

/** A sentence for each circle of files that import each other, whether for values or only for types. */
export function cycles(tree: Tree): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, target } of importsOf(tree)) {
    if (target !== undefined) graph.set(from, [...(graph.get(from) ?? []), target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push(sentence([...way.slice(start), file]));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) follow(file, []);
  return found;
}

function sentence(way: string[]): string {
  return `${way.join(' → ')}: these can only be read together; move what both need into a file below them`;
}
