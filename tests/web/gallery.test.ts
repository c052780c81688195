import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, axeForColours } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { type BareSite, openBareSite } from '../support/site.ts';
import { unseenFocus } from './checks/focus-ring.ts';
import { lostInForcedColours } from './checks/forced-colours.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { smallControls } from './checks/sizes.ts';
import { cutOffText, whileSpaced } from './checks/text-spacing.ts';

onEngine('sqlite', (engine) => {
  let site: BareSite;
  beforeAll(async () => {
    site = await openBareSite(engine, { settings: { TIMEBANK_DEMO: '1' } });
  });
  afterAll(() => site.close());

  test.each(['phone', 'desktop'] as const)(
    'every part of the design system in every state is right on a %s',
    async (size) => {
      const { page, allow } = await openPage({ address: site.address, size });
      allow(/refresh/);
      await page.goto('/dev/gallery');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const faults = [
        await axe(page),
        await smallControls(page),
        await unseenFocus(page),
        await sidewaysScroll(page),
        await whileSpaced(page, () => cutOffText(page)),
        await lostInForcedColours(page),
      ];
      await page.emulateMedia({ forcedColors: 'active' });
      faults.push(await unseenFocus(page));
      await page.emulateMedia({ forcedColors: 'none' });
      for (const colours of ['dark', 'contrast']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset['colours'] = chosen;
        }, colours);
        faults.push(await axeForColours(page));
      }
      expect(faults.flat()).toEqual([]);
    },
  );
});
