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

  test('an hour of help moves an hour from the one who was helped to the one who helped', async () => {
    const proposed = await scene.proposed();
    expect(proposed).toMatchObject({
      status: 'proposed',
      waitingFor: ['giver'],
      allowedActions: ['withdraw'],
    });

    const agreed = await scene.step('priya', proposed, 'accept');
    expect(agreed.body).toMatchObject({ status: 'agreed', allowedActions: ['report_hours', 'cancel'] });
    expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 60 });

    const done = await scene.step('margaret', proposed, 'hours', { minutes: 75, happenedOn: scene.today() });
    expect(done.body).toMatchObject({
      status: 'completed',
      reportedMinutes: 75,
      confirmedBy: { displayName: 'Margaret Ellis' },
      allowedActions: ['undo', 'raise_concern'],
    });
    expect(await scene.account('margaret')).toEqual({ balanceMinutes: -75, heldMinutes: 0 });
    expect(await scene.account('priya')).toEqual({ balanceMinutes: 75, heldMinutes: 0 });
    expect(await scene.noticeCodes('priya')).toEqual(['exchange_proposed', 'hours_completed']);
    expect(await scene.noticeCodes('margaret')).toEqual(['exchange_agreed']);
  });

  describe('proposing', () => {
    test('on a request its owner is the one who is helped', async () => {
      const listingId = await scene.listing('margaret', 'request');
      const made = await scene
        .as('priya')
        .post('/exchanges', { listingId, minutes: 60, message: 'On Thursday?' });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        title: 'Help with a tablet',
        giver: { displayName: 'Priya Shah' },
        receiver: { displayName: 'Margaret Ellis' },
        proposedBy: { displayName: 'Priya Shah' },
        message: 'On Thursday?',
        waitingFor: ['receiver'],
      });
    });
    test('nobody takes up their own offer', async () => {
      const listingId = await scene.listing('priya', 'offer');
      const refused = await scene.as('priya').post('/exchanges', { listingId, minutes: 60 });
      expect(refused.body).toMatchObject({ status: 409, code: 'same_person_both_sides' });
    });
    test('a representative does not help the organisation that they speak for', async () => {
      const listingId = await scene.listing('library', 'request');
      const refused = await scene.as('tom').post('/exchanges', { listingId, minutes: 60 });
      expect(refused.body.code).toBe('same_person_both_sides');
    });
    test('what is closed or has run out is no longer open', async () => {
      const listingId = await scene.listing('priya', 'offer');
      scene.clock.advance({ days: 91 });
      const refused = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      expect(refused.body.code).toBe('listing_not_open');
    });
    test('the same two do not propose the same thing twice at once', async () => {
      const listingId = await scene.listing('priya', 'offer');
      const first = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      const second = await scene.as('margaret').post('/exchanges', { listingId, minutes: 30 });
      expect(second.body.code).toBe('already_exists');
      await scene.step('priya', first.body, 'decline');
      const third = await scene.as('margaret').post('/exchanges', { listingId, minutes: 30 });
      expect(third.status).toBe(201);
    });
    test('hours off the step are refused with the nearest two in words', async () => {
      const listingId = await scene.listing('priya', 'offer');
      const off = await scene.as('margaret').post('/exchanges', { listingId, minutes: 70 });
      expect(off.body.code).toBe('off_step');
      expect(off.body.detail).toContain('1 hour or 1 hour 15 minutes');
      const long = await scene.as('margaret').post('/exchanges', { listingId, minutes: 13 * 60 });
      expect(long.body.code).toBe('over_longest_exchange');
      expect(long.body.detail).toContain('12 hours');
    });
    test('members who blocked each other are not brought together, and are not told who did it', async () => {
      const listingId = await scene.listing('priya', 'offer');
      const earlier = await scene.proposed();
      await scene.database.write(async ({ db, tables }) => {
        await db.insert(tables.blocks).values({
          timebankId: scene.timebank.id,
          byMemberId: scene.people.priya.memberId,
          memberId: scene.people.margaret.memberId,
          createdAt: scene.clock().toISOString(),
        });
      });
      const refused = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      expect(refused.body.code).toBe('blocked');
      expect(refused.body.detail).not.toContain('Priya');
      expect((await scene.step('priya', earlier, 'accept')).body.code).toBe('blocked');
    });
    test('a suspended member can read but not agree to anything', async () => {
      const listingId = await scene.listing('sid', 'offer');
      const refused = await scene.as('margaret').post('/exchanges', { listingId, minutes: 60 });
      expect(refused.body.code).toBe('member_not_active');
      const own = await scene.as('sid').post('/exchanges', { listingId, minutes: 60 });
      expect(own.body.code).toBe('member_not_active');
      expect((await scene.as('sid').get('/exchanges')).status).toBe(200);
    });
    test('an offer of another time bank does not exist', async () => {
      const listingId = await scene.listing('priya', 'offer');
      const refused = await scene.as('wanda').post('/exchanges', { listingId, minutes: 60 });
      expect(refused.body).toMatchObject({ status: 404, code: 'not_found' });
    });
  });

  describe('a coordinator introduces two members', () => {
    const introduce = (minutes = 60) =>
      scene.as('sue').post('/exchanges', {
        giverId: scene.people.priya.memberId,
        receiverId: scene.people.margaret.memberId,
        categoryId: scene.timebank.categoryIds.garden,
        minutes,
      });

    test('both say yes before it is agreed', async () => {
      const made = await introduce();
      expect(made.body).toMatchObject({
        title: 'Garden',
        waitingFor: ['giver', 'receiver'],
        allowedActions: ['withdraw'],
      });
      const first = await scene.step('priya', made.body, 'accept');
      expect(first.body).toMatchObject({
        status: 'proposed',
        waitingFor: ['receiver'],
        allowedActions: ['withdraw'],
      });
      expect((await scene.step('priya', made.body, 'accept')).body.detail).toContain(
        'Margaret Ellis has to say yes',
      );
      const second = await scene.step('margaret', made.body, 'accept');
      expect(second.body.status).toBe('agreed');
      expect(await scene.noticeCodes('margaret')).toEqual(['exchange_introduced']);
      expect(await scene.noticeCodes('priya')).toEqual(['exchange_introduced', 'exchange_agreed']);
    });
    test('who has said yes can take it back while the other has not answered', async () => {
      const made = await introduce();
      await scene.step('priya', made.body, 'accept');
      expect((await scene.step('priya', made.body, 'withdraw')).body.status).toBe('withdrawn');
    });
    test('members do not introduce others, nor coordinators themselves', async () => {
      const { priya, margaret, sue } = scene.people;
      const minutes = 60;
      const byMember = await scene
        .as('tom')
        .post('/exchanges', { giverId: priya.memberId, receiverId: margaret.memberId, minutes });
      expect(byMember.body.code).toBe('not_allowed');
      const own = await scene
        .as('sue')
        .post('/exchanges', { giverId: sue.memberId, receiverId: margaret.memberId, minutes });
      expect(own.body.code).toBe('conflict_of_interest');
    });
  });

  describe('before it happens', () => {
    test('the other side says no thank you, or the proposer takes it back, and neither does the other', async () => {
      const one = await scene.proposed();
      expect((await scene.step('margaret', one, 'decline')).body.code).toBe('exchange_wrong_state');
      expect((await scene.step('priya', one, 'withdraw')).body.code).toBe('not_allowed');
      const declined = await scene.step('priya', one, 'decline', { reason: 'I am away that week.' });
      expect(declined.body).toMatchObject({ status: 'declined', allowedActions: [] });
      const other = await scene.proposed();
      expect((await scene.step('margaret', other, 'withdraw')).body.status).toBe('withdrawn');
      expect((await scene.step('priya', other, 'accept')).body).toMatchObject({
        code: 'exchange_wrong_state',
        detail: expect.stringMatching(/^The proposal was taken back on \w+day \d+ \w+ at 11:00\. /),
      });
    });
    test('calling off what was agreed gives the hours back', async () => {
      const agreed = await scene.agreed();
      const cancelled = await scene.step('margaret', agreed, 'cancel', { reason: 'My tablet broke.' });
      expect(cancelled.body).toMatchObject({ status: 'cancelled', waitingFor: [], allowedActions: [] });
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 0 });
      expect(await scene.noticeCodes('priya')).toContain('exchange_cancelled');
    });
    test('nobody promises the same hour twice', async () => {
      for (const minutes of [300, 240]) await scene.agreed(minutes);
      const third = await scene.proposed(120);
      const refused = await scene.step('priya', third, 'accept');
      expect(refused.body).toMatchObject({ status: 409, code: 'floor_reached' });
      expect((await scene.look('priya', third)).status).toBe('proposed');
      expect(await scene.account('margaret')).toEqual({ balanceMinutes: 0, heldMinutes: 540 });
    });
    test('whoever passes the soft line hears a kind word once, and a coordinator is asked to help', async () => {
      for (const minutes of [180, 180, 60]) await scene.agreed(minutes);
      const followUps = async () =>
        (await scene.as('sue').get('/desk/queue')).body.followUps.filter(
          (one: { member: { id: string } }) => one.member.id === scene.people.margaret.memberId,
        );
      const [followUp] = await followUps();
      expect(followUp).toMatchObject({ code: 'soft_line_passed', balanceMinutes: 0 });
      const told = (await scene.noticeCodes('margaret')).filter((code) => code === 'soft_line_passed');
      expect(told).toHaveLength(1);
      const path = `/desk/follow-ups/${followUp.id}/close`;
      expect((await scene.as('sue').post(path, { reason: 'We talked on the telephone.' })).status).toBe(204);
      expect(await followUps()).toEqual([]);
    });
    test('somebody who has no part in it finds nothing', async () => {
      const agreed = await scene.agreed();
      expect((await scene.as('tom').get(`/exchanges/${agreed.id}`)).status).toBe(404);
      expect((await scene.step('tom', agreed, 'cancel')).status).toBe(404);
      expect((await scene.step('nina', agreed, 'cancel')).body.code).toBe('not_allowed');
      expect((await scene.look('nina', agreed)).allowedActions).toEqual([]);
    });
  });
});
