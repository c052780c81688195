import { proveBooks } from '@timebank/api/jobs/prove-books';
import type { JobSurroundings } from '@timebank/api/jobs/surroundings';
import { createNews } from '@timebank/api/news';
import type { AuditEvent } from '@timebank/shared/audit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { rulesOfBooks } from '../ledger/rules-of-books.ts';
import { openScene, type Scene } from '../ledger/scene.ts';
import type { Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let scene: Scene;
  let around: JobSurroundings;
  beforeAll(async () => {
    scene = await openScene(engine);
    around = { ...scene.community, news: createNews(), mailer: null, texter: null };
  });
  afterAll(() => scene.close());

  const proofs = async () => {
    const { items } = (await scene.community.as('nina').get('/audit?action=ledger.verify')).body;
    return items.map(({ actor, channel, details }: AuditEvent) => ({
      actor,
      channel,
      ...Object.fromEntries(details.map(({ name, value }) => [name, value])),
    }));
  };
  const told = async (who: Who) => {
    const { items } = (await scene.community.as(who).get('/notices')).body;
    return items.filter(({ code }: { code: string }) => code === 'books_in_doubt').length;
  };

  test('the books of each time bank are proved once a day, and the log says so', async () => {
    expect(await proveBooks(around)).toBe(2);
    expect(await proveBooks(around)).toBe(0);
    const { sequence, hash } = scene.chain().last();
    expect(await proofs()).toMatchObject([
      { actor: null, channel: 'system', ok: 'true', checkedTransfers: String(sequence), headHash: hash },
    ]);
    scene.community.clock.advance({ days: 1 });
    expect(await proveBooks(around)).toBe(2);
    expect(await proofs()).toHaveLength(2);
    expect(await told('alan')).toBe(0);
  });

  test('whoever reads the books sees when they were last proved, by whom, and what was found', async () => {
    const last = async () => (await scene.community.as('nina').get('/ledger/verification')).body.last;
    const { sequence, hash } = scene.chain().last();
    const found = { ok: true, faults: 0, checkedTransfers: sequence, headHash: hash };
    expect(await last()).toMatchObject({ ...found, by: null });
    scene.community.clock.advance({ minutes: 1 });
    await scene.community.as('alan').post('/ledger/verification');
    expect(await last()).toMatchObject({ ...found, by: { id: scene.community.people.alan.memberId } });
  });

  test('a proof that somebody asked for serves for the day', async () => {
    scene.community.clock.advance({ days: 1 });
    await scene.community.as('nina').post('/ledger/verification');
    expect(await proveBooks(around)).toBe(1);
  });

  test('where something is wrong the administrators are told, and nobody else', async () => {
    scene.community.clock.advance({ days: 1 });
    const raw = await openRaw(scene.community.database.url);
    for (const rule of await rulesOfBooks(raw)) await raw.run(rule.drop);
    await raw.run(`UPDATE transfers SET minutes = minutes + 15 WHERE id = '${scene.help.id}'`);
    await raw.close();
    await proveBooks(around);
    expect((await proofs())[0]).toMatchObject({ actor: null, ok: 'false' });
    expect([await told('alan'), await told('sue'), await told('margaret')]).toEqual([1, 0, 0]);
  });
});
