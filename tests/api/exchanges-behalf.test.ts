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

  describe('on behalf of another', () => {
    test('a coordinator confirms for a member on the telephone, and the records say so', async () => {
      const reported = await scene.reported(60);
      expect((await scene.step('sue', reported, 'confirm')).body.code).toBe('not_allowed');
      const silent = await scene.step('sue', reported, 'confirm', {
        onBehalfOf: scene.people.margaret.memberId,
      });
      expect(silent.body.errors[0].at).toBe('body.channel');
      const done = await scene.step('sue', reported, 'confirm', scene.onTheTelephone());
      expect(done.body).toMatchObject({
        status: 'completed',
        confirmedBy: { displayName: 'Margaret Ellis' },
      });
      const { timeline } = await scene.look('margaret', reported);
      expect((timeline as object[]).at(-1)).toMatchObject({
        action: 'confirm',
        actor: { displayName: 'Sue Harper' },
        onBehalfOf: { displayName: 'Margaret Ellis' },
        channel: 'phone',
        minutes: 60,
      });
      const [transfer] = await scene.database
        .read(({ db, tables }) => db.select().from(tables.transfers).orderBy(tables.transfers.sequence))
        .then((rows) => rows.slice(-1));
      expect(transfer).toMatchObject({
        enteredById: scene.people.sue.memberId,
        onBehalfOfId: scene.people.margaret.memberId,
        channel: 'phone',
      });
      expect(await scene.noticeCodes('margaret')).toContain('hours_completed');
    });
    test('what somebody did through a coordinator is not asked of them again', async () => {
      const agreed = await scene.agreed();
      const forPriya = { onBehalfOf: scene.people.priya.memberId, channel: 'paper' };
      await scene.step('sue', agreed, 'hours', { ...scene.hours(60), ...forPriya });
      expect(await scene.noticeCodes('priya')).not.toContain('hours_to_confirm');
      expect(await scene.noticeCodes('margaret')).toContain('hours_to_confirm');
    });
    test('a coordinator does not confirm by telephone what they gave themselves', async () => {
      const listingId = await scene.listing('sue', 'offer');
      const made = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      await scene.step('sue', made.body, 'accept');
      const refused = await scene.step('sue', made.body, 'hours', {
        ...scene.hours(60),
        ...scene.onTheTelephone(),
      });
      expect(refused.body.code).toBe('conflict_of_interest');
    });
    test('a representative acts for the organisation as a matter of course', async () => {
      const listingId = await scene.listing('library', 'request');
      const made = await scene.as('priya').post('/exchanges', { listingId, minutes: 60 });
      const forLibrary = { onBehalfOf: scene.people.library.memberId };
      expect((await scene.look('tom', made.body)).allowedActions).toEqual(['accept', 'decline']);
      await scene.step('tom', made.body, 'accept', forLibrary);
      const done = await scene.step('tom', made.body, 'hours', { ...scene.hours(60), ...forLibrary });
      expect(done.body).toMatchObject({ status: 'completed', allowedActions: ['undo', 'raise_concern'] });
      const stranger = await scene.step('priya', made.body, 'undo', forLibrary);
      expect(stranger.body.code).toBe('not_allowed');
    });
  });

  describe('help without an offer or request', () => {
    const record = (minutes = 60) => ({
      giverId: scene.people.priya.memberId,
      receiverId: scene.people.margaret.memberId,
      categoryId: scene.timebank.categoryIds.lifts,
      ...scene.hours(minutes),
    });
    test('recorded by the one who was helped it is in the books at once', async () => {
      const made = await scene.as('margaret').post('/exchanges/records', record(45));
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ title: 'Lifts', status: 'completed', listingId: null });
      expect((await scene.account('priya')).balanceMinutes).toBe(45);
      const { timeline } = await scene.look('margaret', made.body);
      expect(timeline).toMatchObject([{ action: 'record', minutes: 45 }]);
    });
    test('recorded by the one who helped it waits for the other', async () => {
      const made = await scene.as('priya').post('/exchanges/records', record(45));
      expect(made.body).toMatchObject({ status: 'reported', waitingFor: ['receiver'] });
      expect((await scene.step('margaret', made.body, 'confirm')).body.status).toBe('completed');
    });
    test('a third person writes it down only for one of the two', async () => {
      expect((await scene.as('tom').post('/exchanges/records', record())).body.code).toBe('not_allowed');
      expect((await scene.as('sue').post('/exchanges/records', record())).body.code).toBe('not_allowed');
      const forMargaret = await scene
        .as('sue')
        .post('/exchanges/records', { ...record(), ...scene.onTheTelephone() });
      expect(forMargaret.body.status).toBe('completed');
    });
    test('nobody helps themselves, also not through an organisation', async () => {
      const { tom, library, priya } = scene.people;
      const own = await scene
        .as('priya')
        .post('/exchanges/records', { ...record(), receiverId: priya.memberId });
      expect(own.body.code).toBe('same_person_both_sides');
      const through = await scene
        .as('tom')
        .post('/exchanges/records', { ...record(), giverId: tom.memberId, receiverId: library.memberId });
      expect(through.body.code).toMatch(/same_person_both_sides|conflict_of_interest/);
    });
  });
});
