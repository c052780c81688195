import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkOffline } from '../ledger/evidence-scene.ts';
import { help } from '../review/help.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSiteForTest } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

const day = 86_400_000;
const minutesAllowed = 10;

onEngine('sqlite', (engine) => {
  test('in ten minutes a treasurer shows an examiner that every hour is accounted for', async () => {
    const startedAt = performance.now();
    const site = await openSiteForTest(engine);
    const scene = sceneAt(site);
    const { clock } = site.community;

    // In one month Priya helps Margaret for five hours, and in the next one for another hour.
    const firstMonth = clock().toISOString().slice(0, 7);
    await help(site.community, { giver: 'priya', receiver: 'margaret', minutes: 300 });
    clock.set(new Date(clock().getTime() + 32 * day));
    const { id } = await scene.reported();
    await site.community.as('margaret').post(`/exchanges/${id}/confirm`);

    // Every hour is accounted for.
    const { page } = await scene.open('alan', '/staff/books', 'desktop');
    await heading(page, 'Is everything right?').waitFor();
    await page.getByText('All balances together come to zero, as they must').waitFor();
    await page.getByRole('button', { name: 'Prove the books now' }).click();
    await page.getByText('The books are right: 2 transfers checked').waitFor();

    // Why has Margaret had six hours more than she gave? Line by line, and who entered what.
    await page.getByRole('link', { name: /^All balances/ }).click();
    await heading(page, 'All balances').waitFor();
    await page.getByLabel('Find by name or number').fill('margaret');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('link', { name: 'Margaret Ellis', exact: true }).click();
    await page.getByRole('heading', { name: 'Why this balance?' }).waitFor();
    await page.getByText('Margaret Ellis was helped for 6 hours.').waitFor();
    await page.getByText('See each part of this').click();
    await page.getByRole('link', { name: 'Help, went out', exact: true }).click();
    await page.getByText('2 times, together 6 hours.').waitFor();
    await page.locator('main tbody').getByRole('link').first().click();
    await page.getByText('Entered by').waitFor();
    await page.getByRole('link', { name: 'See the help it was for' }).click();
    await page.getByText('Margaret Ellis said the hours are right').waitFor();
    await page.getByRole('link', { name: 'See who did what here' }).click();
    await page.getByRole('cell', { name: 'Margaret Ellis said the hours are right' }).waitFor();

    // The books as they stood at the end of the first month.
    await toBooks(page);
    await page.getByRole('link', { name: /^All balances/ }).click();
    const [year, month] = firstMonth.split('-').map(Number);
    const lastDay = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
    await page.getByLabel('As the books stood on').fill(`${lastDay} ${month} ${year}`);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('The books as they stood at the end of').waitFor();
    await page.getByRole('row', { name: /Margaret Ellis.* 5 hours below zero/ }).waitFor();

    // What is worth a look, and a mistake corrected without erasing it.
    await toBooks(page);
    await page.getByRole('link', { name: /^Worth a look/ }).click();
    await heading(page, 'Worth a look').waitFor();
    await page.getByText('It took 5 hours, more than 4 hours.').waitFor();
    await page.getByRole('link', { name: /5 hours.*Margaret Ellis.*Priya Shah/ }).click();
    await page.getByRole('link', { name: 'Put this right' }).click();
    await page.getByRole('radio', { name: 'Reverse and record the right hours' }).check();
    await page.getByRole('radio', { name: '2 hours', exact: true }).check();
    await page.getByLabel('Why?').fill('Both say now that it was two hours.');
    await page.getByRole('button', { name: 'Propose this' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Propose this' }).click();
    await page.getByText('You proposed this yourself.', { exact: false }).waitFor();
    const { page: sue } = await scene.open('sue', '/staff', 'desktop');
    await sue.getByRole('link', { name: /^Look at it/ }).click();
    await sue.getByRole('button', { name: 'Approve', exact: true }).click();
    await sue.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await sue.getByText('Done', { exact: true }).waitFor();
    expect(await scene.balanceOf('margaret')).toBe(-180);

    // The first month is looked through, signed off and closed.
    await toBooks(page);
    await page.getByRole('link', { name: /^Months/ }).click();
    await page.locator(`a[href="/staff/months/${firstMonth}"]`).click();
    await heading(page, /^Review /).waitFor();
    await page.getByLabel('What you looked at').fill('All of it, with the examiner');
    await page.getByRole('button', { name: /^Close / }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Close / })
      .last()
      .click();
    await heading(page, /: closed$/).waitFor();

    // A file that proves all this without trusting our server.
    await toBooks(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the evidence file' }).click();
    const evidence = await text(await (await download).createReadStream());
    const { said, exitCode } = await checkOffline(evidence);
    expect(said).toContain('The books are right.');
    expect(exitCode).toBe(0);
    await expectBooksToVerify(site.community.database);
    expect(performance.now() - startedAt).toBeLessThan(minutesAllowed * 60_000);
  });
});

async function toBooks(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Books', exact: true }).first().click();
  await heading(page, 'Is everything right?').waitFor();
}
