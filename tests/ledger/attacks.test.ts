import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { ruleOn } from './attack.ts';
import { attacks } from './attacks.ts';
import { attempt } from './attempt.ts';
import { honestActs } from './honest-acts.ts';
import { openRaw, type RawConnection, waysIn } from './raw-connection.ts';
import { openScene, type Scene } from './scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  afterAll(() => scene.close());

  const against = attacks.filter(({ on = engine.engine }) => on === engine.engine);

  describe.each(Object.entries(waysIn[engine.engine]))('%s', (_, settings) => {
    let raw: RawConnection;
    beforeAll(async () => {
      raw = await openRaw(scene.community.database.url, settings);
    });
    afterAll(() => raw.close());
    beforeEach(() => raw.run('BEGIN'));
    afterEach(() => raw.run('ROLLBACK'));

    test.each(against.map((attack) => [attack.title, attack] as const))(
      'the books refuse %s',
      async (_title, attack) => {
        const statements = attack.statements(scene);
        const { refusedAt, refusedBy, faults } = await attempt(raw, statements);
        expect(refusedBy).toMatch(ruleOn(attack, engine.engine));
        expect(refusedAt).toBe(statements.length);
        expect(faults).toEqual([]);
      },
    );

    test.each(honestActs.map((act) => [act.title, act] as const))(
      'the books take %s',
      async (_title, act) => {
        expect(await attempt(raw, act.statements(scene))).toEqual({
          refusedBy: null,
          refusedAt: null,
          faults: [],
        });
      },
    );
  });
});
