import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { eachEngine } from '../support/engines.ts';
import { approvedBy } from '../support/second-person.ts';
import { outcome } from './approval-scene.ts';
import { openScene, type Scene } from './exchange-scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(engine);
    await scene.begin();
  });
  afterEach(async () => {
    expect(await scene.sumOfBalances()).toBe(0);
    await expectBooksToVerify(scene.database);
    await scene.close();
  });

  const reverse = (transferId: string | null, more: object = {}) =>
    scene
      .as('alan')
      .post(
        `/transfers/${transferId}/reversal`,
        { reason: 'It was the other way round.', ...more },
        { 'idempotency-key': scene.newId() },
      );
  const grant = (minutes: number, who: 'alan' | 'sue' = 'alan') =>
    scene.as(who).post('/transfers', {
      kind: 'grant',
      toAccountId: scene.people.margaret.accountId,
      minutes,
      memo: 'After the flood',
    });
  const newest = async (who: 'margaret' | 'priya') => (await scene.as(who).get('/notices')).body.items[0];

  test('the wrong hours are taken back and the right ones recorded in one step, and both are told', async () => {
    const done = await scene.completed(90);
    const proposed = await reverse(done.transferId, { right: { minutes: 60, happenedOn: '2026-06-08' } });
    expect(proposed.body).toMatchObject({
      minutes: 90,
      rightMinutes: 60,
      effects: [
        { name: 'Margaret Ellis', beforeMinutes: -90, afterMinutes: -60 },
        { name: 'Priya Shah', beforeMinutes: 90, afterMinutes: 60 },
      ],
    });
    expect(outcome(await approvedBy(scene.as('sue'), proposed))).toBe('carried_out');
    const now = await scene.look('sue', done);
    expect(now).toMatchObject({ status: 'completed', reportedMinutes: 60, happenedOn: '2026-06-08' });
    expect(await scene.account('margaret')).toEqual({ balanceMinutes: -60, heldMinutes: 0 });
    const right = await scene.as('nina').get(`/transfers/${now.transferId}`);
    expect(right.body).toMatchObject({ kind: 'exchange', minutes: 60, exchangeId: done.id });
    const of = (transferId: string | null) => scene.as('nina').get(`/approvals?transfer=${transferId}`);
    const whoDecided = { proposedBy: { displayName: 'Alan Reid' }, decidedBy: { displayName: 'Sue Harper' } };
    expect((await of(done.transferId)).body.items).toMatchObject([whoDecided]);
    const wrong = await scene.as('nina').get(`/transfers/${done.transferId}`);
    expect((await of(wrong.body.reversedBy)).body.items).toMatchObject([whoDecided]);
    for (const who of ['margaret', 'priya'] as const) {
      expect(await newest(who)).toMatchObject({
        code: 'hours_put_right',
        facts: { minutes: 60, wasMinutes: 90, reason: 'It was the other way round.' },
      });
    }
    expect((await scene.step('margaret', done, 'undo')).body.code).toBe('not_allowed');
  });

  test('a grant is put right as a grant', async () => {
    const { body: gift } = await grant(120);
    await approvedBy(scene.as('sue'), await reverse(gift.id, { right: { minutes: 60 } }));
    expect(await scene.account('margaret')).toEqual({ balanceMinutes: 60, heldMinutes: 0 });
    const { items } = (await scene.as('nina').get('/ledger/transfers')).body;
    expect(items[0]).toMatchObject({ kind: 'grant', minutes: 60, memo: 'After the flood' });
    expect(await newest('margaret')).toMatchObject({ code: 'hours_put_right' });
  });

  test('right hours that could not be recorded are refused before anybody is asked', async () => {
    const done = await scene.completed(60);
    const refused = async (right: object) => outcome(await reverse(done.transferId, { right }));
    expect(await refused({ minutes: 50 })).toBe('off_step');
    expect(await refused({ minutes: 900 })).toBe('over_longest_exchange');
    expect(await refused({ minutes: 660 })).toBe('floor_reached');
    expect(await refused({ minutes: 30, happenedOn: '2026-06-11' })).toBe('date_not_possible');
    expect((await scene.as('sue').get('/approvals')).body.items).toEqual([]);
  });

  test('what somebody undid meanwhile is not reversed a second time', async () => {
    const done = await scene.completed(60);
    const proposed = await reverse(done.transferId);
    expect((await scene.step('margaret', done, 'undo')).status).toBe(200);
    expect(outcome(await approvedBy(scene.as('sue'), proposed))).toBe('already_reversed');
    const page = (await scene.as('sue').get(`/approvals/${proposed.body.id}`)).body;
    expect(page).toMatchObject({ status: 'waiting', obstacle: expect.stringMatching(/reversed already/) });
    expect(await scene.account('margaret')).toMatchObject({ balanceMinutes: 0 });
  });

  test('up to the limit of the time bank one person grants, above it two', async () => {
    expect((await grant(600)).status).toBe(201);
    const proposed = await grant(615);
    expect(proposed.body).toMatchObject({ status: 'waiting', kind: 'grant', minutes: 615 });
    expect(await scene.account('margaret')).toMatchObject({ balanceMinutes: 600 });
    expect(outcome(await approvedBy(scene.as('sue'), proposed))).toBe('carried_out');
    expect(await scene.account('margaret')).toMatchObject({ balanceMinutes: 1215 });
    expect(await newest('margaret')).toMatchObject({ code: 'hours_given', facts: { minutes: 615 } });
    expect(outcome(await grant(615, 'sue'))).toBe('not_allowed');
  });

  test('the limit is a setting; with a limit of nothing every grant takes two', async () => {
    const { version } = (await scene.as('alan').get('/settings')).body;
    const set = await scene
      .as('alan')
      .patch('/settings', { grantLimitMinutes: 0 }, { 'if-match': `"${version}"` });
    expect(set.body.grantLimitMinutes).toBe(0);
    expect(outcome(await grant(15))).toBe('waiting');
  });

  test('one’s own hours are one’s own to give, however many', async () => {
    await approvedBy(scene.as('sue'), await grant(900));
    const gift = { toAccountId: scene.timebank.fundId, minutes: 900, memo: 'For the garden' };
    expect((await scene.as('margaret').post('/transfers', gift)).status).toBe(201);
    await approvedBy(scene.as('sue'), await grant(900));
    const forHer = {
      ...gift,
      fromAccountId: scene.people.margaret.accountId,
      onBehalfOf: scene.people.margaret.memberId,
      channel: 'phone',
      words: 'All of it, for the garden.',
    };
    const proposed = await scene.as('alan').post('/transfers', forHer);
    expect(proposed.body).toMatchObject({ status: 'waiting', kind: 'donation' });
    expect(outcome(await approvedBy(scene.as('ann'), proposed))).toBe('carried_out');
    const { items } = (await scene.as('nina').get('/ledger/transfers')).body;
    expect(items[0]).toMatchObject({
      enteredBy: { displayName: 'Alan Reid' },
      onBehalfOf: { displayName: 'Margaret Ellis' },
      channel: 'phone',
    });
    const log = (await scene.as('nina').get('/audit?action=transfer.create&limit=1')).body.items;
    expect(log[0].details).toContainEqual({ name: 'words', value: 'All of it, for the garden.' });
  });

  test('one key is one proposal, also when it is sent again', async () => {
    const done = await scene.completed(60);
    const send = () =>
      scene
        .as('alan')
        .post(
          `/transfers/${done.transferId}/reversal`,
          { reason: 'Entered twice' },
          { 'idempotency-key': 'one-key-' },
        );
    const [first, second] = [await send(), await send()];
    expect(second).toMatchObject({ status: 202, body: { id: first.body.id } });
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await scene.as('sue').get('/approvals')).body.items).toHaveLength(1);
  });
});
