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

  test('an administrator proposes the right hours, a coordinator approves them, and both sides read it', async () => {
    const { id } = await scene.reported();
    const { body } = await site.community.as('margaret').post(`/exchanges/${id}/confirm`);
    const { page: alan } = await scene.open('alan', `/staff/transfers/${body.transferId}`, 'desktop');
    await alan.getByRole('link', { name: 'Put this right' }).click();
    await alan.getByRole('radio', { name: 'Reverse and record the right hours' }).check();
    await alan.getByRole('radio', { name: '30 minutes', exact: true }).check();
    await alan.getByLabel('Why?').fill('It was half an hour, as both now say.');
    await alan.getByRole('button', { name: 'Propose this' }).click();
    await alan.getByRole('dialog').getByRole('button', { name: 'Propose this' }).click();

    await heading(alan, 'Take back 1 hour, and write down 30 minutes: Margaret Ellis → Priya Shah').waitFor();
    await alan.getByText('Proposed. Ann Okafor or Sue Harper can look at it').waitFor();
    await alan.getByText('You proposed this yourself.', { exact: false }).waitFor();
    expect(await alan.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    expect(await scene.balanceOf('margaret')).toBe(-60);

    const { page: sue } = await scene.open('sue', '/staff', 'desktop');
    await sue.getByRole('heading', { name: 'Waiting for a second person (1)' }).waitFor();
    await sue.getByRole('link', { name: /^Look at it/ }).click();
    await sue.getByRole('cell', { name: '1 hour below zero' }).waitFor();
    await sue.getByRole('cell', { name: '30 minutes below zero' }).waitFor();
    await sue.getByRole('button', { name: 'Approve', exact: true }).click();
    await sue.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await sue.getByText('Done', { exact: true }).waitFor();

    await alan.getByText('Done', { exact: true }).waitFor();
    for (const who of ['margaret', 'priya'] as const) {
      const { page } = await scene.open(who, '/notices');
      await page
        .getByText('A mistake was put right: 1 hour taken back, and 30 minutes stand in their place.')
        .waitFor();
      await page.getByText('They say: It was half an hour, as both now say.', { exact: false }).waitFor();
    }
    expect(await scene.balanceOf('margaret')).toBe(-30);
    expect(await scene.balanceOf('priya')).toBe(30);
    await expectBooksToVerify(site.community.database);
  });
});
