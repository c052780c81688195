import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { give } from '../ledger/give.ts';
import { axe } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { expectToSee } from '../support/sight.ts';
import { openSite, type Site } from '../support/site.ts';
import { whenSettled } from './checks/arrival.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { smallControls } from './checks/sizes.ts';

const sizes = [
  ['a telephone', { width: 360, height: 740 }],
  ['a desk', { width: 1280, height: 900 }],
] as const;

onEngine('sqlite', (engine) => {
  let site: Site;
  /** Three hours on a day that is over, one more today. */
  let pastDay: string;
  beforeAll(async () => {
    site = await openSite(engine);
    const { community } = site;
    await give(community, { from: 'margaret', to: 'priya', minutes: 180 });
    pastDay = community.clock().toISOString().slice(0, 10);
    community.clock.advance({ days: 40 });
    await give(community, { from: 'margaret', to: 'priya', minutes: 60 });
  });
  afterAll(() => site.close());

  const open = async (viewport: { width: number; height: number } = sizes[1][1]) => {
    const opened = await openPage({ address: site.address });
    await opened.page.setViewportSize(viewport);
    await site.signIn(opened, 'nina');
    return opened;
  };
  const expectGood = async (page: Page) => {
    await whenSettled(page);
    expect([...(await axe(page)), ...(await smallControls(page)), ...(await sidewaysScroll(page))]).toEqual(
      [],
    );
  };
  const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
  const dayNotice = (page: Page) => page.getByText('The books as they stood at the end of');

  describe.each(sizes)('on %s', (_where, viewport) => {
    test('a trustee looks at the books as they stood on a day, follows a balance to its statement, and comes back to today', async () => {
      const { page } = await open(viewport);
      await page.goto('/staff/balances');
      await expectToSee(rowOf(page, 'Margaret Ellis').getByText('4 hours below zero'));

      await page.getByLabel('As the books stood on').fill(pastDay.split('-').reverse().join(' '));
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await expectToSee(dayNotice(page));
      await expectToSee(rowOf(page, 'Margaret Ellis').getByText('3 hours below zero'));
      await expectToSee(page.getByText('11 accounts. Together: zero.'));
      expect(new URL(page.url()).searchParams.get('asOf')).toBe(pastDay);
      await page.getByText('Whether all accounts of that day come to zero').click();
      await expectToSee(page.getByText('All balances together come to zero, as they must'));
      await expectGood(page);

      await page.getByRole('link', { name: 'Margaret Ellis' }).click();
      await expectToSee(page.getByRole('heading', { level: 1, name: 'Statement of Margaret Ellis' }));
      await expectToSee(page.getByText(/At the end of .+: 3 hours below zero\./));
      expect(await rowOf(page, 'Priya Shah').count()).toBe(1);
      await expectGood(page);

      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await expectToSee(dayNotice(page));
      await page.getByRole('link', { name: 'Back to today' }).click();
      await expectToSee(rowOf(page, 'Margaret Ellis').getByText('4 hours below zero'));
      expect(await dayNotice(page).count()).toBe(0);
    });
  });

  test('a link to a narrowed table shows the same to somebody else, and its total is of what it shows', async () => {
    const { page } = await open();
    await page.goto('/staff/balances');
    await page.getByLabel('Which ones stand out').selectOption({ label: 'Below zero' });
    await page.getByText('More ways to narrow this').click();
    await page.getByLabel('Kind of account').selectOption({ label: 'Member' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expectToSee(page.getByText('1 account. Together: 4 hours below zero.'));
    await page.getByRole('columnheader', { name: 'Last moved' }).getByRole('link').click();
    await page.waitForURL(/sort=moved/);

    const other = await open();
    await other.page.goto(page.url());
    await expectToSee(other.page.getByText('1 account. Together: 4 hours below zero.'));
    expect(await other.page.getByLabel('Kind of account').inputValue()).toBe('member');
    await expectGood(other.page);
  });

  test('on paper the table says what it was narrowed to, and of which day it is', async () => {
    const { page } = await open();
    await page.goto(`/staff/balances?asOf=${pastDay}&standing=negative`);
    await expectToSee(rowOf(page, 'Margaret Ellis'));
    await page.emulateMedia({ media: 'print' });
    await expectToSee(dayNotice(page));
    await expectToSee(page.getByText('Which ones stand out: Below zero'));
    expect(await page.getByText('Back to today').isVisible()).toBe(false);
    expect(await page.locator('button:visible, form:visible, summary:visible').count()).toBe(0);
  });

  test('a day that is not over, and one before the first account, are answered in a sentence', async () => {
    const { page } = await open();
    await page.goto('/staff/balances?asOf=2099-01-01');
    await expectToSee(page.getByText('These are the balances of now.'));
    await expectToSee(rowOf(page, 'Margaret Ellis').getByText('4 hours below zero'));
    await page.goto('/staff/balances?asOf=2001-01-01');
    await expectToSee(page.getByText('There were no accounts on that day yet. Choose a later one.'));
    await expectGood(page);
  });

  test('hours kept back on a day that is over are not guessed at', async () => {
    const opened = await open();
    opened.allow(/status of 400/);
    await opened.page.goto(`/staff/balances?asOf=${pastDay}&standing=holding`);
    await expectToSee(opened.page.getByRole('heading', { name: 'There is a problem' }));
    const sentence = 'What was kept back on a day that is over is not known. Leave the day out.';
    await opened.page.getByRole('link', { name: sentence }).click();
    const field = opened.page.getByLabel('As the books stood on');
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
    await expectGood(opened.page);
  });
});
