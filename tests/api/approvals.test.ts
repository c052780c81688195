import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { makeConsent } from '../support/consents.ts';
import { eachEngine } from '../support/engines.ts';
import { type ApprovalScene, approvalScene, outcome } from './approval-scene.ts';

eachEngine((engine) => {
  let community: Community;
  let scene: ApprovalScene;
  beforeEach(async () => {
    community = await openCommunity(engine);
    scene = approvalScene(community);
  });
  afterEach(() => community.close());

  test('a proposal changes nothing until a second person approves it, and both are told', async () => {
    const proposed = await scene.proposeFloor();
    expect(proposed).toMatchObject({
      status: 'waiting',
      about: 'Margaret Ellis',
      ripeAt: null,
      effects: [{ what: 'floor', name: 'Margaret Ellis', beforeMinutes: -600, afterMinutes: -900 }],
    });
    expect(await scene.floorOf('margaret')).toBe(-600);
    expect(await scene.newsOf('sue')).toEqual(['approval_waits']);
    expect(await scene.newsOf('ann')).toEqual(['approval_waits']);

    const { body } = await scene.decide('sue', proposed.id);
    expect(body).toMatchObject({
      status: 'carried_out',
      decidedBy: { displayName: 'Sue Harper' },
      effects: [],
    });
    expect(await scene.floorOf('margaret')).toBe(-900);
    expect(await scene.newsOf('alan')).toEqual(['approval_carried_out']);
    expect(await scene.newsOf('margaret')).toEqual(['floor_changed']);
  });

  test('the proposer does not decide, and hears who does', async () => {
    const { id, objection } = await scene.proposeFloor();
    expect(objection).toMatch(/You proposed this yourself/);
    const reply = await scene.decide('alan', id);
    expect(reply.body).toMatchObject({ code: 'conflict_of_interest', detail: objection });
    expect((await scene.decide('alan', id, 'refusal')).body.code).toBe('conflict_of_interest');
    expect(await scene.floorOf('margaret')).toBe(-600);
  });

  test('nobody proposes or decides what they, or those for whom they act, have a part in', async () => {
    await expect(scene.proposeFloor('alan', 'alan')).rejects.toMatchObject({ code: 'conflict_of_interest' });
    const about = await scene.proposeFloor('alan', 'sue');
    expect(outcome(await scene.decide('sue', about.id))).toBe('conflict_of_interest');
    expect(outcome(await scene.decide('ann', about.id))).toBe('carried_out');

    const { margaret: of, sue: by } = community.people;
    await community.database.write((tx) => makeConsent({ tx, newId: community.newId }, { of, by }));
    const { id } = await scene.proposeFloor();
    expect(outcome(await scene.decide('sue', id))).toBe('conflict_of_interest');
    expect(await scene.newsOf('sue')).not.toContain('approval_waits');
  });

  test('an administrator on a pause proposes and decides nothing', async () => {
    await community.as('alan').post(`/members/${scene.memberIdOf('alan')}/status`, {
      to: 'paused',
      reason: 'On holiday',
    });
    await expect(scene.proposeFloor()).rejects.toMatchObject({ code: 'member_not_active' });
    const { id } = await scene.proposeFloor('sue');
    expect(outcome(await scene.decide('alan', id))).toBe('not_allowed');
  });

  test('what is not approved changes nothing, and the proposer hears why', async () => {
    const { id } = await scene.proposeFloor();
    expect((await scene.decide('sue', id, 'refusal')).body).toMatchObject({
      status: 'declined',
      note: 'They asked for something else',
    });
    const [told] = (await community.as('alan').get('/notices')).body.items;
    expect(told).toMatchObject({
      code: 'approval_declined',
      facts: { name: 'Sue Harper', reason: 'They asked for something else' },
    });
    expect(await scene.floorOf('margaret')).toBe(-600);
  });

  test('only the proposer takes a proposal back, and then nobody decides it', async () => {
    const { id } = await scene.proposeFloor();
    expect(outcome(await scene.decide('sue', id, 'withdrawal'))).toBe('not_allowed');
    expect(outcome(await scene.decide('alan', id, 'withdrawal'))).toBe('withdrawn');
    const late = await scene.decide('sue', id);
    expect(late.body).toMatchObject({
      code: 'approval_decided',
      detail: expect.stringMatching(/taken back/),
    });
  });

  test('of two who approve at once one does, and it has one effect', async () => {
    const { id } = await scene.proposeFloor();
    const outcomes = (await Promise.all([scene.decide('sue', id), scene.decide('ann', id)])).map(outcome);
    expect(outcomes.toSorted()).toEqual(['approval_decided', 'carried_out']);
    expect((await scene.newsOf('margaret')).length).toBe(1);
  });

  test('of a yes and a withdrawal at the same moment one counts', async () => {
    const { id } = await scene.proposeFloor();
    const [yes, back] = (
      await Promise.all([scene.decide('sue', id), scene.decide('alan', id, 'withdrawal')])
    ).map(outcome);
    expect([yes, back]).toContain('approval_decided');
    expect(await scene.floorOf('margaret')).toBe(yes === 'carried_out' ? -900 : -600);
  });

  test('pressing twice with one key is one decision', async () => {
    const { id } = await scene.proposeFloor();
    const replies = [
      await scene.decide('sue', id, 'approval', 'one-key-'),
      await scene.decide('sue', id, 'approval', 'one-key-'),
    ];
    expect(replies.map(outcome)).toEqual(['carried_out', 'carried_out']);
    expect(replies[1]?.headers['idempotency-replayed']).toBe('true');
    expect((await scene.newsOf('margaret')).length).toBe(1);
  });

  test('about one thing one proposal waits at a time', async () => {
    const { id } = await scene.proposeFloor();
    await expect(scene.proposeFloor()).rejects.toMatchObject({ code: 'already_exists' });
    await scene.decide('sue', id, 'refusal');
    expect((await scene.proposeFloor()).status).toBe('waiting');
  });

  test('what has become impossible is refused and goes on waiting, and its page says so', async () => {
    const { id } = await scene.proposeFloor('alan', 'margaret', -300);
    const { body } = await scene.giveAway(360);
    expect(body.minutes).toBe(360);
    expect(outcome(await scene.decide('sue', id))).toBe('floor_not_met');
    const page = (await community.as('ann').get(`/approvals/${id}`)).body;
    expect(page).toMatchObject({
      status: 'waiting',
      obstacle: expect.stringMatching(/lower than that already/),
    });
  });

  test('coordinators, administrators and auditors read all of it; an auditor is told why they cannot decide', async () => {
    const { id } = await scene.proposeFloor();
    for (const who of ['sue', 'alan', 'nina'] as const) {
      const { items } = (await community.as(who).get('/approvals?status=waiting')).body;
      expect(items.map((one: { id: string }) => one.id)).toEqual([id]);
    }
    const { body } = await community.as('nina').get(`/approvals/${id}`);
    expect(body.objection).toMatch(/A coordinator or an administrator decides/);
    expect((await community.as('nina').get('/approvals?status=declined')).body.items).toEqual([]);
    expect((await community.as('wanda').get(`/approvals/${id}`)).status).toBe(404);
    expect((await community.as('wanda').get('/approvals')).body.items).toEqual([]);
  });
});
