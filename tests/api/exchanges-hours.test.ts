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

  describe('who says how long it took', () => {
    test('what the giver reports waits for the receiver, who confirms', async () => {
      const reported = await scene.reported(90);
      expect(reported).toMatchObject({ status: 'reported', waitingFor: ['receiver'], allowedActions: [] });
      expect((await scene.look('margaret', reported)).allowedActions).toEqual([
        'confirm',
        'answer',
        'dispute',
      ]);
      const early = await scene.step('priya', reported, 'confirm');
      expect(early.body.code).toBe('exchange_wrong_state');
      expect(early.body.detail).toContain('Priya Shah said that it took 1 hour 30 minutes');
      const confirmed = await scene.step('margaret', reported, 'confirm');
      expect(confirmed.body).toMatchObject({ status: 'completed', reportedMinutes: 90 });
      expect((await scene.account('priya')).balanceMinutes).toBe(90);
      expect(await scene.noticeCodes('margaret')).toEqual(['exchange_agreed', 'hours_to_confirm']);
    });
    test('other hours go back to whoever reported the first ones', async () => {
      const reported = await scene.reported(90);
      const answered = await scene.step('margaret', reported, 'answer', { minutes: 60 });
      expect(answered.body).toMatchObject({ status: 'reported', reportedMinutes: 60, waitingFor: ['giver'] });
      expect((await scene.step('margaret', reported, 'confirm')).body.code).toBe('exchange_wrong_state');
      const confirmed = await scene.step('priya', reported, 'confirm');
      expect(confirmed.body).toMatchObject({
        status: 'completed',
        confirmedBy: { displayName: 'Priya Shah' },
      });
      expect((await scene.account('margaret')).balanceMinutes).toBe(-60);
    });
    test('a second press after it is done hears when it was done, and by whom', async () => {
      const done = await scene.completed(60);
      const again = await scene.step('margaret', done, 'hours', scene.hours(60));
      expect(again.body).toMatchObject({ status: 409, code: 'already_completed' });
      expect(again.body.detail).toMatch(/^Margaret Ellis confirmed 1 hour on \w+ \d+ June at \d\d:\d\d\. /);
      expect((await scene.account('priya')).balanceMinutes).toBe(60);
    });
    test('the same key twice is the same press', async () => {
      const agreed = await scene.agreed();
      const key = { 'idempotency-key': scene.newId() };
      const path = `/exchanges/${agreed.id}/hours`;
      const first = await scene.as('margaret').post(path, scene.hours(60), key);
      const second = await scene.as('margaret').post(path, scene.hours(60), key);
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
      const other = await scene.as('margaret').post(path, scene.hours(75), key);
      expect(other.body.code).toBe('idempotency_key_reused');
      expect((await scene.account('priya')).balanceMinutes).toBe(60);
    });
    test('help is not written down for a day to come, nor for one before both had joined', async () => {
      const agreed = await scene.agreed();
      const tomorrow = new Date(scene.clock().getTime() + 86_400_000).toISOString().slice(0, 10);
      const early = await scene.step('priya', agreed, 'hours', { minutes: 60, happenedOn: tomorrow });
      expect(early.body.code).toBe('date_not_possible');
      const late = await scene.step('priya', agreed, 'hours', { minutes: 60, happenedOn: '2025-01-14' });
      expect(late.body).toMatchObject({ code: 'date_not_possible' });
      expect(late.body.detail).toContain('15 January 2025');
      const firstDay = await scene.step('priya', agreed, 'hours', { minutes: 60, happenedOn: '2025-01-15' });
      expect(firstDay.status).toBe(200);
    });
    test('the day is that of the time bank, not that of Greenwich', async () => {
      const agreed = await scene.agreed();
      const before = scene.clock();
      scene.clock.set('2027-06-10T23:30:00.000Z');
      const afterMidnight = await scene.step('priya', agreed, 'hours', {
        minutes: 60,
        happenedOn: '2027-06-11',
      });
      expect(afterMidnight.status).toBe(200);
      scene.clock.set(before);
    });
    test('in the night when the clocks change, two hours are two hours', async () => {
      const agreed = await scene.agreed();
      const before = scene.clock();
      scene.clock.set('2027-03-28T02:30:00.000Z');
      const done = await scene.step('margaret', agreed, 'hours', { minutes: 120, happenedOn: '2027-03-28' });
      expect(done.body).toMatchObject({
        status: 'completed',
        reportedMinutes: 120,
        happenedOn: '2027-03-28',
      });
      scene.clock.set(before);
    });
  });

  describe('undo', () => {
    test('whoever confirmed takes it back within 24 hours, and is asked again', async () => {
      const reported = await scene.reported(60);
      await scene.step('margaret', reported, 'confirm');
      expect((await scene.step('priya', reported, 'undo')).body.code).toBe('not_allowed');
      scene.clock.advance({ hours: 23 });
      const undone = await scene.step('margaret', reported, 'undo');
      expect(undone.body).toMatchObject({
        status: 'reported',
        transferId: null,
        confirmedBy: null,
        reportedBy: { displayName: 'Priya Shah' },
        allowedActions: ['confirm', 'answer', 'dispute'],
      });
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 60 });
      const again = await scene.step('margaret', reported, 'confirm');
      expect(again.body.status).toBe('completed');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -60, heldMinutes: 0 });
    });
    test('hours that the receiver took back are nobody’s to confirm', async () => {
      const done = await scene.completed(120);
      const undone = await scene.step('margaret', done, 'undo');
      expect(undone.body).toMatchObject({
        status: 'reported',
        reportedBy: null,
        waitingFor: ['giver', 'receiver'],
      });
      expect((await scene.step('priya', done, 'confirm')).body.code).toBe('exchange_wrong_state');
      const right = await scene.step('margaret', done, 'hours', scene.hours(60));
      expect(right.body).toMatchObject({ status: 'completed', reportedMinutes: 60 });
      expect((await scene.account('priya')).balanceMinutes).toBe(60);
    });
    test('after 24 hours a coordinator puts it right instead', async () => {
      const done = await scene.completed();
      scene.clock.advance({ hours: 24 });
      expect((await scene.look('margaret', done)).allowedActions).toEqual(['raise_concern']);
      expect((await scene.step('margaret', done, 'undo')).body.code).toBe('undo_too_late');
    });
  });

  describe('two people at the same moment', () => {
    const race = async (
      presses: (() => Promise<{ status: number; body: { code?: string; detail?: string } }>)[],
    ) => {
      const replies = await Promise.all(presses.map((press) => press()));
      const lost = replies.filter(({ status }) => status >= 400);
      expect(replies.length - lost.length).toBe(1);
      for (const { status, body } of lost) {
        expect(status).toBe(409);
        expect(body.detail).toMatch(/\w{3,}.*\.$/);
      }
    };
    test('of confirming, answering and disputing exactly one happens', async () => {
      const reported = await scene.reported(60);
      await race([
        () => scene.step('margaret', reported, 'confirm'),
        () => scene.step('margaret', reported, 'answer', { minutes: 30 }),
        () => scene.step('margaret', reported, 'dispute', { reason: 'That was not me.' }),
        () => scene.step('sue', reported, 'confirm', scene.onTheTelephone()),
      ]);
    });
    test('of calling off and reporting exactly one happens', async () => {
      const agreed = await scene.agreed();
      await race([
        () => scene.step('priya', agreed, 'cancel'),
        () => scene.step('margaret', agreed, 'hours', scene.hours(60)),
      ]);
    });
    test('of twenty presses that confirm, one moves the hours', async () => {
      const reported = await scene.reported(60);
      await race(Array.from({ length: 20 }, () => () => scene.step('margaret', reported, 'confirm')));
      expect((await scene.account('priya')).balanceMinutes).toBe(60);
    });
  });
});
