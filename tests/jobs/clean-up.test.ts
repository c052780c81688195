import { cleanUp } from '@timebank/api/jobs/clean-up';
import { createNews } from '@timebank/api/news';
import { expect, test } from 'vitest';
import { openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  test('what has served is removed after its time, and nothing before', async () => {
    const community = await openCommunity(engine);
    const { database, clock } = community;
    const around = { ...community, news: createNews(), mailer: null, texter: null };
    const counts = () =>
      database.read(async ({ db, tables: { signInCodes, failedAttempts, sessions, idempotencyKeys } }) => ({
        codes: (await db.select().from(signInCodes)).length,
        attempts: (await db.select().from(failedAttempts)).length,
        ended: (await db.select().from(sessions)).filter(({ endedAt }) => endedAt !== null).length,
        keys: (await db.select().from(idempotencyKeys)).length,
      }));

    await community.nobody.post('/auth/codes', { email: 'priya@example.org' });
    const body = {
      displayName: 'Ivy Moore',
      preferredContact: 'phone',
      phone: '0151 496 3333',
      channel: 'phone',
    };
    await community.as('sue').post('/members', body, { 'idempotency-key': 'add-ivy-moore' });
    await community.as('tom').delete('/auth/sessions/current');
    await cleanUp(around);
    expect(await counts()).toEqual({ codes: 1, attempts: 1, ended: 1, keys: 1 });
    clock.advance({ minutes: 16 });
    await cleanUp(around);
    expect(await counts()).toEqual({ codes: 0, attempts: 1, ended: 1, keys: 1 });
    clock.advance({ days: 8 });
    await cleanUp(around);
    expect(await counts()).toEqual({ codes: 0, attempts: 0, ended: 0, keys: 0 });
    await community.close();
  });
});
