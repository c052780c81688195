import { cancelExchangesOf } from '@timebank/api/exchanges/leaving.service';
import { isContactShownTo } from '@timebank/api/exchanges/look.service';
import {
  expireProposals,
  remindUnanswered,
  takeSilenceForYes,
} from '@timebank/api/exchanges/unanswered.service';
import { post } from '@timebank/api/ledger/service';
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

  const hours = (minutes: number) => ({ minutes, happenedOn: scene.today() });
  const resolve = (who: 'sue' | 'ann' | 'margaret', exchange: { id: string }, minutes: number) =>
    scene.step(who, exchange, 'resolution', {
      outcome: 'completed',
      minutes,
      reason: 'We rang both of them.',
    });
  const inQueue = async (part: string) =>
    (await scene.as('sue').get('/desk/queue')).body[part].map((one: { id: string }) => one.id);

  describe('hours that the two do not agree on', () => {
    test('a coordinator decides them, for both, in words', async () => {
      const reported = await scene.reported(120);
      expect((await resolve('sue', reported, 60)).body.detail).toContain(
        'A coordinator decides after 14 days',
      );
      const disputed = await scene.step('margaret', reported, 'dispute', { reason: 'It was one hour.' });
      expect(disputed.body).toMatchObject({
        status: 'disputed',
        waitingFor: ['coordinator'],
        allowedActions: [],
      });
      expect(await inQueue('disputed')).toContain(reported.id);
      expect((await scene.look('sue', reported)).allowedActions).toEqual(['resolve']);
      const done = await resolve('sue', reported, 60);
      expect(done.body).toMatchObject({
        status: 'completed',
        reportedMinutes: 60,
        confirmedBy: null,
        undoUntil: null,
      });
      expect((await scene.account('margaret')).balanceMinutes).toBe(-60);
      expect(await inQueue('disputed')).not.toContain(reported.id);
      expect(await scene.noticeCodes('priya')).toContain('exchange_resolved');
      expect((await resolve('ann', reported, 60)).body).toMatchObject({ code: 'already_completed' });
      expect((await resolve('ann', reported, 60)).body.detail).toContain(
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
      await scene.step('sue', made.body, 'hours', hours(60));
      await scene.step('margaret', made.body, 'dispute', { reason: 'It was shorter.' });
      expect((await resolve('sue', made.body, 60)).body.code).toBe('conflict_of_interest');
      expect((await resolve('margaret', made.body, 60)).body.code).toBe('not_allowed');
      expect((await resolve('ann', made.body, 45)).body.status).toBe('completed');
    });
  });

  describe('hours for which there is no room', () => {
    /** Margaret has agreed to ten hours in all, and this one took longer than was agreed. */
    const overrun = async () => {
      const exchange = await scene.agreed(60);
      await scene.agreed(540);
      return (await scene.step('margaret', exchange, 'hours', hours(120))).body;
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
      expect(await inQueue('needsCoordinator')).toContain(waiting.id);
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 600 });

      const refused = await resolve('sue', waiting, 120);
      expect(refused.body.code).toBe('floor_reached');
      expect(refused.body.detail).toContain('community fund');
      await scene.database.write(async ({ db, tables }) => {
        await db
          .update(tables.accounts)
          .set({ floorMinutes: -660 })
          .where(eq(tables.accounts.id, scene.people.margaret.accountId));
      });
      expect((await resolve('sue', waiting, 120)).body.status).toBe('completed');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -120, heldMinutes: 540 });
    });
    test('whoever confirmed too much by mistake may still take it back', async () => {
      const waiting = await overrun();
      const undone = await scene.step('margaret', waiting, 'undo');
      expect(undone.body).toMatchObject({ status: 'reported', reportedBy: null });
      expect((await scene.step('margaret', waiting, 'hours', hours(60))).body.status).toBe('completed');
    });
  });

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
    test('the answer may take the hours back', async () => {
      const done = await scene.completed(90);
      await raise('margaret', done);
      const reversed = await answer('sue', done, { reverse: true });
      expect(reversed.body).toMatchObject({ status: 'cancelled', transferId: null });
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 0 });
      expect(await scene.noticeCodes('priya')).toContain('transfer_reversed');
    });
    test('the answer may take the hours back and write down the right ones', async () => {
      const done = await scene.completed(90);
      await raise('margaret', done);
      const odd = await answer('sue', done, { minutes: 60 });
      expect(odd.body.errors[0].at).toBe('body.reverse');
      const right = await answer('sue', done, { reverse: true, minutes: 60 });
      expect(right.body).toMatchObject({ status: 'completed', reportedMinutes: 60 });
      expect(right.body.transferId).not.toBe(done.transferId);
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -60, heldMinutes: 0 });
    });
    test('after 30 days it is too late for a concern', async () => {
      const done = await scene.completed();
      scene.clock.advance({ days: 30 });
      expect((await raise('priya', done)).body.code).toBe('concern_too_late');
    });
  });

  describe('a transfer that was a mistake', () => {
    const reverse = (who: 'alan' | 'sue', transferId: string | null) =>
      scene.as(who).post(`/transfers/${transferId}/reversal`, { reason: 'Entered for the wrong person.' });

    test('an administrator reverses it, and its exchange is back with the coordinators', async () => {
      const done = await scene.completed(60);
      expect((await reverse('sue', done.transferId)).body.code).toBe('not_allowed');
      const reversal = await reverse('alan', done.transferId);
      expect(reversal.body).toMatchObject({ kind: 'reversal', minutes: 60, reverses: done.transferId });
      expect(await scene.look('sue', done)).toMatchObject({ status: 'disputed', transferId: null });
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 60 });
      expect(await scene.noticeCodes('margaret')).toContain('transfer_reversed');
      expect(await scene.noticeCodes('priya')).toContain('transfer_reversed');
      expect(await inQueue('disputed')).toContain(done.id);

      expect((await reverse('alan', done.transferId)).body.code).toBe('already_reversed');
      expect((await reverse('alan', reversal.body.id)).body.code).toBe('reversal_of_reversal');
      expect((await resolve('sue', done, 45)).body.status).toBe('completed');
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
      expect((await reverse('alan', gift.id)).status).toBe(201);
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: -60, heldMinutes: 60 });
      expect(await scene.noticeCodes('margaret')).toContain('transfer_reversed');
      expect((await scene.step('margaret', done, 'undo')).body.status).toBe('reported');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 60 });
      expect((await scene.step('margaret', next, 'hours', hours(60))).body.status).toBe('completed');
    });
    test('nobody reverses what they are part of', async () => {
      const listingId = await scene.listing('alan', 'offer');
      const made = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      await scene.step('alan', made.body, 'accept');
      const done = await scene.step('margaret', made.body, 'hours', hours(60));
      expect((await reverse('alan', done.body.transferId)).body.code).toBe('conflict_of_interest');
    });
  });

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
      const { memberId } = scene.people.priya;
      const margaret = { ...scene.people.margaret };
      expect(await scene.read(margaret, (call) => isContactShownTo(call, memberId))).toBe(true);
      expect(await scene.read('tom', (call) => isContactShownTo(call, memberId))).toBe(false);
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
      expect(await inQueue('unanswered')).not.toContain(reported.id);
      await wait(7);
      expect(await reminders()).toBe(2);
      expect(await inQueue('unanswered')).toContain(reported.id);
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
      expect((await resolve('sue', reported, 60)).body.status).toBe('completed');
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
      expect(await scene.noticeCodes('margaret')).toEqual(['exchange_withdrawn']);
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
