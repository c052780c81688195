import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { whenSettled } from './checks/arrival.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { openScreenScene, type ScreenScene, screenOf, visitors } from './screen-scene.ts';

/** A sheet of A4 without its margins of 18 mm, in CSS pixels. */
const sheet = { width: 657, height: 986 };
const pxInPoint = 4 / 3;

onEngine('sqlite', (engine) => {
  let scene: ScreenScene;
  beforeAll(async () => {
    scene = await openScreenScene(engine);
  });
  afterAll(() => scene.close());

  describe.each(['myHours', 'fund', 'staffAccount'] as const)('the statement on the screen %s', (name) => {
    test('prints its table alone, dark on white, and large for those who read large text', async () => {
      const who = visitors[screenOf(name).seenBy];
      const opened = await openPage({ address: scene.address, theme: 'dark' });
      const { page } = opened;
      if (who !== null) await scene.signIn(opened, who);
      await page.goto(scene.pathOf(name));
      await whenSettled(page);
      await page.setViewportSize(sheet);
      await page.emulateMedia({ media: 'print' });

      expect(await page.locator('nav:visible, button:visible, footer:visible, form:visible').count()).toBe(0);
      expect(await page.locator('main table:visible').count()).toBeGreaterThan(0);
      expect(await sidewaysScroll(page)).toEqual([]);
      const { smallestPx, ground, lightest } = await inkOf(page);
      expect(smallestPx / pxInPoint).toBeGreaterThanOrEqual(12);
      expect(ground).toBe('rgb(255, 255, 255)');
      expect(lightest).toBeLessThan(100);
      expect(await cellPoints(page)).toBeCloseTo(14, 0);
      await page.evaluate(() => (document.documentElement.dataset['text'] = '200'));
      expect(await cellPoints(page)).toBeCloseTo(18, 0);
      expect(await sidewaysScroll(page)).toEqual([]);
    });
  });
});

const cellPoints = async (page: Page): Promise<number> =>
  (await page
    .locator('main td:visible')
    .first()
    .evaluate((cell) => Number.parseFloat(getComputedStyle(cell).fontSize))) / pxInPoint;

/** The smallest letters on the page, the ground they stand on, and how light the lightest of them are (0 to 255). */
function inkOf(page: Page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('main *')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    );
    const styles = shown.map((element) => getComputedStyle(element));
    const lightness = ({ color }: CSSStyleDeclaration) =>
      Math.max(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    return {
      smallestPx: Math.min(...styles.map(({ fontSize }) => Number.parseFloat(fontSize))),
      ground: getComputedStyle(document.body).backgroundColor,
      lightest: Math.max(...styles.map(lightness)),
    };
  });
}
