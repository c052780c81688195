import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { attempt, attemptOnly } from './attempt.ts';
import { openRaw, type RawConnection } from './raw-connection.ts';
import { openScene, type Scene } from './scene.ts';

onEngine('postgres', (engine) => {
  let scene: Scene;
  let raw: RawConnection;
  beforeAll(async () => {
    scene = await openScene(engine);
    raw = await openRaw(scene.community.database.url);
  });
  afterAll(async () => {
    await raw.close();
    await scene.close();
  });
  beforeEach(async () => {
    await raw.run('BEGIN');
    await raw.run(`
      CREATE ROLE timebank_program;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO timebank_program;
      GRANT INSERT ON transfers, transfer_memos, holds TO timebank_program;
      GRANT DELETE ON holds TO timebank_program;
      SET LOCAL ROLE timebank_program`);
  });
  afterEach(() => raw.run('ROLLBACK'));

  test('a role that may only insert transfers posts, and the entries and balances follow', async () => {
    expect(await attempt(raw, [scene.chain().next()])).toEqual({
      refusedBy: null,
      refusedAt: null,
      faults: [],
    });
  });

  test('a role that may only hold and release keeps hours aside', async () => {
    expect(await attempt(raw, ['DELETE FROM holds'])).toMatchObject({ refusedBy: null, faults: [] });
  });

  test.each([
    'UPDATE accounts SET balance_minutes = 0',
    'INSERT INTO entries SELECT account_id, version + 100, transfer_id, 0, 0, posted_on FROM entries',
    'DELETE FROM transfers',
    'TRUNCATE entries',
    'ALTER TABLE transfers DISABLE TRIGGER ALL',
    'DROP TRIGGER transfers_check ON transfers',
  ])('such a role cannot %s', async (statement) => {
    expect((await attemptOnly(raw, [statement])).refusedBy).toMatch(/permission denied|must be owner/);
  });
});

// SQLite knows no roles: a connection may write, or it may not.
onEngine('sqlite', (engine) => {
  test('a connection that may only read writes nothing', async () => {
    const scene = await openScene(engine);
    const raw = await openRaw(scene.community.database.url, ['query_only = ON']);
    await raw.run('BEGIN');
    expect((await attemptOnly(raw, [scene.chain().next()])).refusedBy).toMatch(/readonly database/);
    await raw.run('ROLLBACK');
    await raw.close();
    await scene.close();
  });
});
