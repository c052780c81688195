import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { People } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { openSite, type Site } from '../support/site.ts';
import { whenSettled } from './checks/arrival.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  const open = async (who: keyof People, path: string): Promise<Page> => {
    const opened = await openPage({ address: site.address });
    await site.signIn(opened, who);
    await opened.page.goto(path);
    await whenSettled(opened.page);
    return opened.page;
  };

  test.each([
    ['margaret', '/'],
    ['sue', '/'],
    ['sue', '/staff'],
    ['alan', '/staff/fund'],
    ['alan', '/staff/audit'],
    ['nina', '/staff/books'],
  ] as const)('on a telephone all places of %s at %s take two rows at most', async (who, path) => {
    const page = await open(who, path);
    expect(await rowsOf(page.locator('nav li:visible'))).toBeLessThanOrEqual(2);
  });

  test('places that a telephone has no room for are one press of a key away, and say that they are', async () => {
    const page = await open('sue', '/staff');
    const places = page.getByRole('navigation', { name: 'Places' });
    const more = places.getByRole('button', { name: 'More' });
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(await places.getByRole('link', { name: 'My hours' }).count()).toBe(0);
    await more.focus();
    await page.keyboard.press('Enter');
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Find help');
    await places.getByRole('link', { name: 'My hours' }).click();
    await page.getByRole('heading', { level: 1, name: 'My hours' }).waitFor();
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(await places.getByRole('link', { name: 'My hours' }).getAttribute('aria-current')).toBe('page');
  });

  test('day, month and year of a date stand in one row on a telephone, and are not cut off in the largest text', async () => {
    const page = await open('priya', '/record');
    const date = page.getByRole('group', { name: 'Which day was it?' }).locator('label');
    expect(await rowsOf(date)).toBe(1);
    await page.evaluate(() => (document.documentElement.dataset['text'] = '200'));
    for (const input of await date.locator('input').all()) {
      const { room, needs } = await input.evaluate((field) => ({
        room: field.clientWidth,
        needs: field.scrollWidth,
      }));
      expect(needs).toBeLessThanOrEqual(room);
    }
  });
});

/** How many lines these stand on. */
async function rowsOf(elements: Locator): Promise<number> {
  const tops = await elements.evaluateAll((all) =>
    all.map((element) => Math.round(element.getBoundingClientRect().top)),
  );
  return new Set(tops).size;
}
