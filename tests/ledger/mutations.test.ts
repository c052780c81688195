import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { attacks } from './attacks.ts';
import { attempt, attemptOnly } from './attempt.ts';
import { honestActs } from './honest-acts.ts';
import { openRaw, type RawConnection, waysIn } from './raw-connection.ts';
import { type RuleOfBooks, rulesOfBooks } from './rules-of-books.ts';
import { openScene, type Scene } from './scene.ts';

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
