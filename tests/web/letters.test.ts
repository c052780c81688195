import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telling } from '../api/telling-scene.ts';
import { axe } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { openSite, type Site } from '../support/site.ts';

const pxInPoint = 4 / 3;

onEngine('sqlite', (engine) => {
  let site: Site;
  let told: ReturnType<typeof telling>;
  beforeAll(async () => {
    site = await openSite(engine);
    told = telling(site.community);
    await told.change('margaret', { preferredContact: 'post', largePrint: true, calledName: 'Mrs Ellis' });
    await told.change('greta', { preferredContact: 'post' });
  });
  afterAll(() => site.close());

  const openLetters = async (): Promise<Page> => {
    const opened = await openPage({ address: site.address, size: 'desktop' });
    await site.signIn(opened, 'sue');
    await opened.page.goto('/staff/post/letters');
    return opened.page;
  };

  test('letters are chosen, printed in the size that each reads, and ticked off in one press that can be taken back', async () => {
    await told.tell('margaret', 'membership_changed');
    await told.tell('margaret', 'floor_changed');
    await told.tell('greta', 'membership_changed');
    const page = await openLetters();
    await page.getByRole('checkbox', { name: /Margaret Ellis 2 pieces of news/ }).waitFor();
    await page.getByRole('button', { name: 'Make 2 letters ready' }).click();
    await page.getByRole('heading', { level: 1, name: '2 letters are ready' }).waitFor();
    expect(await axe(page)).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    const sheets = page.locator('article:visible');
    expect(await sheets.count()).toBe(2);
    expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
    const points = (name: string) =>
      sheets
        .filter({ hasText: name })
        .getByText(/^Dear /)
        .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
    expect((await points('Dear Mrs Ellis')) / pxInPoint).toBeCloseTo(18, 0);
    expect((await points('Dear Greta Lund')) / pxInPoint).toBeCloseTo(14, 0);
    for (const sheet of await sheets.all()) {
      expect(await sheet.textContent()).toMatch(/West Kirby Test.*0151 496 0000/s);
      expect(await sheet.getByRole('img', { name: 'A code that asks us to ring you' }).count()).toBe(1);
    }
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: 'They are posted' }).click();
    await page.getByRole('heading', { level: 1, name: '2 letters are posted' }).waitFor();
    expect((await told.last('greta')).state).toBe('done');
    await page.getByRole('button', { name: 'Undo: they are not posted' }).click();
    await page.getByRole('heading', { level: 1, name: '2 letters are ready' }).waitFor();
    expect((await told.last('greta')).state).toBe('waiting');
  });

  test('who was rung is ticked off once for all news, and what did not arrive is turned into a call', async () => {
    await told.change('tom', { preferredContact: 'phone' });
    await told.tell('tom', 'membership_changed');
    await told.tell('tom', 'floor_changed');
    const opened = await openPage({ address: site.address, size: 'desktop' });
    const { page } = opened;
    await site.signIn(opened, 'sue');
    await page.goto('/staff/post');
    await page.getByRole('button', { name: 'I told them Tom Birch' }).click();
    await page.getByText('Written down: Tom Birch has been told.').waitFor();
    expect((await told.deliveriesOf('tom')).map(({ state }) => state)).toEqual(['done', 'done']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'I told them Tom Birch' }).waitFor();
    expect((await told.last('tom')).state).toBe('waiting');

    await told.change('priya', { preferredContact: 'text', phone: '07700 900123' });
    await told.tell('priya', 'exchange_agreed');
    await site.community.database.write(({ db, tables: { deliveries } }) =>
      db
        .update(deliveries)
        .set({ state: 'failed', outcome: 'The text gateway answered 500.' })
        .where(eq(deliveries.way, 'text')),
    );
    await page.reload();
    await page.getByText('The server said: The text gateway answered 500.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Ring instead Priya Shah' }).click();
    await page.getByRole('button', { name: 'I told them Priya Shah' }).waitFor();
    expect(await told.last('priya')).toMatchObject({ way: 'call', insteadOf: 'text', state: 'waiting' });
  });

  test('who is unticked keeps their letter for the next time, and with nobody left the page says so', async () => {
    const page = await openLetters();
    const boxes = page.getByRole('checkbox');
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.uncheck();
    await page.getByRole('button', { name: /^Make 0 letters/ }).click();
    await page.getByRole('link', { name: 'Choose at least one member.' }).waitFor();
  });
});
