import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telling } from '../api/telling-scene.ts';
import { axe } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { openSite, type Site } from '../support/site.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
    const { timebank, people, as, newId } = site.community;
    const { change } = telling(site.community);
    const { hoylake, westKirby } = timebank.neighbourhoodIds;
    const likesLetters = { preferredContact: 'post', neighbourhoodId: westKirby } as const;
    await change('margaret', { ...likesLetters, address: '12 Grange Road', largePrint: true });
    await change('greta', { ...likesLetters, address: '7 Grange Road' });
    await change('tom', { ...likesLetters, address: '99 Sea View', neighbourhoodId: hoylake });
    await change('library', { ...likesLetters, address: null });
    await as('priya').post(
      '/transfers',
      { toAccountId: people.greta.accountId, minutes: 60, memo: 'Thank you' },
      { 'idempotency-key': newId() },
    );
  });
  afterAll(() => site.close());

  const open = async (allowed = /^nothing$/): Promise<Page> => {
    const opened = await openPage({ address: site.address, size: 'desktop' });
    opened.allow(allowed);
    await site.signIn(opened, 'sue');
    await opened.page.goto('/staff/paper/statements');
    return opened.page;
  };
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const latest = async () =>
    (await site.community.as('nina').get('/audit?action=statements.printed&limit=1')).body.items[0];

  test('the statements of the last quarter for those who like letters are one print job in order of route', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'Those who like letters' }).and(page.locator(':checked')).waitFor();
    expect(await axe(page)).toEqual([]);
    await press(page, 'Make ready');
    await heading(page, '4 statements are ready');
    await expect.poll(() => page.locator('h1:focus').count()).toBe(1);
    expect(await page.getByText('1 letter has no address').count()).toBe(1);
    expect(await axe(page)).toEqual([]);

    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
    const texts = pages.map((paper) => paper.texts.map(({ text }) => text).join(' '));
    const letters = texts.flatMap((text) => /Statement of hours for (\w+ \w+)/.exec(text)?.[1] ?? []);
    expect(letters).toEqual(['Tom Birch', 'West Kirby', 'Greta Lund', 'Margaret Ellis']);
    expect(pages).toHaveLength(4);
    expect(pages.at(-1)?.texts.filter(({ points }) => points < 17.8)).toEqual([]);

    await press(page, 'They are printed');
    await heading(page, '4 statements are printed');
    expect(await latest()).toMatchObject({
      actor: { displayName: 'Sue Harper' },
      details: expect.arrayContaining([
        { name: 'whom', value: 'post' },
        { name: 'statementCount', value: '4' },
      ]),
    });
  });

  test('other days show what happened on them, and the choice is still there after a reload', async () => {
    const page = await open();
    await page.getByRole('radio', { name: 'Other days' }).check();
    await press(page, 'Make ready');
    await page.getByRole('link', { name: 'Give a day, a month and a year.' }).first().waitFor();
    const today = site.community.clock().toISOString().slice(0, 10);
    const [year = '', month = '', day = ''] = today.split('-');
    for (const name of ['from', 'to']) {
      await page.locator(`[name=${name}-day]`).fill(day);
      await page.locator(`[name=${name}-month]`).fill(month);
      await page.locator(`[name=${name}-year]`).fill(year);
    }
    await page.getByRole('radio', { name: 'Every member' }).check();
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Every member' }).isChecked()).toBe(true);
    expect(await page.locator('[name=to-day]').inputValue()).toBe(day);
    await press(page, 'Make ready');
    await page.getByText('Priya Shah gave you 1 hour.', { exact: false }).waitFor();
  });

  test('it can be stopped and gone on with, and whose statement could not be fetched is said by name', async () => {
    const page = await open(/statement/);
    const { accountId } = site.community.people.greta;
    let isBroken = true;
    await page.route(`**/accounts/${accountId}/statement*`, (route) =>
      isBroken ? route.abort() : route.continue(),
    );
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/mailing/members*', async (route) => {
      await held;
      await route.continue();
    });
    await press(page, 'Make ready');
    await heading(page, 'Statements are being made ready');
    expect(await page.getByRole('progressbar').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await press(page, 'Stop');
    await heading(page, 'You stopped');
    release();
    await press(page, 'Go on');
    await heading(page, '3 statements are ready');
    await page.getByText('1 statement could not be fetched').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Greta Lund' }).waitFor();
    isBroken = false;
    await press(page, 'Try these again');
    await heading(page, '4 statements are ready');
    expect(await page.locator('[data-print-sheet] address').allInnerTexts()).toEqual([
      expect.stringContaining('Tom Birch'),
      expect.stringContaining('West Kirby Library'),
      expect.stringContaining('Greta Lund'),
      expect.stringContaining('Margaret Ellis'),
    ]);
  });

  test('where nobody is to be written to, the page says so and lets one choose again', async () => {
    const page = await open();
    await site.community.database.write(({ db, tables: { members } }) =>
      db.update(members).set({ largePrint: false }),
    );
    await page.getByRole('radio', { name: 'Those who read large print' }).check();
    await press(page, 'Make ready');
    await heading(page, 'No statement is ready');
    await page.getByText('Nobody is to be written to.').waitFor();
    await press(page, 'Choose again');
    await heading(page, 'Statements for the post');
  });
});
