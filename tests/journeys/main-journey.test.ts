import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { eachEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { expectToSee } from '../support/sight.ts';
import { openSite, type Site } from '../support/site.ts';
import { countTaps } from '../support/taps.ts';
import { askForHelpWithTablet, heading } from './asking.ts';

/** What one person does is on the other's screen within this time, without loading the page again. */
const soon = { withinMs: 2000 };

eachEngine((engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  const openFor = async (who: 'margaret' | 'priya' | 'alan') => {
    const opened = await openPage({ address: site.address, size: who === 'alan' ? 'desktop' : 'phone' });
    await site.signIn(opened, who);
    await opened.page.goto('/');
    return opened.page;
  };

  test('an hour of help goes from asking to the books, and everybody sees each step at once', async () => {
    const margaret = await openFor('margaret');
    const priya = await openFor('priya');
    await priya.getByText('Nobody needs a hand at the moment.').waitFor();

    const taps = await countTaps(margaret);
    await askForHelpWithTablet(margaret);
    await expectToSee(priya.getByRole('link', { name: /Computers and phones, this week/ }), soon);
    expect(taps.pages).toEqual(['/ask', '/ask/when', '/ask/where', '/ask/more', '/ask/check', '/ask/done']);
    expect(taps.count()).toBeLessThanOrEqual(9);

    await margaret.getByRole('link', { name: 'Home' }).click();
    await heading(margaret, 'Hello, Margaret Ellis').waitFor();
    await offerHelp(priya);
    await expectToSee(margaret.getByText('Priya Shah can help you', { exact: false }), soon);
    await margaret.getByRole('button', { name: 'Yes please' }).click();
    await expectToSee(priya.getByText('You have both said yes.', { exact: false }), soon);

    await reportOneHour(priya);
    const yes = margaret.getByRole('button', { name: 'Yes, that is right' });
    await expectToSee(yes, soon);
    const tapsBefore = taps.count();
    await yes.click();
    await margaret.getByRole('button', { name: 'Confirm' }).click();
    await margaret.getByText('Done. You gave Priya Shah 1 hour.').waitFor();
    expect(taps.count() - tapsBefore).toBe(2);
    await expectToSee(priya.getByText('It is done. 1 hour went from Margaret Ellis to you.'), soon);

    await followTheHour(await openFor('alan'));
    await expectBooksToVerify(site.community.database);
  });
});

async function offerHelp(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Computers and phones, this week/ }).click();
  await page.getByRole('link', { name: 'Yes, I can help' }).click();
  await heading(page, 'Help Margaret Ellis').waitFor();
  await page.getByRole('button', { name: 'Yes, I can help' }).click();
  await page.getByText('There is no answer yet.', { exact: false }).waitFor();
}

async function reportOneHour(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'It happened: say how long it took' }).click();
  await heading(page, 'Did it happen?').waitFor();
  await page.getByRole('radio', { name: '1 hour', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Is this right?').waitFor();
  await page.getByRole('button', { name: 'Send to Margaret Ellis' }).click();
  await page.getByText('You said it took 1 hour.', { exact: false }).waitFor();
}

/** From the balances to whoever entered the hour. */
async function followTheHour(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Books' }).first().click();
  await page.getByRole('link', { name: /^All balances/ }).click();
  const line = (name: string) => page.getByRole('row').filter({ hasText: name });
  await line('Margaret Ellis').waitFor();
  expect(await line('Margaret Ellis').textContent()).toContain('1 hour below zero');
  expect(await line('Priya Shah').textContent()).toMatch(/Balance1 hour/);
  await page.getByRole('link', { name: 'Priya Shah' }).click();
  await heading(page, 'Statement of Priya Shah').waitFor();
  const transfers = page.getByRole('table').getByRole('link');
  await transfers.first().waitFor();
  expect(await transfers.count()).toBe(1);
  await transfers.click();
  await heading(page, /^Transfer \d+$/).waitFor();
  const facts = await page.getByRole('main').textContent();
  expect(facts).toMatch(/From\s*Margaret Ellis/);
  expect(facts).toMatch(/To\s*Priya Shah/);
  expect(facts).toMatch(/Entered by\s*Margaret Ellis/);
}
