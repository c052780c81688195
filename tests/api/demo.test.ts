import { putMail } from '@timebank/api/mail/outbox';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let demo: Community;
  beforeEach(async () => {
    demo = await openCommunity(engine, { settings: { TIMEBANK_DEMO: '1' } });
  });
  afterEach(() => demo.close());

  test('in the demonstration everybody of every role can be chosen, with a word on who they are', async () => {
    const { items } = (await demo.nobody.get('/demo/people')).body;
    const hints = Object.fromEntries(
      items.map(({ displayName, hint }: { displayName: string; hint: string }) => [displayName, hint]),
    );
    expect(hints).toMatchObject({
      'Margaret Ellis': 'Has no e-mail and signs in with a card, has given as much as they had',
      'Sue Harper': 'Coordinates, mostly by telephone',
      'Tom Birch': 'Acts for West Kirby Library too, has given as much as they had',
      'Greta Lund': 'A member of 2 time banks, has given as much as they had',
      'Nina Walsh': 'Reads the books and changes nothing',
    });
    expect(hints).not.toHaveProperty('Sid Cole');
    const roles = new Set(items.map(({ role }: { role: string }) => role));
    expect(roles).toEqual(new Set(['member', 'coordinator', 'administrator', 'auditor']));
  });

  test('choosing somebody signs in as them', async () => {
    const { memberId } = demo.people.margaret;
    const reply = await demo.nobody.post('/auth/sessions', { method: 'demo', memberId });
    expect(reply.body.me).toMatchObject({ memberId, demo: true });
    expect(reply.cookies['refresh']?.['secure']).toBe(true);
    const organisation = { method: 'demo', memberId: demo.people.library.memberId };
    expect((await demo.nobody.post('/auth/sessions', organisation)).status).toBe(404);
  });

  test('the mailbox page shows letters newest first, as text, and lets no script in', async () => {
    await demo.database.write(async (tx) => {
      const text = `<script>alert(1)</script>\n${demo.config.address}/sign-in/code#code=1 https://elsewhere.example/`;
      await putMail(
        { tx, id: demo.newId(), now: demo.clock() },
        { to: 'a@example.org', subject: 'One & two', text },
      );
    });
    demo.clock.advance({ seconds: 1 });
    await demo.nobody.post('/auth/codes', { email: 'priya@example.org' });
    const page = await demo.app.inject('/dev/mail');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.body).toContain('One &amp; two');
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain(`<a href="${demo.config.address}/sign-in/code#code=1">`);
    expect(page.body).not.toContain('<a href="https://elsewhere');
    expect(page.body.indexOf('priya@example.org')).toBeLessThan(page.body.indexOf('One &amp; two'));
  });

  test('elsewhere nothing is under /dev', async () => {
    const real = await openCommunity(engine);
    for (const url of ['/dev/mail', '/dev/gallery', '/dev']) {
      const page = await real.app.inject({ url, headers: { accept: 'text/html' } });
      expect(page.statusCode).toBe(404);
    }
    await real.close();
  });
});
