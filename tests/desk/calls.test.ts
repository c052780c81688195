import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Community, openCommunity, type People } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  type Name = keyof People;
  const id = (who: Name) => community.people[who].memberId;
  const send = async (who: Name, path: string, body?: object) =>
    await community.as(who).post(path, body, { 'idempotency-key': community.newId() });
  const post = async (who: Name, path: string, body?: object) => (await send(who, path, body)).body;
  const ring = (who: Name, memberId: string) => post(who, '/desk/calls', { memberId, direction: 'in' });
  const lastAct = async () =>
    (await community.as('nina').get('/audit?limit=1')).body.items[0] as {
      action: string;
      onBehalfOf: { displayName: string } | null;
      channel: string;
      actor: { displayName: string };
      details: { name: string; value: string }[];
    };

  test('a call goes on over a reload, and ends with the next one', async () => {
    const first = await ring('sue', id('margaret'));
    expect((await community.as('sue').get('/desk/calls/open')).body.call.id).toBe(first.id);
    expect((await community.as('ann').get('/desk/calls/open')).body.call).toBeNull();
    const second = await ring('sue', id('tom'));
    expect((await community.as('sue').get('/desk/calls/open')).body.call.id).toBe(second.id);
    await post('sue', `/desk/calls/${second.id}/end`);
    expect((await community.as('sue').get('/desk/calls/open')).body.call).toBeNull();
  });

  test('a call that nobody ended is over after an hour', async () => {
    await ring('sue', id('margaret'));
    community.clock.advance({ minutes: 61 });
    expect((await community.as('sue').get('/desk/calls/open')).body.call).toBeNull();
  });

  test('the check, the note and the end are kept with the call, by whoever has it', async () => {
    const { id: callId } = await ring('sue', id('margaret'));
    const put = (who: Name, path: string, body: object) =>
      community.as(who).put(`/desk/calls/${callId}${path}`, body);
    expect((await put('ann', '/note', { note: 'Not mine' })).status).toBe(404);
    await put('sue', '/caller-check', { callerCheck: 'not_remembered' });
    await put('sue', '/note', { note: 'Her sister is better.' });
    await post('sue', `/desk/calls/${callId}/end`);
    const { items } = (await community.as('ann').get(`/desk/calls?member=${id('margaret')}`)).body;
    expect(items[0]).toMatchObject({
      callerCheck: 'not_remembered',
      note: 'Her sister is better.',
      coordinator: { displayName: 'Sue Harper' },
    });
    expect((await lastAct()).action).toBe('call.list');
  });

  test('the card shows what somebody who rings wants to know, and no password word', async () => {
    const { computers } = community.timebank.categoryIds;
    const asked = { kind: 'request', title: 'A tablet', categoryId: computers, minutesEstimate: 60 };
    const { id: listingId } = await post('margaret', '/listings', asked);
    const exchange = await post('priya', '/exchanges', { listingId, minutes: 60 });
    const { version } = (await community.as('sue').get(`/members/${id('margaret')}`)).body;
    await community
      .as('sue')
      .patch(`/members/${id('margaret')}`, { passwordWord: 'kestrel' }, { 'if-match': `"${version}"` });

    const { body } = await community.as('sue').get(`/desk/callers/${id('margaret')}`);
    expect(body).toMatchObject({
      member: { displayName: 'Margaret Ellis', passwordWord: null },
      hasPasswordWord: true,
      waiting: [{ id: exchange.id }],
      requests: [{ id: listingId }],
      visits: [],
    });
    expect((await lastAct()).action).toBe('member.viewed_private');
    expect(await post('sue', `/desk/callers/${id('margaret')}/password-word`)).toEqual({
      passwordWord: 'kestrel',
    });
    expect((await lastAct()).action).toBe('member.password_word_shown');
  });

  test('what the caller said is kept in the log with who entered it for whom', async () => {
    const { garden } = community.timebank.categoryIds;
    await post('sue', '/listings', {
      kind: 'request',
      title: 'Garden',
      categoryId: garden,
      onBehalfOf: id('margaret'),
      channel: 'phone',
      words: 'Yes dear, put that up.',
    });
    const { action, actor, onBehalfOf, channel, details } = await lastAct();
    expect([action, actor.displayName, onBehalfOf?.displayName, channel]).toEqual([
      'listing.create',
      'Sue Harper',
      'Margaret Ellis',
      'phone',
    ]);
    expect(details).toContainEqual({ name: 'words', value: 'Yes dear, put that up.' });
  });

  test('who could help is active, near ones first, one offer each, and nobody whom a block parts', async () => {
    const { lifts } = community.timebank.categoryIds;
    const offer = (who: Name, title: string) =>
      post(who, '/listings', { kind: 'offer', title, categoryId: lifts, minutesEstimate: 60 });
    for (const who of ['priya', 'tom', 'greta', 'alan', 'nina'] as const)
      await offer(who, `A lift with ${who}`);
    await offer('priya', 'Another lift');
    const hoylake = { neighbourhoodId: community.timebank.neighbourhoodIds.hoylake };
    const { version } = (await community.as('sue').get(`/members/${id('priya')}`)).body;
    await community.as('sue').patch(`/members/${id('priya')}`, hoylake, { 'if-match': `"${version}"` });
    await community.as('tom').put(`/members/${id('margaret')}/block`);
    const { id: listingId } = await post('margaret', '/listings', {
      kind: 'request',
      title: 'To the hospital',
      categoryId: lifts,
    });
    const { items } = (await community.as('sue').get(`/desk/requests/${listingId}/helpers`)).body;
    expect(items.map(({ member }: { member: { displayName: string } }) => member.displayName)).toEqual([
      'Greta Lund',
      'Alan Reid',
      'Nina Walsh',
    ]);
  });
});
