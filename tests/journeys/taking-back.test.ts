import { beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSiteForTest, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  let scene: ReturnType<typeof sceneAt>;
  beforeEach(async () => {
    site = await openSiteForTest(engine);
    scene = sceneAt(site);
  });

  test('whoever confirmed can undo it from home on the same day, and not after 24 hours', async () => {
    await scene.reported();
    const { page, allow } = await scene.open('margaret');
    // A day later the page's access has run out; it asks once more, is told so, and renews it.
    allow(/status of 401/);
    await page.getByRole('button', { name: 'Yes, that is right' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Done. You gave Priya Shah 1 hour.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Yes, that is right' }).waitFor();
    expect(await scene.balanceOf('priya')).toBe(0);

    await page.getByRole('button', { name: 'Yes, that is right' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Done. You gave Priya Shah 1 hour.').waitFor();
    site.community.clock.advance({ hours: 25 });
    await site.signIn({ context: page.context() }, 'margaret');
    await page.reload();
    await heading(page, 'Hello, Margaret Ellis').waitFor();
    await page.getByText('You have had 1 hour more than you gave. That is fine.').waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await expectBooksToVerify(site.community.database);
  });

  test('hours that are not right go to the coordinator, who decides, and both see what came of it', async () => {
    const exchange = await scene.reported();
    const { page: margaret } = await scene.open('margaret');
    await margaret.getByRole('link', { name: 'Something else' }).click();
    await margaret.getByRole('link', { name: 'Something is not right' }).click();
    await heading(margaret, 'What is not right?').waitFor();
    await margaret.getByLabel('Tell us in your own words').fill('It was half an hour, and then tea.');
    await margaret.getByRole('button', { name: 'Send to the coordinator' }).click();
    await margaret.getByText('A coordinator will get in touch.', { exact: false }).first().waitFor();

    const { page: sue } = await scene.open('sue', '/staff', 'desktop');
    await sue.getByRole('link', { name: /^Look and decide/ }).click();
    await sue.getByRole('radio', { name: 'It happened, and the hours count' }).check();
    await sue.getByRole('radio', { name: '30 minutes', exact: true }).check();
    await sue.getByLabel('Why?').fill('Both remember half an hour of help.');
    await sue.getByRole('button', { name: 'Decide' }).click();
    await sue.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();

    await margaret
      .getByText('It is done. 30 minutes went from you to Priya Shah.')
      .waitFor({ timeout: 2000 });
    expect(await scene.balanceOf('priya')).toBe(30);
    expect(await scene.balanceOf('margaret')).toBe(-30);
    const { body } = await site.community.as('margaret').get(`/exchanges/${exchange.id}`);
    expect(body.status).toBe('completed');
    await expectBooksToVerify(site.community.database);
  });
});
