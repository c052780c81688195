import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOfScreens } from '../house/screen-code.ts';
import { readTree } from '../house/tree.ts';
import { axe, axeForColours } from '../support/axe.ts';
import type { People } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { whenSettled } from './checks/arrival.ts';
import { unseenFocus } from './checks/focus-ring.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { smallControls } from './checks/sizes.ts';
import {
  openScreenScene,
  type ScreenName,
  type ScreenScene,
  screenNames,
  screenOf,
  visitors,
} from './screen-scene.ts';
import { answerAll } from './steps-before.ts';

/** The screens whose code has a dialog, however far down. */
const screensThatAsk = [...codeOfScreens(readTree(), screenNames)]
  .filter(([, code]) => code.has('web/src/ui/dialog.tsx'))
  .map(([name]) => screenNames.find((screen) => screen === name))
  .filter((name) => name !== undefined);

onEngine('sqlite', (engine) => {
  let scene: ScreenScene;
  beforeAll(async () => {
    scene = await openScreenScene(engine);
  });
  afterAll(() => scene.close());

  describe.each(screensThatAsk)('the screen %s', (name) => {
    test('asks in a dialog that is right for everybody, and that Escape takes away', async () => {
      const who = askedOn(name);
      const opened = await openPage({ address: scene.address });
      const { page } = opened;
      if (who !== null) await scene.signIn(opened, who);
      await page.goto(scene.pathOf(name));
      await whenSettled(page);
      const opener = await openDialog(page);

      const inDialog = () => page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null);
      expect(await inDialog()).toBe(true);
      const faults = [await axe(page), await smallControls(page), await unseenFocus(page)];
      await page.setViewportSize({ width: 320, height: 740 });
      faults.push(await sidewaysScroll(page));
      for (const colours of ['dark', 'contrast'] as const) {
        await page.evaluate((chosen) => (document.documentElement.dataset['colours'] = chosen), colours);
        faults.push(await axeForColours(page));
      }
      expect(faults.flat()).toEqual([]);

      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(opener);
    });
  });
});

/** Those who run the time bank may all look, and an administrator may also do. */
function askedOn(name: ScreenName): keyof People | null {
  const { seenBy } = screenOf(name);
  return ['staff', 'administrator', 'books'].includes(seenBy) ? 'alan' : visitors[seenBy];
}

/** Answers what the page asks and presses its buttons, one after another, until it asks back. Says which one did it. */
async function openDialog(page: Page): Promise<string> {
  // The first answers may bring up further questions.
  await answerAll(page);
  await answerAll(page);
  for (const kind of ['[type=submit]', '[type=button]']) {
    for (const button of await page.locator(`main button${kind}:visible`).all()) {
      const words = (await button.textContent()) ?? '';
      await button.click();
      if (await page.locator('dialog[open]').isVisible()) return words;
    }
  }
  throw new Error(`No button of ${page.url()} opens a dialog.`);
}
