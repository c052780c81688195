import { post } from '@timebank/api/ledger/service';
import { eq } from 'drizzle-orm';
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

  describe('hours that the two do not agree on', () => {
    test('a coordinator decides them, for both, in words', async () => {
      const reported = await scene.reported(120);
      expect((await scene.resolve('sue', reported, 60)).body.detail).toContain(
        'A coordinator decides after 14 days',
      );
      const disputed = await scene.step('margaret', reported, 'dispute', { reason: 'It was one hour.' });
      expect(disputed.body).toMatchObject({
        status: 'disputed',
        waitingFor: ['coordinator'],
        allowedActions: [],
      });
      expect(await scene.inQueue('disputed')).toContain(reported.id);
      expect((await scene.look('sue', reported)).allowedActions).toEqual(['resolve']);
      const done = await scene.resolve('sue', reported, 60);
      expect(done.body).toMatchObject({
        status: 'completed',
        reportedMinutes: 60,
        confirmedBy: null,
        undoUntil: null,
      });
      expect((await scene.account('margaret')).balanceMinutes).toBe(-60);
      expect(await scene.inQueue('disputed')).not.toContain(reported.id);
      expect(await scene.noticeCodes('priya')).toContain('exchange_resolved');
      expect((await scene.resolve('ann', reported, 60)).body).toMatchObject({ code: 'already_completed' });
      expect((await scene.resolve('ann', reported, 60)).body.detail).toContain(
        'A coordinator settled this at 1 hour',
      );
    });
    test('a coordinator may also call it off', async () => {
      const reported = await scene.reported(120);
      await scene.step('margaret', reported, 'dispute', { reason: 'Nobody came.' });
      const off = await scene.step('sue', reported, 'resolution', {
        outcome: 'cancelled',
        reason: 'Nobody came.',
      });
      expect(off.body.status).toBe('cancelled');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 0 });
    });
    test('nobody decides what they are part of', async () => {
      const listingId = await scene.listing('sue', 'offer');
      const made = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      await scene.step('sue', made.body, 'accept');
      await scene.step('sue', made.body, 'hours', scene.hours(60));
      await scene.step('margaret', made.body, 'dispute', { reason: 'It was shorter.' });
      expect((await scene.resolve('sue', made.body, 60)).body.code).toBe('conflict_of_interest');
      expect((await scene.resolve('margaret', made.body, 60)).body.code).toBe('not_allowed');
      expect((await scene.resolve('ann', made.body, 45)).body.status).toBe('completed');
    });
  });

  describe('hours for which there is no room', () => {
    /** Margaret has agreed to ten hours in all, and this one took longer than was agreed. */
    const overrun = async () => {
      const exchange = await scene.agreed(60);
      await scene.agreed(540);
      return (await scene.step('margaret', exchange, 'hours', scene.hours(120))).body;
    };
    test('help that happened is never refused: a coordinator makes room for it', async () => {
      const waiting = await overrun();
      expect(waiting).toMatchObject({
        status: 'needs_coordinator',
        waitingFor: ['coordinator'],
        transferId: null,
      });
      expect(waiting.confirmedBy.displayName).toBe('Margaret Ellis');
      expect(await scene.noticeCodes('margaret')).toContain('hours_need_coordinator');
      expect(await scene.noticeCodes('priya')).toContain('hours_need_coordinator');
      expect(await scene.inQueue('needsCoordinator')).toContain(waiting.id);
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 600 });

      const refused = await scene.resolve('sue', waiting, 120);
      expect(refused.body.code).toBe('floor_reached');
      expect(refused.body.detail).toContain('community fund');
      await scene.database.write(async ({ db, tables }) => {
        await db
          .update(tables.accounts)
          .set({ floorMinutes: -660 })
          .where(eq(tables.accounts.id, scene.people.margaret.accountId));
      });
      expect((await scene.resolve('sue', waiting, 120)).body.status).toBe('completed');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -120, heldMinutes: 540 });
    });
    test('whoever confirmed too much by mistake may still take it back', async () => {
      const waiting = await overrun();
      const undone = await scene.step('margaret', waiting, 'undo');
      expect(undone.body).toMatchObject({ status: 'reported', reportedBy: null });
      expect((await scene.step('margaret', waiting, 'hours', scene.hours(60))).body.status).toBe('completed');
    });
  });

  describe('a transfer that was a mistake', () => {
    const reverse = (who: 'alan' | 'sue', transferId: string | null) =>
      scene.as(who).post(`/transfers/${transferId}/reversal`, { reason: 'Entered for the wrong person.' });

    test('an administrator proposes to reverse it, a second person agrees, and its exchange is back with the coordinators', async () => {
      const done = await scene.completed(60);
      expect((await reverse('sue', done.transferId)).body.code).toBe('not_allowed');
      const proposed = await reverse('alan', done.transferId);
      expect(proposed.body).toMatchObject({ kind: 'reversal', minutes: 60, transferId: done.transferId });
      expect(await scene.look('sue', done)).toMatchObject({ status: 'completed' });
      const { resultId } = (await approvedBy(scene.as('sue'), proposed)).body;
      const reversal = await scene.as('nina').get(`/transfers/${resultId}`);
      expect(reversal.body).toMatchObject({
        kind: 'reversal',
        minutes: 60,
        reverses: done.transferId,
        enteredBy: { displayName: 'Alan Reid' },
      });
      expect(await scene.look('sue', done)).toMatchObject({ status: 'disputed', transferId: null });
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 60 });
      expect(await scene.noticeCodes('margaret')).toContain('transfer_reversed');
      expect(await scene.noticeCodes('priya')).toContain('transfer_reversed');
      expect(await scene.inQueue('disputed')).toContain(done.id);

      expect((await reverse('alan', done.transferId)).body.code).toBe('already_reversed');
      expect((await reverse('alan', reversal.body.id)).body.code).toBe('reversal_of_reversal');
      expect((await scene.resolve('sue', done, 45)).body.status).toBe('completed');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -45, heldMinutes: 0 });
    });
    test('a reversal goes below the floor where it must, and keeps nothing aside there', async () => {
      const done = await scene.completed(60);
      await scene.database.write(async ({ db, tables }) => {
        await db
          .update(tables.accounts)
          .set({ floorMinutes: -60 })
          .where(eq(tables.accounts.id, scene.people.margaret.accountId));
      });
      const gift = await scene.write('alan', (call) =>
        post(call, {
          kind: 'donation',
          fromAccountId: scene.timebank.fundId,
          toAccountId: scene.people.margaret.accountId,
          minutes: 60,
        }),
      );
      const next = await scene.agreed(60);
      const mended = await approvedBy(scene.as('sue'), await reverse('alan', gift.id));
      expect(mended.body.status).toBe('carried_out');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -60, heldMinutes: 60 });
      expect(await scene.noticeCodes('margaret')).toContain('transfer_reversed');
      expect((await scene.step('margaret', done, 'undo')).body.status).toBe('reported');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 60 });
      expect((await scene.step('margaret', next, 'hours', scene.hours(60))).body.status).toBe('completed');
    });
    test('nobody reverses what they are part of', async () => {
      const listingId = await scene.listing('alan', 'offer');
      const made = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      await scene.step('alan', made.body, 'accept');
      const done = await scene.step('margaret', made.body, 'hours', scene.hours(60));
      expect((await reverse('alan', done.body.transferId)).body.code).toBe('conflict_of_interest');
    });
  });
});
