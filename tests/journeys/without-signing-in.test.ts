import { afterAll, beforeAll, expect, test } from 'vitest';
import { telling } from '../api/telling-scene.ts';
import { axe } from '../support/axe.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { betweenPressesMs, openPage } from '../support/page.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  let scene: ReturnType<typeof sceneAt>;
  let told: ReturnType<typeof telling>;
  beforeAll(async () => {
    site = await openSite(engine);
    scene = sceneAt(site);
    told = telling(site.community);
  });
  afterAll(() => site.close());

  /** A telephone that has never been here. The first thing that any page asks is whether somebody is signed in. */
  const telephone = async () => {
    const opened = await openPage({ address: site.address });
    // A link that does not work is a refusal, which the browser mentions.
    opened.allow(/refresh|links/);
    return opened.page;
  };

  test('Margaret confirms her hours from a letter in two taps, and takes it back, without ever signing in', async () => {
    await scene.reported();
    const token = await told.tokenOf((await told.last('margaret')).id);
    const page = await telephone();
    await page.goto(`/l/${token}`);
    await heading(page, 'Is this right?').waitFor();
    await page
      .getByText('Hello Margaret. Priya wrote down 1 hour of help for you: “Help with a tablet”.')
      .waitFor();
    expect(await page.getByText(/Ellis|Shah/).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(await scene.balanceOf('margaret')).toBe(0);

    await page.getByRole('button', { name: 'Yes, that is right' }).click();
    await heading(page, 'Thank you, it is done').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toMatch(/^Thank you, it is done/);
    expect(await scene.balanceOf('margaret')).toBe(-60);
    expect(await axe(page)).toEqual([]);

    await page.reload();
    await page.getByText('You said yes to 1 hour of help from Priya. It is written down.').waitFor();
    await page.waitForTimeout(betweenPressesMs);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('You took your answer back. You can answer again.').waitFor();
    expect(await scene.balanceOf('margaret')).toBe(0);
    await expectBooksToVerify(site.community.database);
  });

  test('a link that is cut off says that it does not work, and the telephone number is there', async () => {
    const page = await telephone();
    await page.goto('/l/cut-off');
    await heading(page, 'This link does not work').waitFor();
    await page.getByText('part of it is missing', { exact: false }).waitFor();
    await page.getByRole('link', { name: '0151 496 0000' }).first().waitFor();
  });
});
