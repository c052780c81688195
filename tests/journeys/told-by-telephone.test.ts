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

  const told = async (id: string, said: string, more?: { reason: string }) => {
    const { page } = await scene.open('sue', `/staff/exchanges/${id}`, 'desktop');
    await page.getByRole('radio', { name: said }).check();
    if (more) await page.getByLabel('Why?').fill(more.reason);
    await page.getByRole('button', { name: 'Write this down' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Write this down' }).click();
    return page;
  };

  test('a coordinator writes down a no, the hours, and that something is wrong, as members told them', async () => {
    const proposed = await scene.proposed();
    const declined = await told(proposed.id, 'Margaret Ellis says no thank you');
    await declined.getByText('Sue Harper entered this for them, by telephone.').waitFor();

    const agreed = await scene.agreed();
    await told(agreed.id, 'Margaret Ellis says it happened');
    await expect.poll(() => scene.balanceOf('margaret')).toBe(-60);

    const reported = await scene.reported();
    const page = await told(reported.id, 'Margaret Ellis says something is not right', {
      reason: 'It was another day.',
    });
    await page.getByText('It was another day.', { exact: false }).first().waitFor();
    await expectBooksToVerify(site.community.database);
  });
});
