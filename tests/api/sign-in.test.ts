import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { codeFor, lettersTo } from '../support/letters.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const signIn = (body: Record<string, unknown>) => community.nobody.post('/auth/sessions', body);
  const byCode = (email: string, code: string) => signIn({ method: 'code', email, code });

  test('a code from an e-mail signs a member in, with or without its space, once', async () => {
    const code = await codeFor(community, 'priya@example.org');
    const reply = await byCode('Priya@Example.org ', code.replace(' ', ''));
    expect(reply.status).toBe(201);
    expect(reply.body.me).toMatchObject({
      displayName: 'Priya Shah',
      role: 'member',
      secondFactorNeeded: false,
    });
    const again = await byCode('priya@example.org', code);
    expect([again.status, again.body.code]).toEqual([401, 'wrong_credentials']);
  });

  test('the letter carries a link whose secrets stand behind the #, and nobody else gets one', async () => {
    await codeFor(community, 'priya@example.org');
    const [letter] = await lettersTo(community, 'priya@example.org');
    expect(letter?.text).toMatch(/^\/sign-in\/code#email=priya%40example\.org&code=\d{8}$/m);
    await community.nobody.post('/auth/codes', { email: 'stranger@example.org' });
    expect(await lettersTo(community, 'stranger@example.org')).toEqual([]);
  });

  test('a code is good for 15 minutes and not longer', async () => {
    const code = await codeFor(community, 'priya@example.org');
    community.clock.advance({ minutes: 15 });
    expect((await byCode('priya@example.org', code)).status).toBe(401);
  });

  test('a code has five tries, and the right one is refused after them', async () => {
    const code = await codeFor(community, 'priya@example.org');
    const wrong = code.startsWith('0') ? '1111 1111' : '0000 0000';
    for (let tries = 1; tries <= 5; tries += 1) {
      expect((await byCode('priya@example.org', wrong)).body.code).toBe('wrong_credentials');
    }
    const soon = await byCode('priya@example.org', code);
    expect([soon.status, soon.headers['retry-after']]).toEqual([429, '15']);
    community.clock.advance({ minutes: 1 });
    expect((await byCode('priya@example.org', code)).body.code).toBe('wrong_credentials');
  });

  test('waiting grows with every wrong try, ends at a quarter of an hour, and locks nobody out', async () => {
    const waits: number[] = [];
    for (let round = 1; round <= 14; round += 1) {
      const reply = await byCode('priya@example.org', '1234 5678');
      if (reply.status !== 429) continue;
      waits.push(Number(reply.headers['retry-after']));
      community.clock.advance({ seconds: waits.at(-1) ?? 0 });
    }
    expect(waits.slice(0, 4)).toEqual([15, 30, 60, 120]);
    community.clock.advance({ minutes: 15 });
    const code = await codeFor(community, 'priya@example.org');
    expect((await byCode('priya@example.org', code)).status).toBe(201);
  });

  test('tries that arrive together are counted as if they came one by one', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => byCode('priya@example.org', '1234 5678')),
    );
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('known and unknown addresses get the same answers, to a request and to wrong tries', async () => {
    const answers = async (email: string) => {
      const asked = await community.nobody.post('/auth/codes', { email });
      const tried = [];
      for (let round = 1; round <= 6; round += 1) {
        for (const secret of [
          { method: 'code', code: '1234 5678' },
          { method: 'password', password: 'a guess' },
        ]) {
          const { status, body, headers } = await signIn({ ...secret, email });
          tried.push({ status, body, retryAfter: headers['retry-after'], cookie: headers['set-cookie'] });
        }
      }
      return { asked: [asked.status, asked.body], tried };
    };
    const known = await answers('priya@example.org');
    expect(known).toEqual(await answers('stranger@example.org'));
    expect(known.asked).toEqual([202, undefined]);
  });

  test('an unknown address costs the same rows as a known one, but for the letter', async () => {
    const rows = async () =>
      await community.database.read(async ({ db, tables }) => ({
        codes: (await db.select().from(tables.signInCodes)).length,
        attempts: (await db.select().from(tables.failedAttempts)).length,
        letters: (await db.select().from(tables.outbox)).length,
      }));
    await community.nobody.post('/auth/codes', { email: 'stranger@example.org' });
    expect(await rows()).toEqual({ codes: 1, attempts: 1, letters: 0 });
    await community.nobody.post('/auth/codes', { email: 'priya@example.org' });
    expect(await rows()).toEqual({ codes: 2, attempts: 2, letters: 1 });
  });

  test('a password takes as long to refuse where nobody has one', async () => {
    const timed = async (email: string) => {
      const start = performance.now();
      await signIn({ method: 'password', email, password: 'a guess' });
      return performance.now() - start;
    };
    await timed('first@example.org');
    const unknown = [];
    const known = [];
    await community.as('priya').put('/me/password', { password: 'long enough to keep' });
    for (const round of [1, 2, 3, 4]) {
      unknown.push(await timed(`stranger${round}@example.org`));
      known.push(await timed('priya@example.org'));
    }
    // Both compare one argon2id hash, which takes tens of milliseconds; nothing else in them does.
    const ratio = Math.min(...known) / Math.min(...unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('whoever asks for codes again and again keeps the one they have', async () => {
    for (let round = 1; round <= 8; round += 1) {
      expect((await community.nobody.post('/auth/codes', { email: 'priya@example.org' })).status).toBe(202);
    }
    expect(await lettersTo(community, 'priya@example.org')).toHaveLength(5);
  });

  test('a member of two time banks comes to the one they ask for, or used last', async () => {
    const enter = async (more: Record<string, unknown> = {}) => {
      community.clock.advance({ hours: 1 });
      const code = await codeFor(community, 'greta@example.org');
      const reply = await signIn({ method: 'code', email: 'greta@example.org', code, ...more });
      return reply.body.me?.timebank.slug ?? reply.body.code;
    };
    expect(await enter({ timebank: 'wallasey' })).toBe('wallasey');
    expect(await enter()).toBe('wallasey');
    expect(await enter({ timebank: 'west-kirby-test' })).toBe('west-kirby-test');
    expect(await enter()).toBe('west-kirby-test');
    expect(await enter({ timebank: 'birkenhead' })).toBe('wrong_credentials');
  });

  test('a suspended member may sign in and read, but change nothing', async () => {
    const code = await codeFor(community, 'sid@example.org');
    const { body } = await byCode('sid@example.org', code);
    expect(body.me.status).toBe('suspended');
    const sid = community.as('sid');
    expect((await sid.get('/categories')).status).toBe(200);
    const changed = await sid.put(`/members/${community.people.tom.memberId}/block`);
    expect(changed.body.code).toBe('member_not_active');
  });

  test('an applicant and somebody who has left are told what a stranger is told', async () => {
    const { sid } = community.people;
    for (const status of ['applied', 'left'] as const) {
      await community.database.write(async ({ db, tables }) => {
        await db.update(tables.members).set({ status });
      });
      await community.nobody.post('/auth/codes', { email: 'sid@example.org' });
      expect((await byCode('sid@example.org', '1234 5678')).body.code).toBe('wrong_credentials');
      expect((await community.as(sid).get('/me')).status).toBe(401);
    }
    expect(await lettersTo(community, 'sid@example.org')).toEqual([]);
  });

  test('outside the demonstration nobody can be somebody else', async () => {
    const { memberId } = community.people.alan;
    expect((await signIn({ method: 'demo', memberId })).status).toBe(404);
    expect((await community.nobody.get('/demo/people')).status).toBe(404);
  });
});
