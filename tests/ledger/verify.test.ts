import { verifyBooks } from '@timebank/api/ledger/verify.service';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify, faultsOfBooks } from '../support/books.ts';
import { eachEngine } from '../support/engines.ts';
import { plantedFaults } from './planted-faults.ts';
import { openRaw, type RawConnection } from './raw-connection.ts';
import { rulesOfBooks } from './rules-of-books.ts';
import { openScene, type Scene } from './scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  let raw: RawConnection;
  beforeAll(async () => {
    scene = await openScene(engine);
    raw = await openRaw(scene.community.database.url, withoutForeignKeys[engine.engine]);
  });
  afterAll(async () => {
    await raw.close();
    await scene.close();
  });
  beforeEach(() => raw.run('BEGIN'));
  afterEach(() => raw.run('ROLLBACK'));

  test('honest books verify, and say how far and up to which hash', async () => {
    await expectBooksToVerify(scene.community.database);
    const last = scene.chain().last();
    expect(await verifyBooks(raw.tx, scene.timebankId)).toEqual({
      ok: true,
      checkedTransfers: last.sequence,
      checkedEvents: scene.log.length,
      faults: [],
      headHash: last.hash,
      auditHeadHash: scene.log.at(-1)?.hash,
    });
  });

  test('the books of a new time bank verify before anything is in them', async () => {
    const { timebanks } = raw.tx.tables;
    const [another] = await raw.tx.db.select().from(timebanks).limit(1);
    const id = scene.newId<typeof scene.timebankId>();
    if (another) await raw.tx.db.insert(timebanks).values({ ...another, id, slug: 'new' });
    expect(await verifyBooks(raw.tx, id)).toMatchObject({ ok: true, checkedTransfers: 0 });
  });

  test.each(plantedFaults.map((fault) => [fault.title, fault] as const))(
    'the proof finds %s',
    async (_title, fault) => {
      for (const rule of await rulesOfBooks(raw)) await raw.run(rule.drop);
      await raw.run(fault.statement(scene));
      expect(await faultsOfBooks(raw.tx)).toContainEqual({
        code: fault.code,
        detail: expect.stringContaining(String(fault.names(scene))),
      });
    },
  );
});

const withoutForeignKeys = {
  sqlite: ['foreign_keys = OFF', 'ignore_check_constraints = ON'],
  postgres: ['session_replication_role = replica'],
};
