import { expireListings, withdrawListingsOf } from '@timebank/api/listings/standing.service';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());
  beforeEach(() => community.clock.set('2026-06-10T10:00:00.000Z'));

  const put = async (who: Who, listing: Record<string, unknown> = {}) => {
    const made = await community.as(who).post('/listings', {
      kind: 'request',
      title: 'Somebody to cut a hedge',
      categoryId: community.timebank.categoryIds.garden,
      ...listing,
    });
    expect(made).toMatchObject({ status: 201 });
    return made.body;
  };
  const refusedWith = async (reply: Promise<{ status: number; body: { code: string; detail: string } }>) => {
    const { body } = await reply;
    return body.code;
  };

  describe('putting up', () => {
    test('a member asks for help, and it is up for 90 days in their own neighbourhood', async () => {
      const listing = await put('margaret', { minutesEstimate: 60 });
      expect(listing).toMatchObject({
        member: { id: community.people.margaret.memberId, displayName: 'Margaret Ellis' },
        neighbourhood: { name: 'West Kirby' },
        status: 'open',
        isMine: true,
        expiresAt: '2026-09-08T10:00:00.000Z',
        version: 1,
      });
      expect((await community.as('priya').get(`/listings/${listing.id}`)).body.isMine).toBe(false);
    });

    test('a listing may be about no neighbourhood at all', async () => {
      expect((await put('margaret', { neighbourhoodId: null })).neighbourhood).toBeNull();
    });

    test('a length that is off the step is refused, and the nearest two are named', async () => {
      const reply = await community.as('margaret').post('/listings', {
        kind: 'offer',
        title: 'Tea',
        categoryId: community.timebank.categoryIds.garden,
        minutesEstimate: 50,
      });
      expect(reply.body).toMatchObject({
        code: 'off_step',
        detail: 'We count in steps of 15 minutes. Use 45 minutes or 1 hour.',
      });
    });

    test('more than the longest exchange is refused', async () => {
      const listing = { kind: 'offer', title: 'Tea', categoryId: community.timebank.categoryIds.garden };
      const reply = community.as('margaret').post('/listings', { ...listing, minutesEstimate: 735 });
      expect(await refusedWith(reply)).toBe('over_longest_exchange');
    });

    test('a category and a neighbourhood of another time bank do not exist here', async () => {
      const { wallasey } = community;
      const reply = await community.as('margaret').post('/listings', {
        kind: 'offer',
        title: 'Tea',
        categoryId: wallasey.categoryIds.garden,
        neighbourhoodId: wallasey.neighbourhoodIds.hoylake,
      });
      expect(reply.status).toBe(400);
      expect(reply.body.errors.map(({ at }: { at: string }) => at)).toEqual([
        'body.categoryId',
        'body.neighbourhoodId',
      ]);
    });

    test('the same key puts up one listing, however often it is sent', async () => {
      const key = { 'idempotency-key': community.newId<string>() };
      const listing = { kind: 'offer', title: 'One tea', categoryId: community.timebank.categoryIds.garden };
      const first = await community.as('tom').post('/listings', listing, key);
      const second = await community.as('tom').post('/listings', listing, key);
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
    });

    test('a coordinator puts it up for a member who rang, and a representative for their organisation', async () => {
      const { margaret, library } = community.people;
      const rang = await put('sue', { onBehalfOf: margaret.memberId, channel: 'phone' });
      expect(rang).toMatchObject({ member: { id: margaret.memberId }, isMine: false });
      const story = await put('tom', { onBehalfOf: library.memberId, title: 'Somebody to read stories' });
      expect(story.member.displayName).toBe('West Kirby Library');
    });

    test('a member cannot put up anything for another', async () => {
      const reply = community.as('priya').post('/listings', {
        kind: 'offer',
        title: 'Tea',
        categoryId: community.timebank.categoryIds.garden,
        onBehalfOf: community.people.margaret.memberId,
        channel: 'phone',
      });
      expect(await refusedWith(reply)).toBe('not_allowed');
    });
  });

  describe('changing', () => {
    test('what changes is found by its new words, and its version goes up', async () => {
      const { id } = await put('margaret', { title: 'A lift to Arrowe Park' });
      const changed = await community
        .as('margaret')
        .patch(`/listings/${id}`, { title: 'Somebody to mend a kettle' }, { 'if-match': '"1"' });
      expect(changed.body).toMatchObject({ title: 'Somebody to mend a kettle', version: 2 });
      expect(changed.headers['etag']).toBe('"2"');
      expect((await community.as('priya').get('/listings?q=kettle')).body.items).toHaveLength(1);
      expect((await community.as('priya').get('/listings?q=arrowe')).body.items).toHaveLength(0);
    });

    test('two people who change the same version do not undo each other unseen', async () => {
      const { id } = await put('margaret');
      const change = (title: string, version: number) =>
        community.as('margaret').patch(`/listings/${id}`, { title }, { 'if-match': `"${version}"` });
      expect((await change('First', 1)).status).toBe(200);
      expect(await refusedWith(change('Second', 1))).toBe('stale_version');
      expect(await refusedWith(community.as('margaret').patch(`/listings/${id}`, { title: 'x' }))).toBe(
        'precondition_missing',
      );
    });

    test("nobody changes another's, and what is closed must be put back up first", async () => {
      const { id } = await put('margaret');
      const change = (who: Who, version = 1) =>
        community.as(who).patch(`/listings/${id}`, { title: 'Mine now' }, { 'if-match': `"${version}"` });
      expect(await refusedWith(change('priya'))).toBe('not_allowed');
      expect(await refusedWith(change('sue'))).toBe('not_allowed');
      await community.as('margaret').post(`/listings/${id}/close`);
      expect(await refusedWith(change('margaret', 2))).toBe('listing_not_open');
    });

    test('a listing is closed once, and can be put back up for another 90 days', async () => {
      const { id } = await put('margaret', { title: 'Somebody for the chessboard' });
      const margaret = community.as('margaret');
      expect((await margaret.post(`/listings/${id}/close`)).body).toMatchObject({
        status: 'closed',
        version: 2,
      });
      expect(await refusedWith(margaret.post(`/listings/${id}/close`))).toBe('listing_not_open');
      expect((await margaret.get('/listings?q=chessboard')).body.items).toEqual([]);
      expect((await margaret.get('/listings?q=chessboard&status=closed')).body.items).toHaveLength(1);
      community.clock.advance({ days: 10 });
      expect((await margaret.post(`/listings/${id}/reopen`)).body).toMatchObject({
        status: 'open',
        expiresAt: '2026-09-18T10:00:00.000Z',
        version: 3,
      });
      expect((await margaret.get('/listings?q=chessboard')).body.items).toHaveLength(1);
    });
  });

  describe('running out', () => {
    test('after 90 days a listing is no longer open, also before the job has come round', async () => {
      const { id } = await put('greta', { title: 'Somebody to tune a harpsichord' });
      community.clock.advance({ days: 90 });
      expect((await community.as('greta').get(`/listings/${id}`)).body.status).toBe('expired');
      expect((await community.as('greta').get('/listings?q=harpsichord')).body.items).toEqual([]);
      expect(await refusedWith(community.as('greta').post(`/listings/${id}/close`))).toBe('listing_not_open');

      const written = await expireListings(community, community.clock());
      expect(written).toBeGreaterThan(0);
      expect(await expireListings(community, community.clock())).toBe(0);
      const expired = await community.as('greta').get('/listings?q=harpsichord&status=expired');
      expect(expired.body.items).toMatchObject([{ id, version: 2 }]);
      expect((await community.as('greta').post(`/listings/${id}/reopen`)).body.status).toBe('open');
    });

    test('whoever leaves takes their listings with them', async () => {
      const { id } = await put('tom', { title: 'A ride to the ferry' });
      await community.write('tom', (call) => withdrawListingsOf(call, community.people.tom.memberId));
      expect((await community.as('tom').get(`/listings/${id}`)).body.status).toBe('closed');
      expect((await community.as('tom').get('/listings?q=ferry')).body.items).toEqual([]);
      expect((await community.as('tom').get('/listings?q=ferry&status=closed')).body.items).toHaveLength(1);
    });
  });

  describe('who sees what', () => {
    test('members who blocked each other do not see what the other puts up; a coordinator does', async () => {
      const { greta, ann } = community.people;
      const { id } = await put('greta', { title: 'Bagpipes for beginners' });
      const own = await put('priya', { title: 'Bagpipes wanted' });
      await community.database.write(async (tx) => {
        await tx.db.insert(tx.tables.blocks).values({
          timebankId: community.timebank.id,
          byMemberId: greta.memberId,
          memberId: community.people.priya.memberId,
          createdAt: community.clock().toISOString(),
        });
      });
      const titles = async (who: Who) =>
        (await community.as(who).get('/listings?q=bagpipes')).body.items.map((one: { id: string }) => one.id);
      expect(await titles('priya')).toEqual([own.id]);
      expect(await titles('greta')).toEqual([id]);
      expect(await titles(ann)).toEqual([own.id, id]);
      expect(await refusedWith(community.as('priya').get(`/listings/${id}`))).toBe('not_found');
      expect(await refusedWith(community.as('greta').get(`/listings/${own.id}`))).toBe('not_found');
      expect((await community.as('priya').get(`/listings?member=${greta.memberId}`)).body.items).toEqual([]);
    });

    test('what a suspended member has up is hidden from others and not from themselves', async () => {
      const { sid } = community.people;
      const { id } = await put('sue', { title: 'Kayak lessons' });
      await community.database.write(async (tx) => {
        const { listings } = tx.tables;
        await tx.db.update(listings).set({ memberId: sid.memberId }).where(eq(listings.id, id));
      });
      expect(await refusedWith(community.as('priya').get(`/listings/${id}`))).toBe('not_found');
      expect((await community.as('priya').get('/listings?q=kayak')).body.items).toEqual([]);
      expect((await community.as('sid').get('/listings?q=kayak')).body.items).toHaveLength(1);
      expect((await community.as('ann').get('/listings?q=kayak')).body.items).toHaveLength(1);
      expect(await refusedWith(community.as('sid').post(`/listings/${id}/close`))).toBe('member_not_active');
    });

    test('another time bank sees none of it, also by id', async () => {
      const { id } = await put('margaret', { title: 'Xylophone' });
      expect((await community.as('wanda').get('/listings?q=xylophone')).body.items).toEqual([]);
      expect(await refusedWith(community.as('wanda').get(`/listings/${id}`))).toBe('not_found');
      expect(await refusedWith(community.as('wanda').post(`/listings/${id}/close`))).toBe('not_found');
    });
  });
});
