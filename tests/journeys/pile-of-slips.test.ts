import { checkDigitOf } from '@timebank/shared/slip-number';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipScene } from '../paper/slip-scene.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

/** What a practised hand needs for one key, in seconds: 200 a minute. */
const secondsAKey = 0.3;

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  /** Counts every key, so that the whole pile can be timed as a hand would take it. */
  const handOn = (page: Page) => {
    let keys = 0;
    return {
      keys: () => keys,
      type: async (text: string) => {
        keys += text.length;
        await page.keyboard.type(text);
      },
      press: async (key: string) => {
        keys += 1;
        await page.keyboard.press(key);
      },
    };
  };

  test('a pile of twenty slips, five of them faulty in five ways, is keyed in without a mouse', async () => {
    const { community } = site;
    const slips = slipScene(community);
    const numbers = await slips.printed({ ...slips.pair(), count: 18 });
    const [used = '', swapped = '', unsigned = '', mistyped = '', ...good] = numbers;
    expect((await slips.keyIn(used, { minutes: 15, happenedOn: today(site) })).status).toBe(201);
    const before = await slips.balanceOf('priya');
    const opened = await sceneAt(site).open('sue', '/staff/slips/keying', 'desktop');
    // A slip that does not fit is an answer, which a browser writes down as a fault.
    opened.allow(/slips\/keyed-in/);
    const { page } = opened;
    await heading(page, 'Key in slips').waitFor();
    const hand = handOn(page);
    const shown = (text: string) => page.locator('main').getByText(text);
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const isNext = () => expect.poll(() => focusOf(page)).toBe('number');
    const asDigits = (number: string) => number.replace('-', '');
    const number = async (digits: string) => {
      await hand.type(digits);
      await hand.press('Enter');
    };
    const toHours = () => expect.poll(() => focusOf(page)).toBe('hours');
    const hoursAndDay = async () => {
      await hand.type('0:30');
      await hand.press('Enter');
      await hand.press('Enter');
    };

    await field('Number').focus();
    for (const slip of good.slice(0, 7)) {
      await number(asDigits(slip));
      await toHours();
      await hoursAndDay();
      await isNext();
    }
    // A digit is wrong; it was never printed; it came back before.
    await number(asDigits(mistyped).replace(/.$/, (digit) => String((Number(digit) + 1) % 10)));
    await shown('A digit of the number is wrong').waitFor();
    await number(`90000${checkDigitOf('90000')}`);
    await shown('No slip was ever printed with this number').waitFor();
    await number(asDigits(used));
    await shown('It was used already, by Sue Harper').waitFor();
    // The two are the other way round on the paper.
    await number(asDigits(swapped));
    await toHours();
    await hand.press('Shift+Tab');
    await hand.press('Shift+Tab');
    await page.keyboard.press('Control+A');
    await hand.type('1');
    await hand.press('Tab');
    await page.keyboard.press('Control+A');
    await hand.type('2');
    await hand.press('Tab');
    await hoursAndDay();
    await shown('The two are the other way round').waitFor();
    await isNext();
    // One of them did not sign.
    await number(asDigits(unsigned));
    await toHours();
    await hand.type('1');
    await hand.press('Tab');
    await hand.press('Tab');
    await hand.press('Space');
    await hand.press('Enter');
    await shown('Both have to sign').waitFor();

    await page.reload();
    await shown('5 slips to look at again').waitFor();
    await field('Number').focus();
    for (const slip of good.slice(7)) {
      await number(asDigits(slip));
      await toHours();
      await hoursAndDay();
      await isNext();
    }
    // The slip whose number was mistyped is typed again, and fits.
    await number(asDigits(mistyped));
    await toHours();
    await hoursAndDay();
    await isNext();

    await shown('15 slips, 7 hours 30 minutes.').waitFor();
    expect(await slips.balanceOf('priya')).toBe(before + 15 * 30);
    const seconds = (hand.keys() * secondsAKey) / 20;
    expect(seconds, `${hand.keys()} keys for 20 slips and one again`).toBeLessThan(5);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await shown('14 slips, 7 hours.').waitFor();
    await expectBooksToVerify(community.database);
  });
});

const focusOf = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

const today = ({ community }: Site): string => community.clock().toISOString().slice(0, 10);
