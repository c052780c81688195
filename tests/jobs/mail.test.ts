import { sendMail } from '@timebank/api/jobs/send-mail';
import type { JobSurroundings } from '@timebank/api/jobs/surroundings';
import { mailerFor } from '@timebank/api/mail/mailer';
import { createNews } from '@timebank/api/news';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

  test('where no mail server is set up, letters wait', async () => {
    await sendMail({ ...around, mailer: null });
    expect(await letter()).toMatchObject({ tries: 0, sentAt: null });
  });
});
