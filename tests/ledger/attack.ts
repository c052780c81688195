import type { Scene } from './scene.ts';

type Engine = 'sqlite' | 'postgres';
type Rule = string | RegExp;

/**
 * Something that a person with SQL, and with the rights of the database's owner, may try. Each statement before the
 * last one is allowed; the last one must be refused, by this rule.
 */
export interface Attack {
  title: string;
  /** The name of the rule or constraint, or what the refusal says where it is none of ours. */
  rule: Rule | Record<Engine, Rule>;
  /** Where the words exist on one engine alone. */
  on?: Engine;
  statements(scene: Scene): readonly string[];
}

/** The rule that refuses it on this engine. */
export function ruleOn({ rule }: Attack, engine: Engine): RegExp {
  const here = typeof rule === 'string' || rule instanceof RegExp ? rule : rule[engine];
  return typeof here === 'string' ? new RegExp(`^${here}$`) : here;
}

/** Attacks that need one statement and the same one on both engines, as `[title, rule, statement]`. */
export const simple = (
  rows: readonly (readonly [title: string, rule: Attack['rule'], statement: (scene: Scene) => string])[],
): Attack[] =>
  rows.map(([title, rule, statement]) => ({ title, rule, statements: (scene) => [statement(scene)] }));

/** Attacks in words that one engine alone knows. */
export const wordsOf = (on: Engine, attacks: readonly Attack[]): Attack[] =>
  attacks.map((attack) => ({ ...attack, on }));

/** What of an hour from Priya to Margaret is to be otherwise. */
type Wish = Parameters<ReturnType<Scene['chain']>['next']>[0];

/** Attacks by one transfer that is as it should be but for what is wished, as `[title, rule, wish]`. */
export const byTransfer = (
  rows: readonly (readonly [title: string, rule: Attack['rule'], wish: (scene: Scene) => Wish])[],
): Attack[] =>
  rows.map(([title, rule, wish]) => ({
    title,
    rule,
    statements: (scene) => [scene.chain().next(wish(scene))],
  }));
