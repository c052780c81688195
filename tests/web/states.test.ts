import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import type { People } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { expectToSee } from '../support/sight.ts';
import { openSite, type Site } from '../support/site.ts';
import { whenSettled } from './checks/arrival.ts';
import { smallControls } from './checks/sizes.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  const open = async (who: keyof People) => {
    const opened = await openPage({ address: site.address });
    await site.signIn(opened, who);
    return opened;
  };
  const expectGood = async (page: Page) => {
    await whenSettled(page);
    expect([...(await axe(page)), ...(await smallControls(page))]).toEqual([]);
  };

  describe('a list with nothing in it says so, and what one could do:', () => {
    test.each([
      ['priya', '/listings', 'Nobody is asking for a hand just now.'],
      ['priya', '/listings/mine', 'There is nothing here yet.'],
      ['priya', '/exchanges', 'There is no help here yet.'],
      ['priya', '/hours', 'Nothing has moved your hours yet.'],
      ['sue', '/staff', 'Nothing waits. Well done.'],
      ['nina', '/staff/transfers', 'There is no transfer of this kind.'],
    ] as const)('%s at %s', async (who, path, sentence) => {
      const { page } = await open(who);
      await page.goto(path);
      await expectToSee(page.getByText(sentence));
      await expectGood(page);
    });
  });

  describe('a form that is sent without its answers says what is missing, first at the top:', () => {
    test.each([
      ['priya', '/ask', 'Continue'],
      ['priya', '/record', 'Continue'],
      ['sue', '/staff/members/new', 'Add this member'],
      ['sue', '/staff/introduce', 'Ask both'],
    ] as const)('%s at %s', async (who, path, send) => {
      const { page } = await open(who);
      await page.goto(path);
      await page.getByRole('button', { name: send, exact: true }).click();
      const summary = page.getByRole('heading', { name: 'There is a problem' });
      await summary.waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toContain('There is a problem');
      await expectGood(page);
      const first = page.getByRole('main').getByRole('link').filter({ hasText: /\.$/ }).first();
      const message = await first.textContent();
      await first.click();
      const described = await page.evaluate(() => {
        const field = document.activeElement;
        const around = field?.closest('fieldset') ?? field?.parentElement;
        return around?.textContent ?? '';
      });
      expect(described).toContain(message);
    });
  });

  test('what takes long says so after a moment, and what fails says so and can be tried again', async () => {
    const opened = await open('priya');
    opened.allow(/status of 503|server error: 503/);
    const { page } = opened;
    let answer: 'late' | 'busy' | 'good' = 'late';
    await page.route('**/api/v1/listings?*', async (route) => {
      if (answer === 'late') await new Promise((resolve) => setTimeout(resolve, 1500));
      if (answer !== 'busy') return await route.fallback();
      const problem = { type: 'about:blank', title: 'Busy', status: 503, code: 'too_busy' };
      const detail = 'Many people are here at once. Try again in a moment.';
      await route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ ...problem, detail, instance: '/', requestId: 'none' }),
      });
    });
    await page.goto('/listings');
    await page.getByText('Loading. This takes a moment.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByText('Nobody is asking for a hand just now.').waitFor();

    answer = 'busy';
    await page.reload();
    await page.getByText('Many people are here at once. Try again in a moment.').waitFor();
    await expectGood(page);
    answer = 'good';
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Nobody is asking for a hand just now.').waitFor();
  });

  test('a page that is not here, and one that is for others, say so', async () => {
    const { page } = await open('priya');
    await page.goto('/nowhere');
    await expectToSee(page.getByRole('heading', { level: 1, name: 'This page is not here' }));
    await expectGood(page);
    await page.goto('/staff/books');
    await expectToSee(page.getByRole('heading', { level: 1, name: 'This page is for other people' }));
    await expectGood(page);
  });
});
