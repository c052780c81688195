import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Reply } from '../support/client.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { codeFor } from '../support/letters.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const signIn = async (email: string): Promise<Reply> => {
    const code = await codeFor(community, email);
    const headers = { 'user-agent': 'Mozilla/5.0 (iPad; CPU OS 17_0) AppleWebKit/605 Version/17 Safari/605' };
    return await community.nobody.post('/auth/sessions', { method: 'code', email, code }, headers);
  };
  const cookieOf = (reply: Reply): string => `refresh=${reply.cookies['refresh']?.value}`;
  const refresh = (cookie: string, body?: unknown) =>
    community.nobody.post('/auth/sessions/refresh', body, { cookie });
  const withToken = (reply: Reply) =>
    createClient(community.app, () => ({ authorization: `Bearer ${reply.body.accessToken}` }));

  test('the refresh token is a cookie that scripts cannot read, for the sign-in paths of this site alone', async () => {
    const cookie = (await signIn('priya@example.org')).cookies['refresh'];
    expect(cookie).toMatchObject({ path: '/api/v1/auth', httpOnly: true, sameSite: 'Strict' });
    expect(cookie?.['expires']).toEqual(new Date('2026-06-17T10:00:00.000Z'));
  });

  test('where people come by https the cookie never travels without it', async () => {
    const settings = { TIMEBANK_ADDRESS: 'https://hours.example.org' };
    const secure = await openCommunity(engine, { settings });
    const code = await codeFor(secure, 'priya@example.org');
    const reply = await secure.nobody.post('/auth/sessions', {
      method: 'code',
      email: 'priya@example.org',
      code,
    });
    expect(reply.cookies['refresh']?.['secure']).toBe(true);
    await secure.close();
  });

  test('an access token is good for ten minutes, and the cookie gets another', async () => {
    const first = await signIn('priya@example.org');
    expect((await withToken(first).get('/me')).status).toBe(200);
    community.clock.advance({ minutes: 10 });
    expect((await withToken(first).get('/me')).status).toBe(401);
    const next = await refresh(cookieOf(first));
    expect(next.body.me.displayName).toBe('Priya Shah');
    expect(cookieOf(next)).not.toBe(cookieOf(first));
    expect((await withToken(next).get('/me')).status).toBe(200);
  });

  test('two tabs that refresh at once are both let in, with the same next cookie', async () => {
    const first = await signIn('priya@example.org');
    community.clock.advance({ minutes: 10 });
    const one = await refresh(cookieOf(first));
    community.clock.advance({ seconds: 10 });
    const other = await refresh(cookieOf(first));
    expect(other.status).toBe(200);
    expect(cookieOf(other)).toBe(cookieOf(one));
    expect((await refresh(cookieOf(one))).status).toBe(200);
  });

  test('a cookie that comes again after ten seconds was stolen: that sign-in ends everywhere', async () => {
    community.clock.advance({ minutes: 1 });
    const first = await signIn('priya@example.org');
    community.clock.advance({ minutes: 10 });
    const next = await refresh(cookieOf(first));
    community.clock.advance({ seconds: 11 });
    expect((await refresh(cookieOf(first))).body.code).toBe('not_signed_in');
    expect((await refresh(cookieOf(next))).status).toBe(401);
    expect((await withToken(next).get('/me')).status).toBe(401);
    expect((await community.as('priya').get('/me')).status).toBe(200);
  });

  test('a stolen cookie ends what the thief went over to as well', async () => {
    const first = await signIn('greta@example.org');
    const memberId = community.people.gretaInWallasey.memberId;
    const thief = await refresh(cookieOf(first), { memberId });
    expect(thief.body.me.timebank.slug).toBe('wallasey');
    community.clock.advance({ minutes: 1 });
    expect((await refresh(cookieOf(first))).status).toBe(401);
    expect((await withToken(thief).get('/me')).status).toBe(401);
  });

  test('a cookie that we never gave out ends nothing', async () => {
    const first = await signIn('priya@example.org');
    const forged = `${cookieOf(first).slice(0, -4)}AAAA`;
    for (const cookie of [forged, 'refresh=', 'refresh=a.b.c', 'other=1']) {
      expect((await refresh(cookie)).status).toBe(401);
    }
    expect((await refresh(cookieOf(first))).status).toBe(200);
  });

  test('a member is signed out after a week without a visit, and after thirty days in any case', async () => {
    let reply = await signIn('priya@example.org');
    for (let days = 0; days < 28; days += 4) {
      community.clock.advance({ days: 4 });
      reply = await refresh(cookieOf(reply));
      expect(reply.status).toBe(200);
    }
    community.clock.advance({ days: 2 });
    expect((await refresh(cookieOf(reply))).status).toBe(401);

    const other = await signIn('tom@example.org');
    community.clock.advance({ days: 7 });
    expect((await refresh(cookieOf(other))).status).toBe(401);
  });

  test('staff are signed out after half an hour without a visit, and after twelve hours in any case', async () => {
    let reply = await signIn('sue@example.org');
    for (let minutes = 0; minutes < 700; minutes += 25) {
      community.clock.advance({ minutes: 25 });
      reply = await refresh(cookieOf(reply));
      expect(reply.status).toBe(200);
    }
    community.clock.advance({ minutes: 25 });
    expect((await refresh(cookieOf(reply))).status).toBe(401);
  });

  test('going over to another membership ends the token for the first, so that an old tab acts nowhere', async () => {
    const first = await signIn('greta@example.org');
    const { memberId } = community.people.gretaInWallasey;
    const over = await refresh(cookieOf(first), { memberId });
    expect(over.body.me).toMatchObject({ memberId, timebank: { slug: 'wallasey' } });
    expect((await withToken(first).get('/me')).status).toBe(401);
    const elsewhere = await refresh(cookieOf(over), { memberId: community.people.wanda.memberId });
    expect(elsewhere.body.code).toBe('not_allowed');
  });

  test('signing out ends the session and takes the cookie away', async () => {
    const first = await signIn('priya@example.org');
    const out = await withToken(first).delete('/auth/sessions/current');
    expect(out.status).toBe(204);
    expect(out.cookies['refresh']).toMatchObject({ value: '', path: '/api/v1/auth' });
    expect((await withToken(first).get('/me')).status).toBe(401);
    expect((await refresh(cookieOf(first))).status).toBe(401);
  });

  test('members see where they are signed in, and sign out there; what is not theirs is not there', async () => {
    community.clock.advance({ minutes: 1 });
    const reply = await signIn('priya@example.org');
    const priya = withToken(reply);
    const { items } = (await priya.get('/me/sessions')).body;
    expect(items[0]).toMatchObject({ device: 'Safari on iPad', isCurrent: true });
    expect(items).toHaveLength(2);
    expect((await community.as('tom').delete(`/me/sessions/${items[0].id}`)).status).toBe(404);
    expect((await priya.delete(`/me/sessions/${items[1].id}`)).status).toBe(204);
    expect((await community.as('priya').get('/me')).status).toBe(401);
  });

  test('a new password needs the old one and signs out everywhere else', async () => {
    const reply = await signIn('priya@example.org');
    const priya = withToken(reply);
    expect((await priya.put('/me/password', { password: 'a first long password' })).status).toBe(204);
    expect((await community.as('priya').get('/me')).status).toBe(401);
    const without = await priya.put('/me/password', { password: 'another long password' });
    expect(without.body.code).toBe('wrong_credentials');
    const change = { password: 'another long password', currentPassword: 'a first long password' };
    expect((await priya.put('/me/password', change)).status).toBe(204);
    const signed = await community.nobody.post('/auth/sessions', {
      method: 'password',
      email: 'priya@example.org',
      password: 'another long password',
    });
    expect(signed.status).toBe(201);
  });

  test('how the screens are to look is kept on the account', async () => {
    const looks = { textPercent: 150, theme: 'contrast' };
    expect((await community.as('margaret').put('/me/looks', looks)).status).toBe(204);
    expect((await community.as('margaret').get('/me')).body.looks).toEqual(looks);
  });

  test('whoever is suspended this minute is so with the token they have', async () => {
    const reply = await signIn('priya@example.org');
    const status = { to: 'suspended', reason: 'Complaints from two members' };
    await community.as('sue').post(`/members/${community.people.priya.memberId}/status`, status);
    const blocked = await withToken(reply).put(`/members/${community.people.tom.memberId}/block`);
    expect(blocked.body.code).toBe('member_not_active');
  });
});
