import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
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

  test('where nobody else can decide it is carried out after 72 hours, and the trustees know before', async () => {
    await community.database.write(async ({ db, tables: { timebanks } }) => {
      await db.update(timebanks).set({ trusteeEmails: ['trustee@example.org'] });
    });
    await scene.leaveAlanAlone();
    const { id, ripeAt } = await scene.proposeFloor();
    expect(ripeAt).toBe('2026-06-13T10:00:00.000Z');
    const letters = await community.database.read(({ db, tables: { outbox } }) => db.select().from(outbox));
    const letter = letters.find(({ toAddress }) => toAddress === 'trustee@example.org');
    expect(letter?.text).toContain('13 June 2026');
    expect(letter?.text).not.toContain('Margaret');

    community.clock.advance({ hours: 71, minutes: 59 });
    expect(await scene.settle()).toBe(0);
    community.clock.advance({ minutes: 1 });
    expect(await scene.settle()).toBe(1);
    expect(await scene.floorOf('margaret')).toBe(-900);
    const { body } = await community.as('alan').get(`/approvals/${id}`);
    expect(body).toMatchObject({ status: 'carried_out', decidedBy: null });
    expect(await scene.newsOf('alan')).toContain('approval_carried_out');
    expect(await scene.settle()).toBe(0);
  });

  test('what was taken back within the 72 hours is not carried out', async () => {
    await scene.leaveAlanAlone();
    const { id } = await scene.proposeFloor();
    expect(outcome(await scene.decide('alan', id, 'withdrawal'))).toBe('withdrawn');
    community.clock.advance({ hours: 73 });
    expect(await scene.settle()).toBe(0);
    expect(await scene.floorOf('margaret')).toBe(-600);
  });

  test('what cannot be carried out after 72 hours is declined, and the proposer is told why', async () => {
    await scene.leaveAlanAlone();
    const { id } = await scene.proposeFloor('alan', 'margaret', -300);
    await scene.giveAway(360);
    community.clock.advance({ hours: 73 });
    expect(await scene.settle()).toBe(1);
    const { body } = await community.as('alan').get(`/approvals/${id}`);
    expect(body).toMatchObject({ status: 'declined', note: expect.stringMatching(/lower than that/) });
    expect((await scene.newsOf('alan'))[0]).toBe('approval_declined');
  });

  test('when the last who could decide is gone, the 72 hours begin then', async () => {
    const { id } = await scene.proposeFloor();
    await scene.leaveAlanAlone();
    community.clock.advance({ hours: 100 });
    await scene.settle();
    const { body } = await community.as('alan').get(`/approvals/${id}`);
    expect(body).toMatchObject({ status: 'waiting', ripeAt: '2026-06-17T14:00:00.000Z' });
    community.clock.advance({ hours: 72 });
    expect(await scene.settle()).toBe(1);
    expect(await scene.floorOf('margaret')).toBe(-900);
  });
});
