import type { Surroundings } from '@timebank/api/http/serve';
import { createServer } from '@timebank/api/http/server';
import { issueToken } from '@timebank/api/http/token';
import { createNews, type News } from '@timebank/api/news';
import { createNoticePoll } from '@timebank/api/notices/poll.service';
import { notify } from '@timebank/api/notices/service';
import { changesRoutes } from '@timebank/api/notices/stream.routes';
import type { MemberId } from '@timebank/shared/ids';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Community, openCommunity, type People } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { type EventReader, readEvents } from '../support/event-reader.ts';

eachEngine((engine) => {
  let community: Community;
  let app: FastifyInstance;
  let news: News;
  let address: string;
  const readers: EventReader[] = [];

  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  const listen = async (rhythm: Partial<Parameters<typeof changesRoutes>[1]>) => {
    const { database, clock, config, newId } = community;
    app = await createServer(config, { logger: false, styleHashes: [] });
    news = createNews();
    const around: Surroundings = { app, database, clock, config, newId, news, secondFactorForStaff: true };
    changesRoutes(around, { heartbeatMs: 60_000, sessionCheckMs: 60_000, pollMs: 60_000, ...rhythm });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  };
  beforeEach(() => listen({}));
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.close();
    await app.close();
  });

  const open = async (who: keyof People, lastsMs?: number) => {
    const { sessionId } = community.people[who];
    const now = new Date(community.clock().getTime() - (lastsMs === undefined ? 0 : 600_000 - lastsMs));
    const { accessToken } = issueToken(app, { sessionId, now });
    const reader = await readEvents(`${address}/changes`, { authorization: `Bearer ${accessToken}` });
    readers.push(reader);
    return reader;
  };
  const opened = async (who: keyof People, lastsMs?: number) => {
    const reader = await open(who, lastsMs);
    expect(await reader.next()).toEqual({ topics: [] });
    return reader;
  };
  const memberIdOf = (who: keyof People): MemberId => community.people[who].memberId;

  test('an open screen hears at once that it is connected, and then of each change that concerns its member', async () => {
    const margaret = await opened('margaret');
    const priya = await opened('priya');
    news.publish({ memberIds: [memberIdOf('priya')], topics: ['me'] });
    news.publish({ memberIds: [memberIdOf('margaret'), memberIdOf('priya')], topics: ['exchanges'] });
    expect(await margaret.next()).toEqual({ topics: ['exchanges'] });
    expect(await priya.next()).toEqual({ topics: ['me'] });
    expect(await priya.next()).toEqual({ topics: ['exchanges'] });
  });

  test('nothing between the two may keep the stream or hold it back', async () => {
    const { status, headers } = await opened('margaret');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  test('whoever is not signed in hears nothing', async () => {
    const reader = await readEvents(`${address}/changes`, {});
    expect(reader.status).toBe(401);
  });

  test('a quiet stream gives a sign of life', async () => {
    await app.close();
    await listen({ heartbeatMs: 20 });
    const reader = await opened('margaret');
    expect(await reader.next()).toBe('heartbeat');
    expect(await reader.next()).toBe('heartbeat');
  });

  test('the stream ends with the access token', async () => {
    community.clock.set('2026-06-10T10:00:00.950Z');
    const reader = await opened('margaret', 50);
    expect(await reader.next()).toBeNull();
    expect(news.subscribers()).toEqual([]);
  });

  test('whoever is signed out hears no more', async () => {
    await app.close();
    await listen({ sessionCheckMs: 20 });
    const reader = await opened('tom');
    await community.database.write(async ({ db, tables: { sessions } }) => {
      const endedAt = community.clock().toISOString();
      await db.update(sessions).set({ endedAt }).where(eq(sessions.id, community.people.tom.sessionId));
    });
    expect(await reader.next()).toBeNull();
  });

  test('a member has at most five streams, and the sixth is told so', async () => {
    const first = await opened('margaret');
    for (let count = 2; count <= 5; count += 1) await opened('margaret');
    const sixth = await open('margaret');
    expect(sixth.status).toBe(429);
    expect(sixth.headers['retry-after']).toBe('60');
    await opened('priya');
    first.close();
    await vi.waitFor(async () => expect((await open('margaret')).status).toBe(200));
  });

  test('two hundred streams that come and go leave nothing behind', async () => {
    for (let round = 0; round < 50; round += 1) {
      const batch = await Promise.all(
        (['margaret', 'priya', 'ann', 'nina'] as const).map((who) => opened(who)),
      );
      for (const reader of batch) reader.close();
      await vi.waitFor(() => expect(news.subscribers()).toEqual([]), { interval: 5 });
    }
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBeLessThan(20);
  });

  test('the server closes although somebody is still listening', async () => {
    const reader = await opened('margaret');
    await app.close();
    expect(await reader.next()).toBeNull();
  });

  test('what another process tells a member reaches their open screen here, and is told once', async () => {
    const { database, clock } = community;
    const failures: unknown[] = [];
    const poll = createNoticePoll(
      { database, clock, news },
      { pauseMs: 10, onFailure: (error) => failures.push(error) },
    );
    const heard: unknown[] = [];
    const unsubscribe = news.subscribe(
      { memberId: memberIdOf('priya'), timebankId: community.timebank.id },
      (topics) => heard.push(topics),
    );
    poll.wake();
    // The community's own application stands for the other process: its news is not this one's.
    await community.write('sue', async (call) =>
      notify(call, { memberId: memberIdOf('priya'), code: 'membership_changed' }),
    );
    await vi.waitFor(() => expect(heard).toEqual([['notices', 'exchanges', 'me']]));
    await community.write('sue', async (call) =>
      notify(call, { memberId: memberIdOf('priya'), code: 'floor_changed' }),
    );
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    unsubscribe();
    poll.stop();
    expect(failures).toEqual([]);
  });
});
