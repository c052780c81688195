import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { approvedBy } from '../support/second-person.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const memberIdOf = (who: keyof Community['people']) => community.people[who].memberId;
  const move = (by: Who, who: keyof Community['people'], to: string) =>
    community.as(by).post(`/members/${memberIdOf(who)}/status`, { to, reason: 'For a test' });
  const propose = (by: Who, who: keyof Community['people'], to: string) =>
    community.as(by).post(`/members/${memberIdOf(who)}/role`, { to, reason: 'For a test' });
  /** Proposed, and where it takes a second person approved by Ann. */
  const promote = async (by: Who, who: keyof Community['people'], to: string) =>
    approvedBy(community.as('ann'), await propose(by, who, to));
  const outcome = ({ status, body }: { status: number; body: { code?: string; status?: string } }) =>
    status === 200 ? body.status : body.code;

  test('members pause themselves, come back and leave; the rest is for coordinators', async () => {
    expect(outcome(await move('tom', 'tom', 'paused'))).toBe('paused');
    expect(outcome(await move('tom', 'tom', 'suspended'))).toBe('member_wrong_state');
    expect(outcome(await move('tom', 'tom', 'active'))).toBe('active');
    expect(outcome(await move('tom', 'tom', 'suspended'))).toBe('not_allowed');
    expect(outcome(await move('tom', 'priya', 'paused'))).toBe('not_allowed');
    expect(outcome(await move('tom', 'tom', 'left'))).toBe('left');
    expect((await community.as('tom').get('/me')).status).toBe(401);
  });

  test('coordinators suspend and bring back, with a reason that the member is told', async () => {
    expect(outcome(await move('sue', 'priya', 'suspended'))).toBe('suspended');
    const notices = (await community.as('priya').get('/notices')).body.items;
    expect(notices[0]).toMatchObject({ code: 'membership_changed', facts: { reason: 'For a test' } });
    expect(outcome(await move('sue', 'priya', 'paused'))).toBe('member_wrong_state');
    expect(outcome(await move('sue', 'priya', 'active'))).toBe('active');
  });

  test('nobody decides about themselves, or about whom they act for', async () => {
    expect(outcome(await move('sue', 'sue', 'suspended'))).toBe('conflict_of_interest');
    await promote('alan', 'tom', 'coordinator');
    expect(outcome(await move('tom', 'library', 'suspended'))).toBe('conflict_of_interest');
    expect(outcome(await promote('alan', 'alan', 'member'))).toBe('conflict_of_interest');
    const floor = { floorMinutes: -1200, reason: 'For a test' };
    const own = await community.as('alan').post(`/members/${memberIdOf('alan')}/floor`, floor);
    expect(own.body.code).toBe('conflict_of_interest');
  });

  test('a coordinator decides nothing about another coordinator; an administrator does', async () => {
    expect(outcome(await move('sue', 'ann', 'suspended'))).toBe('not_allowed');
    expect(outcome(await move('alan', 'ann', 'suspended'))).toBe('suspended');
  });

  test('the last administrator cannot leave; with a second one they can', async () => {
    expect(outcome(await move('alan', 'alan', 'left'))).toBe('member_wrong_state');
    expect((await promote('alan', 'sue', 'administrator')).body.status).toBe('carried_out');
    expect(outcome(await move('alan', 'alan', 'left'))).toBe('left');
    expect(outcome(await move('sue', 'sue', 'left'))).toBe('member_wrong_state');
  });

  test('of two administrators who demote each other at once, one remains', async () => {
    await promote('alan', 'sue', 'administrator');
    const replies = await Promise.all([promote('alan', 'sue', 'member'), promote('sue', 'alan', 'member')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });

  test('to make somebody a coordinator or an administrator takes a second person; to take a role away does not', async () => {
    const proposed = await propose('alan', 'tom', 'coordinator');
    expect(proposed.body).toMatchObject({ status: 'waiting', kind: 'role', role: 'coordinator' });
    expect((await community.as('tom').get('/me')).body.role).toBe('member');
    expect((await approvedBy(community.as('alan'), proposed)).body.code).toBe('conflict_of_interest');
    expect((await approvedBy(community.as('sue'), proposed)).body.status).toBe('carried_out');
    expect((await community.as('tom').get('/me')).body.role).toBe('coordinator');
    expect((await propose('alan', 'tom', 'member')).body.role).toBe('member');
    expect((await propose('alan', 'tom', 'auditor')).body.role).toBe('auditor');
  });

  test('whoever founds a time bank appoints one other person alone, and only before any hours have moved', async () => {
    for (const who of ['sue', 'ann'] as const) await move('alan', who, 'suspended');
    await community.as('priya').post('/transfers', {
      toAccountId: community.timebank.fundId,
      minutes: 15,
      memo: 'Thank you all',
    });
    expect((await propose('alan', 'tom', 'coordinator')).body).toMatchObject({
      status: 'waiting',
      ripeAt: '2026-06-13T10:00:00.000Z',
    });
    expect((await propose('wanda', 'gretaInWallasey', 'coordinator')).body.role).toBe('coordinator');
    expect((await propose('wanda', 'gretaInWallasey', 'administrator')).body.status).toBe('waiting');
  });

  test('a role counts from this minute, and is for administrators to give', async () => {
    expect((await promote('sue', 'tom', 'coordinator')).status).toBe(403);
    await promote('alan', 'tom', 'coordinator');
    expect((await community.as('tom').get('/me')).body.role).toBe('coordinator');
    expect(outcome(await promote('alan', 'tom', 'coordinator'))).toBe('member_wrong_state');
    expect(outcome(await promote('alan', 'library', 'coordinator'))).toBe('member_wrong_state');
    expect(outcome(await promote('alan', 'sid', 'coordinator'))).toBe('member_wrong_state');
  });

  test('a floor is moved by an administrator and a second person, and the member is told', async () => {
    const set = (by: Who, floorMinutes: number | null) =>
      community
        .as(by)
        .post(`/members/${memberIdOf('margaret')}/floor`, { floorMinutes, reason: 'After hospital' });
    expect((await set('sue', -900)).status).toBe(403);
    const floor = async () =>
      (await community.as('sue').get(`/members/${memberIdOf('margaret')}`)).body.account;
    const lower = await set('alan', -900);
    expect((await floor()).floorMinutes).toBe(-600);
    await approvedBy(community.as('sue'), lower);
    expect((await floor()).floorMinutes).toBe(-900);
    await approvedBy(community.as('ann'), await set('alan', null));
    expect((await floor()).floorMinutes).toBeNull();
    const [told] = (await community.as('margaret').get('/notices')).body.items;
    expect(told).toMatchObject({ code: 'floor_changed', facts: { reason: 'After hospital' } });
  });

  test('a membership of another time bank does not exist here, by any door', async () => {
    const floor = { floorMinutes: -900, reason: 'For a test' };
    const path = `/members/${memberIdOf('wanda')}`;
    const alan = community.as('alan');
    const replies = [
      await alan.get(path),
      await move('alan', 'wanda', 'suspended'),
      await promote('alan', 'wanda', 'member'),
      await alan.post(`${path}/floor`, floor),
      await alan.post(`${path}/pin`, { channel: 'phone' }),
      await alan.patch(path, { bio: 'Hello' }, { 'if-match': '"1"' }),
      await alan.put(`${path}/block`),
      await alan.delete(`${path}/block`),
    ];
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
    const names = (await alan.get('/members?limit=100')).body.items.map(
      ({ displayName }: { displayName: string }) => displayName,
    );
    expect(names).not.toContain('Wanda Pryce');
  });
});
