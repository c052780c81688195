import { sendMail } from '@timebank/api/jobs/send-mail';
import type { JobSurroundings } from '@timebank/api/jobs/surroundings';
import { mailerFor } from '@timebank/api/mail/mailer';
import { createNews } from '@timebank/api/news';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { telling } from '../api/telling-scene.ts';
import { worldOf } from '../api/who-may/world.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { lettersTo } from '../support/letters.ts';
import { startMailServer } from '../support/mail-server.ts';

eachEngine((engine) => {
  let community: Community;
  let server: Awaited<ReturnType<typeof startMailServer>>;
  let around: JobSurroundings;
  beforeEach(async () => {
    server = await startMailServer();
    community = await openCommunity(engine, { settings: { TIMEBANK_SMTP: server.url } });
    around = { ...community, news: createNews(), mailer: mailerFor(community.config), texter: null };
    await community.nobody.post('/auth/codes', { email: 'priya@example.org' });
  });
  afterEach(async () => {
    around.mailer?.close();
    await community.close();
    server.stop();
  });

  const letter = async () => (await lettersTo(community, 'priya@example.org'))[0];

  test('a letter is handed to the mail server once', async () => {
    await sendMail(around);
    await sendMail(around);
    expect(server.letters).toHaveLength(1);
    expect(server.letters[0]).toMatch(/To: priya@example\.org/);
    expect(server.letters[0]).toContain('http://localhost:3000/sign-in/code#');
    expect(await letter()).toMatchObject({ sentAt: community.clock().toISOString(), failure: null });
  });

  test('two senders at the same moment do not send a letter twice', async () => {
    await Promise.all([sendMail(around), sendMail(around)]);
    expect(server.letters).toHaveLength(1);
  });

  test('a refused letter is tried again later and later, and given up in the end with the reason kept', async () => {
    server.refuse(true);
    await sendMail(around);
    expect(await letter()).toMatchObject({ tries: 1, sentAt: null, failure: expect.stringMatching(/550/) });
    await sendMail(around);
    expect((await letter())?.tries).toBe(1);
    for (let tries = 2; tries <= 12; tries += 1) {
      community.clock.advance({ days: 1 });
      await sendMail(around);
    }
    expect(await letter()).toMatchObject({ tries: 9, sentAt: null, failure: expect.stringMatching(/550/) });
  });

  test('a letter that was refused arrives once the mail server takes it', async () => {
    server.refuse(true);
    await sendMail(around);
    server.refuse(false);
    community.clock.advance({ minutes: 3 });
    await sendMail(around);
    expect(server.letters).toHaveLength(1);
    expect((await letter())?.failure).toBeNull();
  });

  test('a letter that asks carries a link by which one answers without signing in, and the outbox has none', async () => {
    const told = telling(community);
    await told.change('margaret', { preferredContact: 'email', email: 'margaret@example.org' });
    await worldOf(community).reported();
    const delivery = await told.last('margaret');
    await sendMail(around);
    const token = await told.tokenOf(delivery.id);
    const sent = server.letters.map(readable).find((one) => one.includes('Subject: Is 15 minutes'));
    expect(sent).toContain(`http://localhost:3000/l/${token}`);
    expect(JSON.stringify(await lettersTo(community, 'margaret@example.org'))).not.toContain(token);
    expect(await told.last('margaret')).toMatchObject({ state: 'sent', tries: 1, outcome: null });
  });

  test('a letter that was given up is known to the coordinators with why, and leaves when they try again', async () => {
    const told = telling(community);
    await told.tell('priya', 'membership_changed');
    server.refuse(true);
    for (let tries = 1; tries <= 9; tries += 1) {
      await sendMail(around);
      community.clock.advance({ days: 1 });
    }
    const { items } = (await community.as('sue').get('/deliveries?state=failed')).body;
    expect(items).toMatchObject([{ member: { displayName: 'Priya Shah' }, way: 'email', tries: 9 }]);
    expect(items[0].outcome).toMatch(/550/);
    server.refuse(false);
    await community.as('sue').post(`/deliveries/${items[0].id}/again`, {});
    await sendMail(around);
    expect(await told.last('priya')).toMatchObject({ state: 'sent' });
  });

  test('somebody who is rung instead gets no letter after it', async () => {
    const told = telling(community);
    await told.tell('priya', 'membership_changed');
    const { id } = await told.last('priya');
    await community.as('sue').post(`/deliveries/${id}/again`, { way: 'call' });
    const before = server.letters.length;
    await sendMail(around);
    expect(server.letters.slice(before).join()).not.toContain('membership');
  });

  test('where no mail server is set up, letters wait', async () => {
    await sendMail({ ...around, mailer: null });
    expect(await letter()).toMatchObject({ tries: 0, sentAt: null });
  });
});

/** Mail folds long lines; a reader's program puts them together again. */
const readable = (letter: string): string => letter.replace(/=\n/g, '').replaceAll('=3D', '=');
