import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { openScene, type Scene } from './exchange-scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  beforeEach(() => scene.begin());
  afterEach(async () => expect(await scene.sumOfBalances()).toBe(0));
  afterAll(() => scene.close());

  describe('the other’s telephone number', () => {
    test('is shown from the day it is agreed, and each look is written down', async () => {
      const proposed = await scene.proposed();
      expect((await scene.look('margaret', proposed))['contact']).toBeNull();
      await scene.step('priya', proposed, 'accept');
      expect((await scene.look('margaret', proposed))['contact']).toMatchObject({
        phone: expect.any(String),
      });
      expect((await scene.look('sue', proposed))['contact']).toBeNull();
      const lines = await scene.database.read(({ db, tables }) =>
        db
          .select()
          .from(tables.auditEvents)
          .where(eq(tables.auditEvents.subjectId, scene.people.priya.memberId)),
      );
      expect(lines).toMatchObject([
        { action: 'member.viewed_private', actorId: scene.people.margaret.memberId },
      ]);
    });
  });

  describe('lists', () => {
    test('what waits for me is what I may act on, in every status', async () => {
      const made = [
        await scene.proposed(),
        await scene.agreed(),
        await scene.reported(),
        await scene.completed(),
        (await scene.step('margaret', await scene.reported(), 'answer', { minutes: 30 })).body,
        (await scene.step('margaret', await scene.completed(), 'undo')).body,
        (await scene.step('margaret', await scene.reported(), 'dispute', { reason: 'No.  Not so.' })).body,
      ];
      for (const [who, side] of [
        ['margaret', 'receiver'],
        ['priya', 'giver'],
      ] as const) {
        const listed = (await scene.as(who).get('/exchanges?waitingFor=me')).body.items;
        const expected = [];
        for (const { id } of made) {
          const { waitingFor } = await scene.look(who, { id });
          if (waitingFor.includes(side)) expected.push(id);
        }
        expect(listed.map((one: { id: string }) => one.id).sort()).toEqual(expected.sort());
      }
    });
    test('pages go on where the last one ended, while new ones come in', async () => {
      const ids = [];
      for (let made = 0; made < 5; made += 1) {
        scene.clock.advance({ seconds: made % 2 });
        ids.unshift((await scene.proposed(15)).id);
      }
      const first = (await scene.as('priya').get('/exchanges?limit=2')).body;
      await scene.proposed(15);
      const second = (await scene.as('priya').get(`/exchanges?limit=2&cursor=${first.nextCursor}`)).body;
      const third = (await scene.as('priya').get(`/exchanges?limit=2&cursor=${second.nextCursor}`)).body;
      const seen = [...first.items, ...second.items, ...third.items].map((one: { id: string }) => one.id);
      expect(seen).toEqual(ids);
      expect(third.nextCursor).toBeNull();
      expect((await scene.as('priya').get('/exchanges?cursor=bm9uc2Vuc2U')).body.code).toBe(
        'validation_failed',
      );
    });
    test('others’ exchanges are for coordinators and auditors', async () => {
      const { id } = await scene.agreed();
      const { memberId } = scene.people.margaret;
      expect((await scene.as('tom').get(`/exchanges?member=${memberId}`)).body.code).toBe('not_allowed');
      expect((await scene.as('tom').get('/exchanges?of=all')).body.code).toBe('not_allowed');
      const listed = (await scene.as('nina').get(`/exchanges?member=${memberId}`)).body.items;
      expect(listed.map((one: { id: string }) => one.id)).toEqual([id]);
      expect((await scene.as('sue').get('/exchanges?of=all&waitingFor=coordinator')).status).toBe(200);
    });
  });
});
