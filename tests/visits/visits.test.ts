import { createNews } from '@timebank/api/news';
import { alarmAboutOverdue } from '@timebank/api/visits/watch.service';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Name, openScene, type Scene } from '../api/exchange-scene.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });
  beforeEach(() => scene.begin());
  afterEach(async () => expect(await scene.sumOfBalances()).toBe(0));
  afterAll(() => scene.close());

  const visitOf = async (who: Name, exchange: { id: string }) =>
    (await scene.as(who).get(`/exchanges/${exchange.id}/visit`)).body;
  const watch = async () => (await scene.as('sue').get('/visits/watch')).body;
  const alarm = () => alarmAboutOverdue({ ...scene, news: createNews() }, scene.clock());
  const overdueIds = async () => (await watch()).overdue.map((one: { exchangeId: string }) => one.exchangeId);
  const notStartedIds = async () =>
    (await watch()).notStarted.map((one: { exchangeId: string }) => one.exchangeId);
  const agreedFor = async (proposedFor: string) => {
    const listingId = await scene.listing('priya', 'offer');
    const made = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60, proposedFor });
    return (await scene.step('priya', made.body, 'accept')).body;
  };

  describe('before a visit', () => {
    test('the two see what to know of each other, and a word for the door, from the day it is agreed', async () => {
      const proposed = await scene.proposed();
      expect(await scene.look('priya', proposed)).toMatchObject({ beforeVisit: null, doorWord: null });
      await scene.step('priya', proposed, 'accept');
      const { doorWord } = await scene.look('priya', proposed);
      expect(doorWord).toMatch(/^[a-z]+ [a-z]+$/);
      expect(await scene.look('margaret', proposed)).toMatchObject({
        doorWord,
        beforeVisit: { calledName: '', comforts: [], accessNeeds: '', languages: ['English'] },
      });
      expect(await scene.look('sue', proposed)).toMatchObject({ doorWord, beforeVisit: null, contact: null });
      expect(await scene.look('nina', proposed)).toMatchObject({ doorWord: null, beforeVisit: null });
      const listed = JSON.stringify((await scene.as('sue').get('/exchanges?of=all')).body);
      expect(listed).not.toContain(doorWord);
    });
    test('eight days after the help neither can look up the other any more', async () => {
      const completed = await scene.completed();
      expect((await scene.look('margaret', completed))['contact']).not.toBeNull();
      expect(await scene.look('margaret', completed)).toMatchObject({ doorWord: null });
      scene.clock.advance({ days: 8 });
      expect(await scene.look('margaret', completed)).toMatchObject({ contact: null, beforeVisit: null });
      expect(await scene.look('priya', completed)).toMatchObject({ contact: null, beforeVisit: null });
    });
    test('what is called off shows nothing any more', async () => {
      const agreed = await scene.agreed();
      await scene.step('margaret', agreed, 'cancel');
      expect(await scene.look('priya', agreed)).toMatchObject({
        contact: null,
        beforeVisit: null,
        doorWord: null,
      });
    });
  });

  describe('during a visit', () => {
    test('the visitor says that they are there and that they have left, each with one press', async () => {
      const agreed = await scene.agreed();
      expect(await visitOf('priya', agreed)).toMatchObject({
        isFirst: true,
        arrivedAt: null,
        allowedActions: ['check_in'],
      });
      expect(await visitOf('margaret', agreed)).toMatchObject({ allowedActions: [] });
      const there = await scene.step('priya', agreed, 'visit/arrival', {});
      expect(there).toMatchObject({
        status: 201,
        body: { arrivedAt: scene.clock().toISOString(), allowedActions: ['check_out'] },
      });
      expect(await scene.look('margaret', agreed)).toMatchObject({ status: 'agreed' });
      scene.clock.advance({ minutes: 50 });
      const again = await scene.step('priya', agreed, 'visit/arrival', {});
      expect(again.body.arrivedAt).toBe(there.body.arrivedAt);
      const left = await scene.step('priya', agreed, 'visit/departure', {});
      expect(left.body).toMatchObject({ leftAt: scene.clock().toISOString(), allowedActions: [] });
      scene.clock.advance({ minutes: 10 });
      expect((await scene.step('priya', agreed, 'visit/departure', {})).body.leftAt).toBe(left.body.leftAt);
    });
    test('a coordinator says it for a visitor who rings, and for nobody else', async () => {
      const agreed = await scene.agreed();
      const rang = { onBehalfOf: scene.people.priya.memberId, channel: 'phone' };
      expect((await scene.step('sue', agreed, 'visit/arrival', {})).body.code).toBe('not_allowed');
      expect((await scene.step('margaret', agreed, 'visit/arrival', {})).body.code).toBe('not_allowed');
      const forHost = scene.step('sue', agreed, 'visit/arrival', scene.onTheTelephone());
      expect((await forHost).body.code).toBe('not_allowed');
      expect((await scene.step('sue', agreed, 'visit/arrival', rang)).status).toBe(201);
      const { items } = (await scene.as('nina').get(`/audit?subject=${agreed.id}`)).body;
      expect(items[0]).toMatchObject({
        action: 'visit.began',
        channel: 'phone',
        actor: { displayName: 'Sue Harper' },
        onBehalfOf: { displayName: 'Priya Shah' },
      });
      expect((await scene.step('sue', agreed, 'visit/departure', rang)).status).toBe(200);
    });
    test('nobody leaves before they came, and nobody comes to what is not agreed', async () => {
      const proposed = await scene.proposed();
      expect((await scene.step('priya', proposed, 'visit/arrival', {})).body.code).toBe(
        'exchange_wrong_state',
      );
      const agreed = await scene.agreed();
      expect((await scene.step('priya', agreed, 'visit/departure', {})).body.code).toBe(
        'exchange_wrong_state',
      );
    });
    test('hours are reported without anybody having said that they were there', async () => {
      const agreed = await scene.agreed();
      expect((await scene.step('priya', agreed, 'hours', scene.hours(60))).status).toBe(200);
      expect((await visitOf('priya', agreed)).allowedActions).toEqual([]);
    });
    test('only the first help of the two at home asks for it', async () => {
      await scene.completed();
      const second = await scene.agreed();
      expect(await visitOf('priya', second)).toMatchObject({ isFirst: false, allowedActions: ['check_in'] });
    });
  });

  describe('a visitor who should have left', () => {
    test('is rung once by the coordinators, who see both numbers, and somebody says what they found', async () => {
      const agreed = await scene.agreed(60);
      await scene.step('priya', agreed, 'visit/arrival', {});
      scene.clock.advance({ minutes: 89 });
      expect(await alarm()).toBe(0);
      expect(await overdueIds()).not.toContain(agreed.id);
      scene.clock.advance({ minutes: 1 });
      expect(await alarm()).toBe(1);
      expect(await alarm()).toBe(0);
      expect(await scene.noticeCodes('sue')).toContain('visit_overdue');
      const { overdue } = await watch();
      expect(overdue).toMatchObject([
        {
          exchangeId: agreed.id,
          visitor: { displayName: 'Priya Shah', phone: expect.stringMatching(/^0151/) },
          host: { displayName: 'Margaret Ellis', phone: expect.stringMatching(/^0151/) },
        },
      ]);
      const path = 'visit/acknowledgement';
      expect((await scene.step('priya', agreed, path, { note: 'I am well' })).status).toBe(403);
      const note = 'They were having tea. All is well.';
      expect((await scene.step('sue', agreed, path, { note })).body.isOverdue).toBe(false);
      expect((await scene.step('ann', agreed, path, { note })).body.code).toBe('exchange_wrong_state');
      expect(await overdueIds()).not.toContain(agreed.id);
      expect((await visitOf('priya', agreed)).allowedActions).toEqual(['check_out']);
    });
    test('has said so in time, or has reported the hours, and nobody is asked to ring', async () => {
      const left = await scene.agreed(60);
      await scene.step('priya', left, 'visit/arrival', {});
      await scene.step('priya', left, 'visit/departure', {});
      const reported = await scene.agreed(60);
      await scene.step('priya', reported, 'visit/arrival', {});
      await scene.step('priya', reported, 'hours', scene.hours(60));
      scene.clock.advance({ days: 1 });
      expect(await alarm()).toBe(0);
    });
    test('is looked after by a coordinator who has no part in it', async () => {
      const listingId = await scene.listing('sue', 'offer');
      const made = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      await scene.step('sue', made.body, 'accept');
      await scene.step('sue', made.body, 'visit/arrival', {});
      scene.clock.advance({ minutes: 91 });
      const refused = await scene.step('sue', made.body, 'visit/acknowledgement', { note: 'I am well' });
      expect(refused.body.code).toBe('conflict_of_interest');
      await scene.step('sue', made.body, 'visit/departure', {});
    });
    test('is called so long after what was agreed as the time bank has set', async () => {
      const { version } = (await scene.as('alan').get('/settings')).body;
      const set = (visitGraceMinutes: number, of: number) =>
        scene.as('alan').patch('/settings', { visitGraceMinutes }, { 'if-match': `"${of}"` });
      expect((await set(15, version)).status).toBe(200);
      const agreed = await scene.agreed(60);
      const { body } = await scene.step('priya', agreed, 'visit/arrival', {});
      expect(Date.parse(body.dueAt) - scene.clock().getTime()).toBe(75 * 60_000);
      await set(30, version + 1);
    });
  });

  test('of a first visit that nobody has said began, the coordinators hear an hour after its time', async () => {
    const agreed = await agreedFor(new Date(scene.clock().getTime() + 3_600_000).toISOString());
    scene.clock.advance({ minutes: 119 });
    expect(await notStartedIds()).not.toContain(agreed.id);
    scene.clock.advance({ minutes: 1 });
    expect(await notStartedIds()).toContain(agreed.id);
    await scene.step('priya', agreed, 'visit/arrival', {});
    expect(await notStartedIds()).not.toContain(agreed.id);
  });
});
