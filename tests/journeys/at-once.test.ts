import { beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSiteForTest, type Site } from '../support/site.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  let scene: ReturnType<typeof sceneAt>;
  beforeEach(async () => {
    site = await openSiteForTest(engine);
    scene = sceneAt(site);
  });

  test('a second press within a moment is the same press', async () => {
    await scene.reported();
    const { page } = await scene.open('margaret');
    await page.getByRole('button', { name: 'Yes, that is right' }).dblclick();
    await page.getByRole('button', { name: 'Confirm' }).dblclick();
    await page.getByText('Done. You gave Priya Shah 1 hour.').waitFor();
    expect(await scene.balanceOf('priya')).toBe(60);
    expect(await scene.balanceOf('margaret')).toBe(-60);
  });

  test('hours that are confirmed in two windows at once move once, and both windows say how it stands', async () => {
    await scene.reported();
    const windows = [await window(), await window()];
    for (const page of windows) await page.getByRole('button', { name: 'Yes, that is right' }).click();
    const confirm = windows.map((page) => page.getByRole('button', { name: 'Confirm' }));
    for (const button of confirm) await button.waitFor();
    await Promise.all(confirm.map((button) => button.click()));
    for (const page of windows)
      await page
        .getByText(/You gave Priya Shah 1 hour|You said yes to 1 hour/)
        .first()
        .waitFor();
    expect(await scene.balanceOf('priya')).toBe(60);
    await expectBooksToVerify(site.community.database);
  });

  test('when one takes back what the other says yes to, one of them wins and the other is told in words', async () => {
    const exchange = await scene.proposed();
    const margaret = await scene.open('margaret', '/hours');
    const priya = await scene.open('priya', '/hours');
    for (const { page, allow } of [margaret, priya]) {
      allow(/status of 409/);
      // News of what the other did does not come before they press.
      await page.route('**/api/v1/changes', () => new Promise(() => {}));
    }
    await margaret.page.goto(`/exchanges/${exchange.id}`);
    await priya.page.goto(`/exchanges/${exchange.id}/withdraw`);
    const yes = margaret.page.getByRole('button', { name: 'Yes please' });
    const takeBack = priya.page.getByRole('button', { name: 'Take this back' });
    await yes.waitFor();
    await takeBack.waitFor();
    await Promise.all([yes.click(), takeBack.click()]);

    const agreed = 'You have both said yes.';
    const takenBack = 'The proposal was taken back.';
    for (const { page } of [margaret, priya])
      await page
        .getByText(new RegExp(`${agreed}|${takenBack}`))
        .first()
        .waitFor();
    const { body } = await site.community.as('margaret').get(`/exchanges/${exchange.id}`);
    const words = body.status === 'agreed' ? agreed : takenBack;
    expect(['agreed', 'withdrawn']).toContain(body.status);
    for (const { page } of [margaret, priya])
      expect(await page.getByRole('main').textContent()).toContain(words);
  });

  /** Margaret has a telephone and a tablet. */
  async function window() {
    const { page, allow } = await scene.open('margaret');
    allow(/status of 409/);
    return page;
  }
});
