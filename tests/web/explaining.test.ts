import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { give } from '../ledger/give.ts';
import { axe } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { expectToSee } from '../support/sight.ts';
import { whenSettled } from './checks/arrival.ts';
import { sidewaysScroll } from './checks/overflow.ts';
import { smallControls } from './checks/sizes.ts';
import { openScreenScene, type ScreenScene } from './screen-scene.ts';

const sizes = [
  ['a telephone', { width: 360, height: 740 }],
  ['a desk', { width: 1280, height: 900 }],
] as const;

onEngine('sqlite', (engine) => {
  let scene: ScreenScene;
  beforeAll(async () => {
    scene = await openScreenScene(engine);
  });
  afterAll(() => scene.close());

  const open = async (
    who: 'margaret' | 'nina' | 'tom',
    viewport: { width: number; height: number } = sizes[1][1],
  ) => {
    const opened = await openPage({ address: scene.address });
    await opened.page.setViewportSize(viewport);
    await scene.signIn(opened, who);
    return opened.page;
  };
  const expectGood = async (page: Page) => {
    await whenSettled(page);
    expect([...(await axe(page)), ...(await smallControls(page)), ...(await sidewaysScroll(page))]).toEqual(
      [],
    );
  };
  const press = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

  describe.each(sizes)('on %s', (_where, viewport) => {
    test('Margaret asks why her balance is what it is, and follows it to the help and to whoever acted', async () => {
      const page = await open('margaret', viewport);
      await page.goto('/hours');
      await expectToSee(page.getByText('You were helped for 2 hours.'));
      await page.getByText('See each part of this').click();
      await expectGood(page);
      await page.getByRole('row').filter({ hasText: '2 hours taken' }).getByRole('link').click();
      await expectToSee(page.getByText('Only this: You were helped'));
      await expectToSee(page.getByText('2 times, together 2 hours.'));
      expect(new URL(page.url()).searchParams.get('part')).toBe('exchange_out');
      await expectGood(page);

      await page.locator('main tbody').getByRole('link').first().click();
      await expectToSee(page.getByText('Written down by'));
      await expectToSee(page.getByText('On the screen'));
      await expectGood(page);
      await press(page, 'See the help it was for');
      await expectToSee(page.getByText('You said the hours are right'));
    });

    test('an auditor goes from a balance to its parts, to the transfer, to the help, and to who did what', async () => {
      const page = await open('nina', viewport);
      await page.goto('/staff/balances?q=margaret');
      await press(page, 'Margaret Ellis');
      await expectToSee(page.getByRole('heading', { name: 'Why this balance?' }));
      await expectToSee(page.getByText('Margaret Ellis was helped for 2 hours.'));
      await page.getByText('See each part of this').click();
      await press(page, 'Help, went out');
      await expectToSee(page.getByText('2 times, together 2 hours.'));
      await expectGood(page);
      await page.locator('main tbody').getByRole('link').first().click();
      await expectToSee(page.getByText('Entered by'));
      await press(page, 'See the help it was for');
      await expectToSee(page.getByText('Margaret Ellis said the hours are right'));
      await press(page, 'See who did what here');
      await expectToSee(page.getByRole('cell', { name: 'Margaret Ellis said the hours are right' }));
    });

    test('the books are drawn month by month, and the same stands there as a table', async () => {
      const page = await open('nina', viewport);
      await page.goto('/staff/books');
      const picture = page.getByRole('img', {
        name: /^Hours of help, from .+ between no time and 2 hours\.$/,
      });
      await expectToSee(picture);
      await expectToSee(page.getByRole('img', { name: /^The fund at the end of the month/ }));
      await page.getByText('The same as a table').first().click();
      await expectToSee(page.getByRole('cell', { name: '2 hours', exact: true }));
      await press(page, 'Show two years');
      await page.waitForURL(/months=24/);
      await expectGood(page);
    });

    test('every member sees the fund over time', async () => {
      const page = await open('tom', viewport);
      await page.goto('/fund');
      await expectToSee(page.getByRole('img', { name: /^The fund at the end of the month/ }));
      await expectToSee(page.getByText('5 hours 15 minutes came in as gifts.'));
      await expectGood(page);
    });
  });

  test('the days of a statement are typed or pressed, and stand in the address', async () => {
    const page = await open('margaret');
    await page.goto('/hours');
    await press(page, 'Last year');
    await expectToSee(page.getByText('Nothing moved the hours in this time.'));
    await page.getByText('Other days').click();
    const from = page.getByRole('group', { name: 'From which day?' });
    await from.getByLabel('Day').fill('31');
    await from.getByLabel('Month').fill('feb');
    await from.getByLabel('Year').fill('2026');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expectToSee(page.getByRole('heading', { name: 'There is a problem' }));
    await expectGood(page);
    await from.getByLabel('Day').fill('1');
    const to = page.getByRole('group', { name: 'To which day?' });
    for (const part of ['Day', 'Month', 'Year']) await to.getByLabel(part).fill('');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/from=2026-02-01$/);
    await expectToSee(page.getByText(/At the end of this time: .+ below zero\./));
  });

  test('a statement is taken away as a table, and the balances too', async () => {
    const page = await open('nina');
    await page.goto(scene.pathOf('staffAccount'));
    const taken = async (button: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await download;
      return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
    };
    const statement = await taken('Download as a table');
    expect(statement.name).toBe('statement.csv');
    expect(statement.text).toContain('opening,Margaret Ellis');
    await page.goto('/staff/balances?standing=negative');
    const balances = await taken('Download these balances');
    expect(balances.text.trim().split('\r\n').at(-1)).toMatch(/^total,/);
    expect(balances.text).not.toContain('Priya Shah');
  });

  test('what is printed is the whole statement, also what was not on the screen yet', async () => {
    for (let count = 0; count < 30; count += 1) {
      await give(scene.community, { from: 'fund', to: 'greta', minutes: 1 });
    }
    const page = await open('nina');
    await page.addInitScript(() => {
      window.print = () => {
        const [statement] = [...document.querySelectorAll('main table')].slice(-1);
        document.title = `${statement?.querySelectorAll('tbody tr').length} lines`;
      };
    });
    await page.goto('/fund');
    await expectToSee(page.getByText('20 shown so far. There are more.'));
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.waitForFunction(() => /^3\d lines$/.test(document.title));
    await page.emulateMedia({ media: 'print' });
    await expectToSee(page.getByRole('heading', { name: 'Statement of The community fund' }));
    await expectToSee(page.getByText(/^West Kirby Test\. Printed on /));
  });
});
