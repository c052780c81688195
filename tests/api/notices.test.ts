import { notify } from '@timebank/api/notices/service';
import type { ExchangeId } from '@timebank/shared/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  const tell = (who: keyof Community['people'], title: string) =>
    community.write('sue', async (call) =>
      notify(call, {
        memberId: community.people[who].memberId,
        code: 'exchange_agreed',
        facts: { name: 'Sue Harper', title, minutes: 60 },
        exchangeId: '0197588a-2f00-7000-8000-000000000001' as ExchangeId,
      }),
    );
  const told = async (who: Who, query = '') => (await community.as(who).get(`/notices${query}`)).body;
  const titles = async (who: Who, query = '') =>
    (await told(who, query)).items.map(({ facts }: { facts: { title: string } }) => facts.title);
  const letters = () => community.database.read((tx) => tx.db.select().from(tx.tables.outbox));

  test('a member reads what they were told, the latest first, page by page, and nobody else does', async () => {
    for (const title of ['one', 'two', 'three', 'four', 'five']) await tell('tom', title);
    expect(await titles('tom')).toEqual(['five', 'four', 'three', 'two', 'one']);
    const first = await told('tom', '?limit=2');
    expect(await titles('tom', `?limit=2&cursor=${first.nextCursor}`)).toEqual(['three', 'two']);
    const last = await told('tom', `?limit=3&cursor=${first.nextCursor}`);
    expect(last.nextCursor).toBeNull();
    expect(await titles('ann')).toEqual([]);
    expect(await titles('wanda')).toEqual([]);
  });

  test('what is marked as read stays in the list, and only what comes later is unread', async () => {
    for (const title of ['first', 'second', 'third']) await tell('nina', title);
    const [, second] = (await told('nina')).items;
    expect((await community.as('nina').put('/notices/read', { upTo: second.id })).status).toBe(204);
    expect(await titles('nina', '?unread=true')).toEqual(['third']);
    expect(await titles('nina')).toHaveLength(3);
    const [, readFirst] = (await told('nina')).items;
    community.clock.advance({ hours: 1 });
    await community.as('nina').put('/notices/read', { upTo: second.id });
    expect((await told('nina')).items[1].readAt).toBe(readFirst.readAt);
  });

  test("nobody marks another member's notices as read", async () => {
    await tell('alan', 'for Alan');
    const [notice] = (await told('alan')).items;
    await community.as('priya').put('/notices/read', { upTo: notice.id });
    expect(await titles('alan', '?unread=true')).toEqual(['for Alan']);
  });

  test('who likes to hear by e-mail gets a letter with the notice; who likes the telephone does not', async () => {
    const before = (await letters()).length;
    await tell('greta', 'a letter');
    await tell('margaret', 'no letter');
    const [letter, ...more] = (await letters()).slice(before);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      toAddress: 'greta@example.org',
      subject: 'Sue Harper said yes',
      tries: 0,
      sentAt: null,
    });
    expect(letter?.text).toContain('ring 0151 496 0000.\nWest Kirby Test');
  });

  test('what is refused after all tells nobody anything', async () => {
    const before = (await letters()).length;
    const refused = community.write('sue', async (call) => {
      await notify(call, { memberId: community.people.greta.memberId, code: 'exchange_agreed' });
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect((await letters()).length).toBe(before);
  });

  test('a cursor that no list gave is refused', async () => {
    const reply = await community.as('tom').get('/notices?cursor=W10');
    expect(reply.body.errors).toMatchObject([{ at: 'query.cursor' }]);
  });
});
