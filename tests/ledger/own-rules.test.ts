import { proveStepByStep } from '@timebank/api/ledger/proving.service';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { openRaw, type RawConnection } from './raw-connection.ts';
import { openScene, type Scene } from './scene.ts';

type Weakening = readonly [title: string, rule: string, statements: readonly string[]];

/** What somebody who may change the schema could do to the books' guards, and the guard that it was done to. */
const weakenings: Record<'sqlite' | 'postgres', readonly Weakening[]> = {
  sqlite: [
    ['a rule taken away', 'trigger transfers_no_delete', ['DROP TRIGGER transfers_no_delete']],
    [
      'a rule that does nothing any more',
      'trigger entries_no_update',
      [
        'DROP TRIGGER entries_no_update',
        'CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries BEGIN SELECT 1; END',
      ],
    ],
    [
      'a rule that nobody of us wrote',
      'trigger quietly',
      ['CREATE TRIGGER quietly AFTER INSERT ON holds BEGIN DELETE FROM holds; END'],
    ],
    ['a lost unique index', 'index transfers_reversed_once', ['DROP INDEX transfers_reversed_once']],
  ],
  postgres: [
    ['a rule taken away', 'trigger transfers_no_delete', ['DROP TRIGGER transfers_no_delete ON transfers']],
    [
      'a rule that is switched off',
      'trigger entries_no_update',
      ['ALTER TABLE entries DISABLE TRIGGER entries_no_update'],
    ],
    [
      'a rule that does nothing any more',
      'function holds_check',
      [
        'CREATE OR REPLACE FUNCTION holds_check() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      ],
    ],
    ['a lost unique index', 'index transfers_reversed_once', ['DROP INDEX transfers_reversed_once']],
    ['a lost constraint', 'constraint batches_lines', ['ALTER TABLE batches DROP CONSTRAINT batches_lines']],
  ],
};

eachEngine((engine) => {
  let scene: Scene;
  let raw: RawConnection;
  beforeEach(async () => {
    scene = await openScene(engine);
    raw = await openRaw(scene.community.database.url);
  });
  afterEach(async () => {
    await raw.close();
    await scene.close();
  });

  test('a proof finds nothing wrong with the rules of a database that the program made', async () => {
    expect(await scene.community.database.changedRules()).toEqual([]);
  });

  test.each(weakenings[engine.engine])('a proof of the books names %s', async (_title, name, statements) => {
    for (const statement of statements) await raw.run(statement);
    const { ok, faults } = await proveStepByStep(scene.community.database, scene.timebankId);
    expect(ok).toBe(false);
    expect(faults).toEqual([{ code: 'rules_changed', detail: expect.stringContaining(name) }]);
  });
});
