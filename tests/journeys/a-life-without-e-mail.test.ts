import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
    const { as, newId, timebank } = site.community;
    const offer = { kind: 'offer', title: 'Weeding and pruning', categoryId: timebank.categoryIds.garden };
    await as('tom').post('/listings', offer, { 'idempotency-key': newId() });
  });
  afterAll(() => site.close());

  const post = async (who: 'tom' | 'sue', path: string, body: object = {}) => {
    const reply = await site.community
      .as(who)
      .post(path, body, { 'idempotency-key': site.community.newId() });
    if (reply.status >= 400) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const button = (page: Page, name: string) =>
    page.locator('main').getByRole('button', { name, exact: true });
  const ivyRings = async (page: Page) => {
    await page.goto('/staff/call');
    await page.getByRole('combobox', { name: 'Who is ringing?' }).fill('ivi lune');
    await page.getByRole('option', { name: 'Ivy Lunt' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '“What would you like?”' }).waitFor();
  };

  test('a member without e-mail joins on paper, asks by telephone, is helped, signs a slip, gets her statement by post and leaves; nobody ever signs in as her', async () => {
    const { page } = await sceneAt(site).open('sue', '/staff/members/new', 'desktop');

    // She sent the form from the library: a name and an address.
    await page.getByLabel('Name', { exact: true }).fill('Ivy Lunt');
    await page.getByRole('textbox', { name: /^Address/ }).fill('3 Lighthouse Close, West Kirby');
    await page.getByLabel('How do they like to be reached?').selectOption('post');
    await page.getByRole('checkbox', { name: 'In large print' }).check();
    await page.getByRole('radio', { name: 'On paper' }).check();
    await button(page, 'Add this member').click();
    await heading(page, 'Ivy Lunt').waitFor();
    const memberId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    // She rings, and is found although her name is misheard.
    await ivyRings(page);
    await page.keyboard.press('1');
    await page.getByLabel('What kind of help?').selectOption({ label: 'Garden' });
    await page.getByRole('radio', { name: 'At home' }).first().check();
    await page.keyboard.press('Enter');
    await page.getByLabel(/words/i).fill('Yes, the roses please.');
    await page.keyboard.press('Enter');
    await page.getByText('It is up: Garden').waitFor();
    await page.getByRole('button', { name: 'Introduce the two Tom Birch' }).click();
    await page.getByText('Tom Birch and the caller are both asked.').waitFor();
    await page.getByRole('button', { name: 'Next call' }).click();
    await heading(page, 'Telephone').waitFor();

    // Tom says yes on his screen, Ivy on the telephone.
    const { items } = (await site.community.as('tom').get('/exchanges')).body;
    const [exchange] = items as { id: string }[];
    await post('tom', `/exchanges/${exchange?.id}/accept`);
    await ivyRings(page);
    await page.keyboard.press('3');
    await page.getByText(/“Tom Birch can help you: Garden/).waitFor();
    await button(page, 'Yes please').click();
    await page.getByText('Written down: a yes to Tom Birch').waitFor();

    // Both sign the slip that was printed for them.
    await page.goto(`/staff/slips/print?exchange=${exchange?.id}`);
    await button(page, 'Make the slips').click();
    await page.getByText('1 slip is ready').waitFor();
    const paper = (await page.locator('[data-print-sheet]').textContent()) ?? '';
    const number = /\d{4,}-\d/.exec(paper)?.[0] ?? '';
    await page.goto('/staff/slips/keying');
    await page.getByLabel('Number', { exact: true }).fill(number);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('hours');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(`${site.community.clock().getUTCDate()}`);
    await page.keyboard.press('Enter');
    await page.getByText('1 slip, 1 hour.').waitFor();

    // Her statement goes by post, in large print.
    await page.goto(`/staff/members/${memberId}/statement`);
    const letter = page.locator('[data-print-sheet]');
    await letter.getByText(/Tom Birch helped you for 1 hour/).waitFor();
    expect(await letter.getAttribute('data-size')).toBe('large');

    // She moves away, and her balance goes to the fund.
    await page.goto(`/staff/members/${memberId}/status`);
    await page.getByRole('radio', { name: 'End it', exact: true }).check();
    await page.getByLabel('Why').fill('She has moved to her son in Leeds.');
    await button(page, 'End it').click();
    await page.getByRole('dialog').getByRole('button').first().click();
    await expect
      .poll(async () => (await site.community.as('sue').get(`/members/${memberId}`)).body.status)
      .toBe('left');

    const told = (await site.community.as('nina').get(`/audit?onBehalfOf=${memberId}&limit=100`)).body.items;
    const channels = new Set(told.map(({ channel }: { channel: string }) => channel));
    expect(channels).toEqual(new Set(['phone', 'paper']));
    expect(
      told.every(({ actor }: { actor: { displayName: string } }) => actor.displayName === 'Sue Harper'),
    ).toBe(true);
    const signIns = await site.community.database.read(({ db, tables: { sessions } }) =>
      db.select({ memberId: sessions.memberId }).from(sessions),
    );
    expect(signIns.filter((session) => session.memberId === memberId)).toEqual([]);
    await expectBooksToVerify(site.community.database);
  });
});
