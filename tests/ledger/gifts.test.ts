import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity, type People, type Who } from '../support/community.ts';
import { makeConsent } from '../support/consents.ts';
import { eachEngine } from '../support/engines.ts';
import { approvedBy } from '../support/second-person.ts';
import { give } from './give.ts';

eachEngine((engine) => {
  let community: Community;
  let people: People;

  beforeAll(async () => {
    community = await openCommunity(engine);
    people = community.people;
    await give(community, { from: 'fund', to: 'priya', minutes: 240 });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const send = (who: Who, body: Record<string, unknown>, key = community.newId<string>()) =>
    community
      .as(who)
      .post('/transfers', { minutes: 60, memo: 'Thank you', ...body }, { 'idempotency-key': key });
  const balanceOf = async (who: 'margaret' | 'priya' | 'tom' | 'library') =>
    (await community.as('sue').get(`/accounts/${people[who].accountId}`)).body.balanceMinutes;

  test('a member gives hours to another, who is told', async () => {
    const { status, body } = await send('priya', { toAccountId: people.margaret.accountId });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'donation',
      from: { name: 'Priya Shah' },
      to: { name: 'Margaret Ellis' },
      minutes: 60,
      memo: 'Thank you',
      enteredBy: { displayName: 'Priya Shah' },
      channel: 'self',
      reversedBy: null,
    });
    expect([await balanceOf('priya'), await balanceOf('margaret')]).toEqual([180, 60]);
    const notices = await community.as('margaret').get('/notices');
    expect(notices.body.items[0]).toMatchObject({
      code: 'hours_given',
      facts: { name: 'Priya Shah', minutes: 60, reason: 'Thank you' },
    });
  });

  test('both of them and those who read the books see the transfer; nobody else does', async () => {
    const { body } = await send('priya', { toAccountId: people.margaret.accountId, minutes: 15 });
    const seen = await Promise.all(
      (['priya', 'margaret', 'nina', 'sue', 'tom', 'wanda'] as const).map(
        async (who) => (await community.as(who).get(`/transfers/${body.id}`)).status,
      ),
    );
    expect(seen).toEqual([200, 200, 200, 200, 404, 404]);
  });

  test('the same key gives once', async () => {
    const key = community.newId<string>();
    const before = await balanceOf('priya');
    const gift = { toAccountId: community.timebank.fundId, minutes: 15 };
    const first = await send('priya', gift, key);
    const second = await send('priya', gift, key);
    expect(second.body).toEqual(first.body);
    expect(await balanceOf('priya')).toBe(before - 15);
  });

  test('a gift stops at the floor, and nothing of it stays', async () => {
    const { status, body } = await send('tom', { toAccountId: people.margaret.accountId, minutes: 615 });
    expect([status, body.code]).toEqual([409, 'floor_reached']);
    expect(await balanceOf('tom')).toBe(0);
  });

  test('passing the soft line is allowed, and opens a follow-up', async () => {
    expect((await send('tom', { toAccountId: community.timebank.fundId, minutes: 315 })).status).toBe(201);
    const told = await community.as('tom').get('/notices');
    expect(told.body.items.map(({ code }: { code: string }) => code)).toContain('soft_line_passed');
  });

  test.each([
    ['off the step', () => ({ toAccountId: people.margaret.accountId, minutes: 20 }), 'off_step'],
    ['to oneself', () => ({ toAccountId: people.priya.accountId }), 'same_person_both_sides'],
    ['to somebody suspended', () => ({ toAccountId: people.sid.accountId }), 'member_not_active'],
    ['to another time bank', () => ({ toAccountId: people.gretaInWallasey.accountId }), 'not_found'],
    [
      'from somebody else’s account',
      () => ({ fromAccountId: people.margaret.accountId, toAccountId: people.tom.accountId }),
      'not_allowed',
    ],
    [
      'from the community fund',
      () => ({ fromAccountId: community.timebank.fundId, toAccountId: people.tom.accountId }),
      'not_allowed',
    ],
    ['as a grant', () => ({ kind: 'grant', toAccountId: people.tom.accountId }), 'not_allowed'],
  ])('a member cannot give %s', async (_title, gift, code) => {
    expect((await send('priya', gift())).body.code).toBe(code);
  });

  test('members who blocked each other give each other nothing', async () => {
    await community.database.write(async ({ db, tables: { blocks } }) => {
      await db.insert(blocks).values({
        timebankId: community.timebank.id,
        byMemberId: people.greta.memberId,
        memberId: people.priya.memberId,
        createdAt: community.clock().toISOString(),
      });
    });
    expect((await send('priya', { toAccountId: people.greta.accountId })).body.code).toBe('blocked');
  });

  test('an administrator grants hours from the fund, and records a donation of another', async () => {
    const grant = await send('alan', { kind: 'grant', toAccountId: people.margaret.accountId });
    expect(grant.body).toMatchObject({ kind: 'grant', from: { kind: 'fund' } });
    const donation = await send('alan', {
      fromAccountId: people.priya.accountId,
      toAccountId: people.library.accountId,
      minutes: 30,
    });
    expect(donation.body).toMatchObject({ kind: 'donation', enteredBy: { displayName: 'Alan Reid' } });
  });

  test('whose hours an administrator gives away is told, and the books say for whom and how it was done', async () => {
    const record = (more: object = {}) =>
      send('alan', {
        fromAccountId: people.priya.accountId,
        toAccountId: community.timebank.fundId,
        minutes: 15,
        memo: 'She asked us to',
        ...more,
      });
    const byTelephone = await record({ channel: 'phone' });
    expect(byTelephone.body).toMatchObject({
      enteredBy: { displayName: 'Alan Reid' },
      onBehalfOf: { displayName: 'Priya Shah' },
      channel: 'phone',
    });
    const told = await community.as('priya').get('/notices');
    expect(told.body.items[0]).toMatchObject({
      code: 'donation_recorded',
      facts: { name: 'the community fund', minutes: 15, reason: 'She asked us to' },
    });
    const log = await community.as('alan').get(`/audit?subject=${byTelephone.body.id}`);
    expect(log.body.items[0]).toMatchObject({
      action: 'transfer.create',
      actor: { displayName: 'Alan Reid' },
      onBehalfOf: { displayName: 'Priya Shah' },
      channel: 'phone',
    });
    expect((await record()).body).toMatchObject({
      onBehalfOf: { displayName: 'Priya Shah' },
      channel: 'self',
    });
  });

  test('who gives hours with their own hands is not told of it, and neither does a grant speak for anybody', async () => {
    const newest = async () => (await community.as('priya').get('/notices')).body.items[0]?.id;
    const before = await newest();
    const own = await send('priya', {
      toAccountId: people.library.accountId,
      minutes: 15,
      channel: 'phone',
    });
    expect(own.body).toMatchObject({ onBehalfOf: null, channel: 'self' });
    expect(await newest()).toBe(before);
    const grant = await send('alan', { kind: 'grant', toAccountId: people.library.accountId, minutes: 15 });
    expect(grant.body).toMatchObject({ onBehalfOf: null, channel: 'self' });
  });

  test('nobody grants hours to themselves, or to whom they represent', async () => {
    const own = await send('alan', { kind: 'grant', toAccountId: people.alan.accountId });
    expect(own.body.code).toBe('conflict_of_interest');
    const taken = await send('alan', {
      fromAccountId: people.priya.accountId,
      toAccountId: people.alan.accountId,
    });
    expect(taken.body.code).toBe('conflict_of_interest');
    const { library: of, alan: by } = people;
    await community.database.write((tx) =>
      makeConsent({ tx, newId: community.newId }, { of, by, kind: 'representative' }),
    );
    const represented = await send('alan', { kind: 'grant', toAccountId: people.library.accountId });
    expect(represented.body.code).toBe('conflict_of_interest');
  });

  test('a grant comes from the fund alone, and a coordinator makes none', async () => {
    const wrong = {
      kind: 'grant',
      fromAccountId: people.priya.accountId,
      toAccountId: people.margaret.accountId,
    };
    expect((await send('alan', wrong)).body.code).toBe('not_allowed');
    const grant = { kind: 'grant', toAccountId: people.margaret.accountId };
    expect((await send('sue', grant)).body.code).toBe('not_allowed');
  });

  test('an administrator and a second person reverse a gift, once', async () => {
    const { body: gift } = await send('priya', { toAccountId: people.margaret.accountId, minutes: 15 });
    const reverse = () =>
      community
        .as('alan')
        .post(
          `/transfers/${gift.id}/reversal`,
          { reason: 'Sent twice by mistake' },
          { 'idempotency-key': community.newId() },
        );
    const { body: approval } = await approvedBy(community.as('sue'), await reverse());
    const { body } = await community.as('nina').get(`/transfers/${approval.resultId}`);
    expect(body).toMatchObject({
      kind: 'reversal',
      reverses: gift.id,
      minutes: 15,
      from: { name: 'Margaret Ellis' },
    });
    expect((await reverse()).body.code).toBe('already_reversed');
    expect((await community.as('priya').get(`/transfers/${gift.id}`)).body.reversedBy).toBe(body.id);
  });
});
