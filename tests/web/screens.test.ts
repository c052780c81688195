import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, axeForColours } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { type OpenPage, openLastingPage } from '../support/page.ts';
import { arrivalAt, arrivalFaults, goWithin } from './checks/arrival.ts';
import { unseenFocus } from './checks/focus-ring.ts';
import { lostInForcedColours } from './checks/forced-colours.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { smallControls } from './checks/sizes.ts';
import { cutOffText, whileSpaced } from './checks/text-spacing.ts';
import {
  openScreenScene,
  type ScreenName,
  type ScreenScene,
  screenNames,
  screenOf,
  visitors,
} from './screen-scene.ts';
import { answerUntil } from './steps-before.ts';

const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const narrowest = { width: 320, height: 740 };

onEngine('sqlite', (engine) => {
  let scene: ScreenScene;
  const open = new Map<string, OpenPage>();
  beforeAll(async () => {
    scene = await openScreenScene(engine);
  });
  afterAll(async () => {
    for (const { context } of open.values()) await context.close();
    await scene.close();
  });

  /** The browser of whoever visits this screen. It stays open from one screen to the next, as with real people. */
  const browserFor = async (name: ScreenName): Promise<OpenPage> => {
    const who = visitors[screenOf(name).seenBy];
    const known = open.get(String(who));
    if (known) return known;
    const opened = await openLastingPage({ address: scene.address });
    // Nobody is signed in at first, and the demonstration's people are not here.
    opened.allow(/refresh|demo\/people/);
    if (who !== null) await scene.signIn(opened, who);
    await opened.page.goto('/somewhere-to-start-from');
    open.set(String(who), opened);
    return opened;
  };

  describe.each(screenNames)('the screen %s', (name) => {
    test('says that it is there, is right for everybody in every size and theme, and shows its focus', async () => {
      const opened = await browserFor(name);
      const { page } = opened;
      await page.setViewportSize(sizes.phone);
      const { startsAt } = screenOf(name);
      const path = scene.pathOf(name);
      if (startsAt) await answerUntil(page, { from: partsOf(startsAt, path), path });
      else await goWithin(page, path);
      const siteName = visitors[screenOf(name).seenBy] === null ? 'Time bank' : 'West Kirby Test';

      const faults = [...arrivalFaults(await arrivalAt(page), siteName)];
      const note = (where: string, found: string[]) =>
        faults.push(...found.map((fault) => `${where}: ${fault}`));
      note('on a phone', await smallControls(page));
      note('by keyboard', await unseenFocus(page));
      await page.setViewportSize(narrowest);
      note('at 320 px', await sidewaysScroll(page));
      await page.setViewportSize(sizes.phone);
      await page.evaluate(() => (document.documentElement.dataset['text'] = '200'));
      note('in the largest text', await sidewaysScroll(page));
      await page.evaluate(() => (document.documentElement.dataset['text'] = '100'));
      const asSpaced = async () => [...(await sidewaysScroll(page)), ...(await cutOffText(page))];
      note('with text far apart', await whileSpaced(page, asSpaced));
      note('in the colours of the system', await lostInForcedColours(page));
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        note(`axe, ${size}, light`, await axe(page));
        for (const colours of ['dark', 'contrast'] as const) {
          await page.evaluate((chosen) => (document.documentElement.dataset['colours'] = chosen), colours);
          note(`axe, ${size}, ${colours}`, await axeForColours(page));
        }
        await page.evaluate(() => (document.documentElement.dataset['colours'] = 'light'));
      }
      expect([...faults, ...opened.faults]).toEqual([]);
    });
  });
});

/** The first page of a form has the same parts in its path as the page that is wanted. */
function partsOf(startsAt: string, path: string): string {
  const given = path.split('/');
  return startsAt
    .split('/')
    .map((part, index) => (part.startsWith('$') ? given[index] : part))
    .join('/');
}
