import { problemOf } from '@timebank/api/http/problem';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { betweenPressesMs, type OpenPage, openPage } from '../support/page.ts';
import { openSiteForTest, type Site } from '../support/site.ts';
import { choose, heading } from './asking.ts';

const typed = 'The tablet asks for a password that I never set.';

onEngine('sqlite', (engine) => {
  let site: Site;
  let opened: OpenPage;
  beforeEach(async () => {
    site = await openSiteForTest(engine);
  });

  const open = async () => {
    opened = await openPage({ address: site.address });
    await site.signIn(opened, 'margaret');
    return opened.page;
  };
  const answerUpTo = async (page: Page, last: 'more' | 'check') => {
    await page.goto('/ask');
    await choose(page, 'What would you like help with?', 'Computers and phones');
    await choose(page, 'When would it suit you?', 'This week');
    await choose(page, 'Where?', 'At my home');
    await page.getByLabel('Anything we should know').fill(typed);
    if (last === 'check') {
      await page.getByRole('button', { name: 'Continue' }).click();
      await heading(page, 'Is this right?').waitFor();
    }
  };
  const ask = (page: Page) => page.getByRole('button', { name: 'Ask for this help' });
  const requestsThere = async (): Promise<{ description: string }[]> => {
    const { body } = await site.community.as('priya').get('/listings?kind=request');
    return body.items;
  };

  test('what was typed and chosen is still there after the page is loaded again', async () => {
    const page = await open();
    await answerUpTo(page, 'more');
    await page.reload();
    expect(await page.getByLabel('Anything we should know').inputValue()).toBe(typed);
    await page.goto('/ask/when');
    await page.getByRole('radio', { name: 'This week', exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: 'This week', exact: true }).isChecked()).toBe(true);
  });

  test('whoever is signed out meanwhile signs in again and sends what they had typed', async () => {
    const page = await open();
    opened.allow(/status of 401|demo\/people/);
    const { memberId, memberNumber } = site.community.people.margaret;
    const { pin } = (
      await site.community.as('sue').post(`/members/${memberId}/pin`, { channel: 'in_person' })
    ).body;
    await page.goto('/');
    await site.signIn(opened, 'margaret');
    await answerUpTo(page, 'check');
    await site.endSessions('margaret');
    await ask(page).click();

    await heading(page, 'Sign in').waitFor();
    await page.getByText('What you typed is kept.', { exact: false }).waitFor();
    await page.getByRole('link', { name: /^With my member card/ }).click();
    await page.getByLabel('Your time bank').selectOption({ label: 'West Kirby Test' });
    await page.getByLabel('Member number').fill(String(memberNumber));
    await page.getByLabel('PIN').fill(pin);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page, 'Is this right?').waitFor();
    await page.getByText(typed).waitFor();
    await ask(page).click();
    await heading(page, 'Your request is up').waitFor();
    expect(await requestsThere()).toMatchObject([{ description: typed }]);
  });

  test('a dead network is said in words, and once it is back the same press asks once', async () => {
    const page = await open();
    opened.allow(/ERR_INTERNET_DISCONNECTED/);
    await answerUpTo(page, 'check');
    await opened.context.setOffline(true);
    await ask(page).click();
    await page.getByText('Nothing is lost. Check your connection and try again.').waitFor();
    await opened.context.setOffline(false);
    await page.waitForTimeout(betweenPressesMs);
    await ask(page).click();
    await heading(page, 'Your request is up').waitFor();
    expect(await requestsThere()).toHaveLength(1);
  });

  test('a request whose answer was lost on the way is not made a second time', async () => {
    const page = await open();
    opened.allow(/ERR_CONNECTION_RESET/);
    await answerUpTo(page, 'check');
    await page.route('**/api/v1/listings', async (route) => {
      if (route.request().method() !== 'POST') return await route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await ask(page).click();
    await page.getByText('Nothing is lost. Check your connection and try again.').waitFor();
    expect(await requestsThere()).toHaveLength(1);

    await page.unroute('**/api/v1/listings');
    await page.reload();
    await heading(page, 'Is this right?').waitFor();
    await ask(page).click();
    await heading(page, 'Your request is up').waitFor();
    expect(await requestsThere()).toHaveLength(1);
  });

  test('a request that was stored as the server broke down is not made a second time', async () => {
    const page = await open();
    opened.allow(/status of 503|server error: 503/);
    await answerUpTo(page, 'check');
    await page.route('**/api/v1/listings', async (route) => {
      if (route.request().method() !== 'POST') return await route.fallback();
      await route.fetch();
      const { problem } = problemOf(new Error('Connection terminated unexpectedly'), '/');
      await route.fulfill({
        status: problem.status,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      });
    });
    await ask(page).click();
    await page.getByText('The books cannot be reached just now.', { exact: false }).waitFor();
    expect(await requestsThere()).toHaveLength(1);

    await page.unroute('**/api/v1/listings');
    await page.waitForTimeout(betweenPressesMs);
    await ask(page).click();
    await heading(page, 'Your request is up').waitFor();
    expect(await requestsThere()).toHaveLength(1);
  });
});
