// biome-ignore lint/suspicious/noDeprecatedImports: vitest hands on this parser and no newer one
import { parseAst } from 'vitest/node';
import { bothEngines, type Mutant } from './mutant.ts';
import { testsOf } from './tests-of.ts';

/** A node of the syntax tree, as far as this file looks into one. */
interface Node {
  type: string;
  start: number;
  end: number;
  operator?: string;
  left?: Node;
  right?: Node;
  argument?: Node | null;
  expression?: Node;
  callee?: Node;
  name?: string;
}

interface Damage {
  start: number;
  end: number;
  replacement: string;
  what: string;
}

/**
 * Every comparison turned by a little, every "and" an "or", and every refusal left out. What stands in a string, a
 * comment or a type is none of these.
 */
export function codeMutants(path: string, text: string): Mutant[] {
  const tests = testsOf(path);
  const damages: Damage[] = [];
  walk(parseAst(text, { lang: 'ts' }) as unknown as Node, (node) => {
    damages.push(...damagesOf(node, text));
  });
  return damages.map((damage) => ({ ...damage, path, tests, engines: bothEngines }));
}

function damagesOf(node: Node, text: string): Damage[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorTurned(node, text);
    case 'ThrowStatement':
      return [{ ...node, replacement: ';', what: 'a refusal that is thrown' }].filter(() =>
        isRefusal(node.argument),
      );
    case 'ReturnStatement':
      return [{ ...node, replacement: 'return null;', what: 'a refusal' }].filter(() =>
        isRefusal(node.argument),
      );
    case 'ExpressionStatement':
      return insistenceLeftOut(node);
    default:
      return [];
  }
}

const turned: Record<string, string> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
};

function operatorTurned({ operator = '', left, right }: Node, text: string): Damage[] {
  const replacement = turned[operator];
  if (replacement === undefined || !left || !right) return [];
  const start = left.end + text.slice(left.end, right.start).indexOf(operator);
  return [{ start, end: start + operator.length, replacement, what: `${operator} → ${replacement}` }];
}

const isRefusal = (node: Node | null | undefined): boolean =>
  node?.type === 'NewExpression' && node.callee?.name === 'Refusal';

/** `insist(…)` and its kin, also where they are awaited. */
function insistenceLeftOut(node: Node): Damage[] {
  const called = node.expression?.type === 'AwaitExpression' ? node.expression.argument : node.expression;
  const name = called?.type === 'CallExpression' ? (called.callee?.name ?? '') : '';
  return name.startsWith('insist') ? [{ ...node, replacement: ';', what: `${name}(…)` }] : [];
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit);
    }
  }
}
