import type { Page } from 'playwright-core';
import { goWithin, whenSettled } from './checks/arrival.ts';

const pagesMax = 8;

/** Goes through a form from its first page until this one is there, with whatever answer comes first. */
export async function answerUntil(page: Page, { from, path }: { from: string; path: string }): Promise<void> {
  await goWithin(page, from);
  for (let pages = 0; pages < pagesMax; pages += 1) {
    if (new URL(page.url()).pathname === path) return;
    await answerAll(page);
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForTimeout(100);
    await whenSettled(page);
  }
  throw new Error(`${path} did not come up after ${from}: ${page.url()}`);
}

/** Gives the first answer to everything that a page asks. */
export async function answerAll(page: Page): Promise<void> {
  for (const group of await page.locator('main fieldset:has([type=radio])').all()) {
    if ((await group.locator(':checked').count()) === 0) await group.getByRole('radio').first().check();
  }
  for (const select of await page.locator('main form select').all()) {
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }
  for (const field of await page.locator('main form input[type=email]').all()) {
    await field.fill('margaret@example.org');
  }
  for (const memo of await page
    .locator('main form :is(input[name=memo], [name=reason], [name=note])')
    .all()) {
    await memo.fill('Thank you');
  }
  for (const hours of await page.locator('main form input[inputmode=numeric]').all()) {
    if ((await hours.inputValue()) === '') await hours.fill('5');
  }
  for (const finder of await page.locator('main form input[type=search]').all()) {
    await finder.fill('Priya');
    await page.getByRole('button', { name: 'Priya Shah' }).click();
  }
}
