import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { telling } from '../api/telling-scene.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  let told: ReturnType<typeof telling>;
  beforeAll(async () => {
    community = await openCommunity(engine);
    told = telling(community);
  });
  afterAll(() => community.close());
  const whom = async (query: string, as: 'sue' | 'nina' = 'sue') =>
    (await community.as(as).get(`/mailing/members?${query}`)).body;
  const names = async (query: string) =>
    (await whom(query)).items.map(({ displayName }: { displayName: string }) => displayName);
  const latest = async () => (await community.as('nina').get('/audit?limit=1')).body.items[0];
  const live = async (
    who: 'margaret' | 'greta' | 'tom' | 'priya',
    place: 'westKirby' | 'hoylake',
    address: string,
  ) =>
    told.change(who, {
      preferredContact: 'post',
      status: 'active',
      largePrint: false,
      neighbourhoodId: community.timebank.neighbourhoodIds[place],
      address,
    });

  describe('whom to write to', () => {
    beforeEach(async () => {
      await live('margaret', 'westKirby', '12 Grange Road');
      await live('greta', 'westKirby', '7 Grange Road');
      await live('tom', 'hoylake', '99 Sea View');
    });

    test('comes in the order in which somebody walks round, whatever the size of the parts', async () => {
      const inOrder = ['Tom Birch', 'Greta Lund', 'Margaret Ellis'];
      expect(await names('who=post')).toEqual(inOrder);
      const walked: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await whom(`who=post&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
        walked.push(...page.items.map(({ displayName }: { displayName: string }) => displayName));
        cursor = page.nextCursor;
      } while (cursor);
      expect(walked).toEqual(inOrder);
    });

    test('goes on from the last door, also where they like letters no more', async () => {
      const { nextCursor } = await whom('who=post&limit=2');
      await told.change('greta', { preferredContact: 'phone' });
      expect(await names(`who=post&cursor=${nextCursor}`)).toEqual(['Margaret Ellis']);
    });

    test('is those who like letters unless others are asked for, each with what goes on the envelope', async () => {
      await told.change('priya', { preferredContact: 'email', largePrint: true });
      await told.change('tom', { largePrint: true, postcode: 'CH47 1AA' });
      expect(await names('')).toEqual(await names('who=post'));
      expect((await names('who=large_print')).toSorted()).toEqual(['Priya Shah', 'Tom Birch']);
      const { memberId, accountId } = community.people.tom;
      expect((await whom('who=post')).items[0]).toEqual({
        id: memberId,
        displayName: 'Tom Birch',
        accountId,
        largePrint: true,
        address: '99 Sea View',
        postcode: 'CH47 1AA',
      });
    });

    test('is never somebody of another time bank, or who has left or not joined yet', async () => {
      await told.change('greta', { status: 'left' });
      await told.change('tom', { status: 'applied' });
      await told.change('margaret', { status: 'paused' });
      expect(await names('who=post')).toEqual(['Margaret Ellis']);
      const everybody = await names('who=all&limit=100');
      expect(everybody).toContain('Sid Cole');
      expect(everybody).not.toContain('Wanda Pryce');
      expect(everybody).not.toContain('Greta Lund');
    });

    test('is for coordinators alone, and each look leaves one line with how many addresses it showed', async () => {
      expect((await community.as('nina').get('/mailing/members')).status).toBe(403);
      expect((await community.as('priya').get('/mailing/members')).status).toBe(403);
      await whom('who=post&limit=2');
      expect(await latest()).toMatchObject({
        action: 'statements.addresses_seen',
        actor: { displayName: 'Sue Harper' },
        details: expect.arrayContaining([
          { name: 'whom', value: 'post' },
          { name: 'addressCount', value: '2' },
        ]),
      });
    });
  });

  describe('that statements were printed', () => {
    const printed = { from: '2026-01-01', to: '2026-03-31', who: 'post', count: 12 };
    const mark = (body: object, key = community.newId()) =>
      community.as('sue').post('/mailing/statements', body, { 'idempotency-key': key });
    const lines = async () => (await community.as('nina').get('/audit?action=statements.printed')).body.items;

    test('is one line with the days, for whom and how many, however often it is sent', async () => {
      const before = (await lines()).length;
      const key = community.newId();
      expect((await mark(printed, key)).status).toBe(204);
      expect((await mark(printed, key)).status).toBe(204);
      const [line, ...older] = await lines();
      expect(older).toHaveLength(before);
      expect(line).toMatchObject({
        actor: { displayName: 'Sue Harper' },
        details: expect.arrayContaining([
          { name: 'from', value: '2026-01-01' },
          { name: 'to', value: '2026-03-31' },
          { name: 'whom', value: 'post' },
          { name: 'statementCount', value: '12' },
        ]),
      });
    });

    test('is refused where the days are the wrong way round, at the day to change', async () => {
      const { status, body } = await mark({ ...printed, to: '2025-12-31' });
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ at: 'body.to' }]);
    });
  });
});
