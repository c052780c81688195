import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { type Attack, ruleOn } from './attack.ts';
import { attacks } from './attacks.ts';
import { attempt, attemptOnly } from './attempt.ts';
import { type Branch, branchesOfRules } from './branches-of-rules.ts';
import { honestActs } from './honest-acts.ts';
import { openRaw, type RawConnection, waysIn } from './raw-connection.ts';
import { type RuleOfBooks, rulesOfBooks } from './rules-of-books.ts';
import { openScene, type Scene } from './scene.ts';

/**
 * An account is moved by an entry or a hold alone, and a closed one takes neither. So nobody comes as far as these: they
 * would only speak if the questions before them had gone.
 */
const askedTwice = [
  'accounts_check_balance, accounts_closed_empty (2)',
  'accounts_check_held, accounts_closed_empty (2)',
];

eachEngine((engine) => {
  let scene: Scene;
  let connections: RawConnection[] = [];
  beforeAll(async () => {
    scene = await openScene(engine);
    const { url } = scene.community.database;
    connections = await Promise.all(
      Object.values(waysIn[engine.engine]).map((settings) => openRaw(url, settings)),
    );
  });
  afterAll(async () => {
    await Promise.all(connections.map((raw) => raw.close()));
    await scene.close();
  });

  test('without any one of the rules of the books, somebody gets through', async () => {
    const rules = await rulesOfBooks(connections[0] as RawConnection);
    const survivors: string[] = [];
    for (const rule of rules) if (!(await isMissed(rule))) survivors.push(rule.name);
    const killed = rules.length - survivors.length;
    process.stdout.write(`rules of the books on ${engine.engine}: killed ${killed} of ${rules.length}\n`);
    expect(survivors).toEqual([]);
    expect(rules.length).toBeGreaterThan(25);
  }, 120_000);

  test('without any one question that a rule asks, somebody gets further than they should', async () => {
    const branches = await branchesOfRules(connections[0] as RawConnection);
    const survivors: string[] = [];
    for (const branch of branches) if (!(await isBranchMissed(branch))) survivors.push(branch.name);
    const killed = branches.length - survivors.length;
    process.stdout.write(
      `questions of the rules on ${engine.engine}: killed ${killed} of ${branches.length}\n`,
    );
    expect(survivors).toEqual(engine.engine === 'sqlite' ? askedTwice : []);
    expect(branches.length).toBeGreaterThan(30);
    expect(await isBranchMissed({ rule: '', name: 'nothing', weaken: 'SELECT 1' })).toBe(false);
  }, 120_000);

  async function isBranchMissed({ rule, weaken }: Branch): Promise<boolean> {
    const against = attacks.filter(({ on = engine.engine }) => on === engine.engine);
    const isAimed = (attack: Attack): boolean => ruleOn(attack, engine.engine).test(rule);
    const aimedFirst = [...against.filter(isAimed), ...against.filter((attack) => !isAimed(attack))];
    for (const raw of connections) {
      await raw.run('BEGIN');
      try {
        await raw.run(weaken);
        for (const attack of aimedFirst) {
          const statements = attack.statements(scene);
          const { refusedBy, refusedAt } = await attemptOnly(raw, statements);
          const isAsEver =
            refusedAt === statements.length && ruleOn(attack, engine.engine).test(refusedBy ?? '');
          if (!isAsEver) return true;
        }
      } finally {
        await raw.run('ROLLBACK');
      }
    }
    return false;
  }

  async function isMissed(rule: RuleOfBooks): Promise<boolean> {
    for (const raw of connections) {
      await raw.run('BEGIN');
      try {
        await raw.run(rule.drop);
        if ((await isBookkeepingSpoilt(raw)) || (await isAnyAttackTaken(raw))) return true;
      } finally {
        await raw.run('ROLLBACK');
      }
    }
    return false;
  }

  async function isAnyAttackTaken(raw: RawConnection): Promise<boolean> {
    for (const attack of attacks) {
      if ((attack.on ?? engine.engine) !== engine.engine) continue;
      const { refusedBy } = await attemptOnly(raw, attack.statements(scene));
      if (refusedBy === null) return true;
    }
    return false;
  }

  async function isBookkeepingSpoilt(raw: RawConnection): Promise<boolean> {
    for (const act of honestActs) {
      const { refusedBy, faults } = await attempt(raw, act.statements(scene));
      if (refusedBy !== null || faults.length > 0) return true;
    }
    return false;
  }
});
