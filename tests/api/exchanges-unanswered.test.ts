import { cancelExchangesOf } from '@timebank/api/exchanges/leaving.service';
import {
  expireProposals,
  remindUnanswered,
  takeSilenceForYes,
} from '@timebank/api/exchanges/unanswered.service';
import { createNews } from '@timebank/api/news';
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

  describe('hours that nobody answers', () => {
    const around = () => ({ database: scene.database, newId: scene.newId, news: createNews() });
    const wait = (days: number) => {
      scene.clock.advance({ days });
      return remindUnanswered(around(), scene.clock());
    };
    const reminders = async () =>
      (await scene.noticeCodes('margaret')).filter((code) => code === 'hours_reminder').length;

    test('a reminder after 3 and 7 days, the coordinators after 14', async () => {
      const reported = await scene.reported();
      await wait(2);
      expect(await reminders()).toBe(0);
      await wait(1);
      expect(await reminders()).toBe(1);
      await wait(0);
      expect(await reminders()).toBe(1);
      await wait(4);
      expect(await reminders()).toBe(2);
      expect(await scene.inQueue('unanswered')).not.toContain(reported.id);
      await wait(7);
      expect(await reminders()).toBe(2);
      expect(await scene.inQueue('unanswered')).toContain(reported.id);
      const seen = await scene.look('sue', reported);
      expect(seen).toMatchObject({
        status: 'reported',
        waitingFor: ['receiver', 'coordinator'],
        allowedActions: ['resolve'],
      });
      expect((seen['timeline'] as { action: string }[]).slice(-3).map(({ action }) => action)).toEqual([
        'remind',
        'remind',
        'ask_coordinator',
      ]);
      expect((await scene.resolve('sue', reported, 60)).body.status).toBe('completed');
    });
    test('nobody gets two reminders at once after the program stood still', async () => {
      await scene.reported();
      await wait(8);
      await wait(0);
      expect(await reminders()).toBe(1);
    });
    test('silence counts as a yes only where the time bank has chosen so, and the books say it was silence', async () => {
      const reported = await scene.reported(60);
      scene.clock.advance({ days: 21 });
      expect(await takeSilenceForYes(around(), scene.clock())).toBe(0);
      const choose = (days: number | null) =>
        scene.database.write(async ({ db, tables }) => {
          await db
            .update(tables.timebanks)
            .set({ silenceMeansYesAfterDays: days })
            .where(eq(tables.timebanks.id, scene.timebank.id));
        });
      await choose(21);
      expect(await takeSilenceForYes(around(), scene.clock())).toBeGreaterThan(0);
      await choose(null);
      expect(await scene.look('margaret', reported)).toMatchObject({
        status: 'completed',
        confirmedBy: null,
        allowedActions: ['raise_concern'],
      });
      const transfers = await scene.database.read(({ db, tables }) =>
        db.select().from(tables.transfers).where(eq(tables.transfers.exchangeId, reported.id)),
      );
      expect(transfers).toMatchObject([{ channel: 'silence', enteredById: null, minutes: 60 }]);
      expect((await scene.step('margaret', reported, 'confirm')).body.detail).toContain(
        'Nobody answered in time',
      );
    });
    test('a proposal that nobody answers is taken back after 30 days', async () => {
      const proposed = await scene.proposed();
      scene.clock.advance({ days: 30 });
      await expireProposals(around(), scene.clock());
      expect(await scene.look('margaret', proposed)).toMatchObject({
        status: 'withdrawn',
        allowedActions: [],
      });
      expect(await scene.noticeCodes('margaret')).toEqual(['exchange_declined']);
      expect(await scene.noticeCodes('priya')).toEqual(['exchange_proposed', 'exchange_withdrawn']);
      expect(await expireProposals(around(), scene.clock())).toBe(0);
    });
  });

  describe('leaving', () => {
    test('what a leaving member has open ends, and the other is told', async () => {
      const open = [await scene.proposed(), await scene.agreed(), await scene.reported()];
      const done = await scene.completed(15);
      await scene.write('sue', (call) => cancelExchangesOf(call, scene.people.margaret.memberId));
      const statuses = [];
      for (const exchange of [...open, done]) statuses.push((await scene.look('priya', exchange)).status);
      expect(statuses).toEqual(['withdrawn', 'cancelled', 'cancelled', 'completed']);
      expect((await scene.account('margaret')).heldMinutes).toBe(0);
      expect(
        (await scene.noticeCodes('priya')).filter((code) => /withdrawn|cancelled/.test(code)),
      ).toHaveLength(3);
    });
  });
});
