import { TOTP } from 'otpauth';
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

  const enter = async (more: { totp?: string } = {}, given?: string): Promise<Reply> => {
    const code = given ?? (await codeFor(community, 'sue@example.org'));
    return await community.nobody.post('/auth/sessions', {
      method: 'code',
      email: 'sue@example.org',
      code,
      ...more,
    });
  };
  const withToken = (reply: Reply) =>
    createClient(community.app, () => ({ authorization: `Bearer ${reply.body.accessToken}` }));
  const codeOf = (secret: string) =>
    new TOTP({ secret }).generate({ timestamp: community.clock().getTime() });
  const setUp = async (reply: Reply): Promise<string> => {
    const { secret } = (await withToken(reply).post('/me/second-factor')).body;
    expect((await withToken(reply).put('/me/second-factor', { totp: codeOf(secret) })).status).toBe(204);
    community.clock.advance({ seconds: 30 });
    return secret;
  };

  test('a coordinator without a second factor comes in as a plain member until it is set up', async () => {
    const reply = await enter();
    expect(reply.body.me).toMatchObject({ role: 'member', secondFactorNeeded: true });
    const sue = withToken(reply);
    expect((await sue.get('/members?status=suspended')).body.items).toEqual([]);
    await setUp(reply);
    expect((await sue.get('/me')).body).toMatchObject({ role: 'coordinator', secondFactorNeeded: false });
    expect((await sue.get('/members?status=suspended')).body.items).toHaveLength(1);
  });

  test('once it is set up the code from the app is asked for, and the first code stays good meanwhile', async () => {
    const secret = await setUp(await enter());
    const code = await codeFor(community, 'sue@example.org');
    expect((await enter({}, code)).body.code).toBe('second_factor_needed');
    expect((await enter({ totp: '000000' }, code)).body.code).toBe('second_factor_wrong');
    const reply = await enter({ totp: codeOf(secret) }, code);
    expect(reply.body.me).toMatchObject({ role: 'coordinator', secondFactorNeeded: false });
  });

  test('no code from the app works twice, nor one of a step before', async () => {
    const secret = await setUp(await enter());
    const used = codeOf(secret);
    expect((await enter({ totp: used })).status).toBe(201);
    expect((await enter({ totp: used })).body.code).toBe('second_factor_wrong');
    community.clock.advance({ seconds: 60 });
    const [before, now] = [-30_000, 0].map((offset) =>
      new TOTP({ secret }).generate({ timestamp: community.clock().getTime() + offset }),
    );
    expect((await enter({ totp: now ?? '' })).status).toBe(201);
    expect((await enter({ totp: before ?? '' })).body.code).toBe('second_factor_wrong');
  });

  test('guessing codes of the app makes waiting longer', async () => {
    await setUp(await enter());
    const code = await codeFor(community, 'sue@example.org');
    const codes = [];
    for (let round = 1; round <= 6; round += 1) codes.push((await enter({ totp: '000000' }, code)).body.code);
    expect(codes.at(-1)).toBe('too_many_attempts');
  });

  test('it is set up once, and only by whoever signed in as the person', async () => {
    const reply = await enter();
    await setUp(reply);
    expect((await withToken(reply).post('/me/second-factor')).body.code).toBe('already_exists');
    const nothing = await community.as('tom').put('/me/second-factor', { totp: '123456' });
    expect(nothing.status).toBe(404);
  });

  test('in the demonstration staff can act at once', async () => {
    const demo = await openCommunity(engine, { settings: { TIMEBANK_DEMO: '1' } });
    const { memberId } = demo.people.alan;
    const reply = await demo.nobody.post('/auth/sessions', { method: 'demo', memberId });
    expect(reply.body.me).toMatchObject({ role: 'administrator', secondFactorNeeded: false, demo: true });
    await demo.close();
  });
});
