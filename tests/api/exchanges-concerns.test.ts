import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { approvedBy } from '../support/second-person.ts';
import { openScene, type Scene } from './exchange-scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  beforeEach(() => scene.begin());
  afterEach(async () => expect(await scene.sumOfBalances()).toBe(0));
  afterAll(() => scene.close());

  describe('something was wrong', () => {
    const raise = (who: 'margaret' | 'priya', exchange: { id: string }) =>
      scene.step(who, exchange, 'concerns', { text: 'The tablet is worse than before.' });
    const openConcern = async (exchange: { id: string }) =>
      (await scene.as('sue').get('/desk/queue')).body.concerns.find(
        (one: { exchange: { id: string } }) => one.exchange.id === exchange.id,
      );
    const answer = async (who: 'sue' | 'alan', exchange: { id: string }, body: object) => {
      const { concern } = await openConcern(exchange);
      return scene.as(who).post(`/concerns/${concern.id}/answer`, { answer: 'We talked it over.', ...body });
    };

    test('a concern goes to the coordinators, and the other party is not shown it', async () => {
      const done = await scene.completed();
      expect((await raise('margaret', done)).status).toBe(201);
      expect((await scene.look('margaret', done))['concerns']).toHaveLength(1);
      const asPriya = await scene.look('priya', done);
      expect(asPriya['concerns']).toEqual([]);
      expect(JSON.stringify(asPriya['timeline'])).not.toContain('concern');
      const answered = await answer('sue', done, {});
      expect(answered.body.status).toBe('completed');
      expect(await scene.noticeCodes('margaret')).toContain('concern_answered');
      expect(await openConcern(done)).toBeUndefined();
    });
    test('the answer is told at once, and a second person takes the hours back', async () => {
      const done = await scene.completed(90);
      await raise('margaret', done);
      const proposed = await answer('sue', done, { reverse: true });
      expect(proposed.body).toMatchObject({ status: 'waiting', kind: 'reversal', minutes: 90 });
      expect(await scene.noticeCodes('margaret')).toContain('concern_answered');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -90, heldMinutes: 0 });
      expect((await approvedBy(scene.as('sue'), proposed)).body.code).toBe('conflict_of_interest');
      expect((await approvedBy(scene.as('ann'), proposed)).body.status).toBe('carried_out');
      expect(await scene.look('sue', done)).toMatchObject({ status: 'cancelled', transferId: null });
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 0 });
      expect(await scene.noticeCodes('priya')).toContain('transfer_reversed');
    });
    test('the answer may have the hours taken back and the right ones written down', async () => {
      const done = await scene.completed(90);
      await raise('margaret', done);
      const odd = await answer('sue', done, { minutes: 60 });
      expect(odd.body.errors[0].at).toBe('body.reverse');
      const right = await answer('sue', done, { reverse: true, minutes: 60 });
      expect(right.body).toMatchObject({ status: 'waiting', minutes: 90, rightMinutes: 60 });
      expect((await approvedBy(scene.as('alan'), right)).body.status).toBe('carried_out');
      const now = await scene.look('sue', done);
      expect(now).toMatchObject({ status: 'completed', reportedMinutes: 60 });
      expect(now.transferId).not.toBe(done.transferId);
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -60, heldMinutes: 0 });
    });
    test('after 30 days it is too late for a concern', async () => {
      const done = await scene.completed();
      scene.clock.advance({ days: 30 });
      expect((await raise('priya', done)).body.code).toBe('concern_too_late');
    });
  });
});
