import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { whenSettled } from './checks/arrival.ts';
import {
  openScreenScene,
  type ScreenName,
  type ScreenScene,
  screenNames,
  screenOf,
  visitors,
} from './screen-scene.ts';

const press = (name: string) => async (page: Page) => {
  await page.locator('main').getByRole('button', { name, exact: true }).click();
};

const asItStands = async () => undefined;

/** Every page that is made for paper, with what has to be done before the paper is there. */
const papers: Partial<Record<ScreenName, (page: Page) => Promise<void>>> = {
  poster: asItStands,
  attendance: asItStands,
  directory: asItStands,
  welcomeLetter: asItStands,
  postedStatement: asItStands,
  statementBatch: press('Make ready'),
  memberCard: press('Make a card to print'),
  slipPrinting: press('Make the slips'),
};

/** What has to be written or taken first is looked at where that is done: call sheets, badges, letters. */
const elsewhere: readonly ScreenName[] = ['callSheet', 'memberBadge', 'post', 'postLetters'];

const phone = '0151 496 0000';
/** Less than a point in a browser’s rounding. */
const rounding = 0.2;

test('every page that is made for paper is printed here', () => {
  const printed = screenNames.filter((name) => screenOf(name).words.includes('print'));
  expect([...Object.keys(papers), ...elsewhere].sort()).toEqual(printed.toSorted());
});

onEngine('sqlite', (engine) => {
  let scene: ScreenScene;
  beforeAll(async () => {
    scene = await openScreenScene(engine);
  });
  afterAll(() => scene.close());

  const printed = async (name: ScreenName) => {
    const opened = await openPage({ address: scene.address, size: 'desktop', theme: 'dark' });
    const who = visitors[screenOf(name).seenBy];
    if (who !== null) await scene.signIn(opened, who);
    const { page } = opened;
    await page.goto(scene.pathOf(name));
    await whenSettled(page);
    await papers[name]?.(page);
    await page.locator('[data-print-sheet]').first().waitFor();
    return await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  };

  describe.each(Object.keys(papers) as ScreenName[])('the paper of the screen %s', (name) => {
    test('is A4, in black on white, at 14 points or more, with our number on each page and nothing cut off', async () => {
      const pages = await printed(name);
      expect(pages.length).toBeGreaterThan(0);
      for (const [index, { width, height, texts, colours }] of pages.entries()) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
        const whole = texts.map(({ text }) => text).join(' ');
        expect(whole).toContain(phone);
        expect(whole.replaceAll(' ', '')).toContain(`${index + 1}/${pages.length}`);
        expect(texts.filter(({ points }) => points < 14 - rounding)).toEqual([]);
        const outside = texts.filter(
          ({ left, right, bottom, top }) => left < 0 || right > width || bottom < 0 || top > height,
        );
        expect(outside).toEqual([]);
        expect(colours.filter((colour) => colour !== '#000000' && colour !== '#ffffff')).toEqual([]);
      }
    });
  });

  test.each(['welcomeLetter', 'postedStatement'] as const)(
    'the paper of the screen %s is at 18 points for who needs large print',
    async (name) => {
      const { community } = scene;
      const { memberId } = community.people.priya;
      const { body } = await community.as('sue').get(`/members/${memberId}`);
      const large = await community
        .as('sue')
        .patch(`/members/${memberId}`, { largePrint: true }, { 'if-match': `"${body.version}"` });
      expect(large.status, JSON.stringify(large.body)).toBe(200);
      for (const { texts } of await printed(name)) {
        expect(texts.filter(({ points }) => points < 18 - rounding)).toEqual([]);
      }
    },
  );
});
