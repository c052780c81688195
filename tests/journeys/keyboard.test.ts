import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { openPage } from '../support/page.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  /** A page without a mouse: what a pointer would do fails the test. */
  const sitDown = async (who: 'margaret' | 'priya') => {
    const opened = await openPage({ address: site.address, size: 'desktop' });
    await site.signIn(opened, who);
    await opened.page.goto('/');
    return { page: opened.page, keys: keyboardOf(opened.page) };
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

  test('an hour of help goes from asking to the books by keyboard alone', async () => {
    const { page: margaret, keys } = await sitDown('margaret');
    await keys.press(link(margaret, 'Ask for help'));
    for (const [question, answer] of [
      ['What would you like help with?', 'Computers and phones'],
      ['When would it suit you?', 'Any time'],
      ['Where?', 'At my home'],
    ] as const) {
      await heading(margaret, question).waitFor();
      await keys.choose(margaret.getByRole('radio', { name: answer, exact: true }));
      await keys.press(button(margaret, 'Continue'));
    }
    await keys.type(margaret.getByLabel('Anything we should know'), 'There are three steps at the door.');
    await keys.press(button(margaret, 'Continue'));
    await keys.press(button(margaret, 'Ask for this help'));
    await heading(margaret, 'Your request is up').waitFor();
    await keys.press(link(margaret, 'Home'));
    await heading(margaret, 'Hello, Margaret Ellis').waitFor();

    const { page: priya, keys: priyasKeys } = await sitDown('priya');
    await priyasKeys.press(link(priya, /^Computers and phones/));
    await priyasKeys.press(link(priya, 'Yes, I can help'));
    await heading(priya, 'Help Margaret Ellis').waitFor();
    await priyasKeys.press(button(priya, 'Yes, I can help'));

    await keys.press(button(margaret, 'Yes please'));
    await priyasKeys.press(link(priya, 'It happened: say how long it took'));
    await heading(priya, 'Did it happen?').waitFor();
    await priyasKeys.choose(priya.getByRole('radio', { name: '1 hour', exact: true }));
    await priyasKeys.press(button(priya, 'Continue'));
    await priyasKeys.press(button(priya, 'Send to Margaret Ellis'));

    await keys.press(button(margaret, 'Yes, that is right'));
    await keys.press(button(margaret, 'Confirm'));
    await margaret.getByText('Done. You gave Priya Shah 1 hour.').waitFor();
    await expectBooksToVerify(site.community.database);
    const { body } = await site.community.as('priya').get('/me');
    expect(body.account.balanceMinutes).toBe(60);
  });
});
