import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

const pressesMax = 12;

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
    const { as, newId, timebank, people } = site.community;
    const key = () => ({ 'idempotency-key': newId() });
    const offer = { kind: 'offer', title: 'Weeding and pruning', categoryId: timebank.categoryIds.garden };
    await as('tom').post('/listings', offer, key());
    const path = `/members/${people.margaret.memberId}`;
    const { version } = (await as('sue').get(path)).body;
    const known = { calledName: 'Mrs Ellis', passwordWord: 'kestrel' };
    await as('sue').patch(path, known, { 'if-match': `"${version}"` });
  });
  afterAll(() => site.close());

  /** A coordinator with a telephone in one hand and no mouse. Every press of a key is counted. */
  const sitDown = async () => {
    const { page } = await sceneAt(site).open('sue', '/staff/call', 'desktop');
    let presses = 0;
    const press = async (...keys: string[]) => {
      for (const one of keys) {
        presses += 1;
        await page.keyboard.press(one);
      }
    };
    const type = async (text: string) => {
      await page.keyboard.type(text);
    };
    const find = async (text: string, name: string) => {
      await page.getByRole('combobox', { name: 'Who is ringing?' }).waitFor();
      await waitForFocus(page, 'caller');
      await type(text);
      await page.getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Enter');
      await heading(page, `On the telephone with ${name}`).waitFor();
      await page.getByRole('heading', { name: '“What would you like?”' }).waitFor();
      presses = 0;
    };
    return { page, press, type, find, presses: () => presses };
  };
  const waitForFocus = (page: Page, name: string) =>
    page.waitForFunction((wanted) => document.activeElement?.getAttribute('name') === wanted, name);
  const lastListing = async () =>
    (await site.community.as('sue').get(`/listings?member=${site.community.people.margaret.memberId}`)).body
      .items[0];

  test('a request by telephone takes at most twelve presses and no mouse, and outlives two reloads', async () => {
    const { page, press, type, find, presses } = await sitDown();
    await find('marg', 'Margaret Ellis');
    await page.getByText('Mrs Ellis', { exact: true }).waitFor();

    await press('1');
    await waitForFocus(page, 'categoryId');
    await press('G');
    await page.reload();
    await heading(page, 'On the telephone with Margaret Ellis').waitFor();
    await waitForFocus(page, 'categoryId');
    expect(await page.getByLabel('What kind of help?').locator(':checked').textContent()).toBe('Garden');

    await press('Tab', 'Tab', 'Space', 'Enter');
    await page.getByText('“Mrs Ellis, you would like help with: Garden, at any time.').waitFor();
    await page.reload();
    await waitForFocus(page, 'words');
    await type('Yes dear, that is right.');
    await press('Enter');
    await page.getByText('It is up: Garden').waitFor();
    expect(presses()).toBeLessThanOrEqual(pressesMax);

    expect(await lastListing()).toMatchObject({ title: 'Garden', kind: 'request', place: 'at_home' });
    const { items } = (await site.community.as('nina').get('/audit?action=listing.create&limit=1')).body;
    expect(items[0]).toMatchObject({
      actor: { displayName: 'Sue Harper' },
      onBehalfOf: { displayName: 'Margaret Ellis' },
      channel: 'phone',
    });
    expect(items[0].details).toContainEqual({ name: 'words', value: 'Yes dear, that is right.' });

    await page
      .getByText('Tom Birch lives near by, in West Kirby, and offers: Weeding and pruning.')
      .waitFor();
    await page.getByRole('button', { name: 'Put on the call list Tom Birch' }).press('Enter');
    await page.getByText('Tom Birch is on the call list.').waitFor();

    await press('0');
    await heading(page, 'Telephone').waitFor();
    await waitForFocus(page, 'caller');
    expect(await page.getByRole('combobox').inputValue()).toBe('');
  });

  describe('during a call', () => {
    test('a figure that somebody types does nothing but stand there, and the keys can be turned off', async () => {
      const { page, press, type, find } = await sitDown();
      await find('1', 'Margaret Ellis');
      await press('6');
      await waitForFocus(page, 'note');
      await type('She is 84, and rang at 10.');
      expect(await page.getByLabel('What is worth knowing next time?').inputValue()).toBe(
        'She is 84, and rang at 10.',
      );
      await page.getByRole('button', { name: 'Save' }).press('Enter');
      await page.getByText('The note is kept').waitFor();
      await page.getByRole('button', { name: 'Turn the keys off' }).press('Enter');
      await page.getByRole('button', { name: 'Turn the keys on' }).waitFor();
      await press('1');
      expect(await page.getByLabel('What kind of help?').count()).toBe(0);
      await page.getByRole('button', { name: 'Next call' }).press('Enter');
      await heading(page, 'Telephone').waitFor();
    });

    test('the password word is shown on request, and what came of the check is kept with the call', async () => {
      const { page, press, find } = await sitDown();
      await find('0151 496 1001', 'Margaret Ellis');
      expect(await page.getByText('kestrel').count()).toBe(0);
      await page.getByRole('button', { name: 'Show the word on file' }).press('Enter');
      await page.getByText('The word is: kestrel').waitFor();
      await page.getByRole('radio', { name: 'Knew the word' }).press('Space');
      await expect.poll(async () => (await openCall()).callerCheck).toBe('checked');
      await page.reload();
      await page.getByRole('radio', { name: 'Knew the word' }).waitFor();
      expect(await page.getByRole('radio', { name: 'Knew the word' }).isChecked()).toBe(true);
      await page.getByRole('heading', { name: '“What would you like?”' }).waitFor();
      await press('0');
      await heading(page, 'Telephone').waitFor();
    });

    test('a proposal is answered and its hours are confirmed for whoever is on the telephone', async () => {
      const { people } = site.community;
      const { agreed } = sceneAt(site);
      const { id } = await sceneAt(site).proposed();
      const { page, press, find } = await sitDown();
      await find('ellis', 'Margaret Ellis');
      await press('3');
      await page.getByText(/“Priya Shah can help you: Help with a tablet/).waitFor();
      await page.getByRole('button', { name: 'Yes please' }).press('Enter');
      await page.getByText('Written down: a yes to Priya Shah').waitFor();
      const happenedOn = site.community.clock().toISOString().slice(0, 10);
      await site.community
        .as('priya')
        .post(`/exchanges/${id}/hours`, { minutes: 60, happenedOn }, { 'idempotency-key': 'hours-of-priya' });
      await agreed();
      await page.reload();
      await page.getByRole('heading', { name: '“What would you like?”' }).waitFor();
      await press('4');
      await page.getByText(/“Priya Shah says it took 1 hour/).waitFor();
      await page.getByRole('button', { name: 'Yes, that is right' }).press('Enter');
      await page.getByText('The hours are written down').waitFor();
      await expectBooksToVerify(site.community.database);
      const { body } = await site.community.as('sue').get(`/exchanges/${id}`);
      expect(body.status).toBe('completed');
      expect(body.timeline.at(-1)).toMatchObject({
        actor: { displayName: 'Sue Harper' },
        onBehalfOf: { id: people.margaret.memberId },
        channel: 'phone',
      });
    });
  });

  const openCall = async () => (await site.community.as('sue').get('/desk/calls/open')).body.call;
});
