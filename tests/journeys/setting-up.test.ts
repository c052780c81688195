import { makeSetupLink } from '@timebank/api/auth/setup.service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachEngine } from '../support/engines.ts';
import { betweenPressesMs, openPage } from '../support/page.ts';
import { expectToSee } from '../support/sight.ts';
import { type BareSite, openBareSite } from '../support/site.ts';
import { heading } from './asking.ts';

eachEngine((engine) => {
  let site: BareSite;
  beforeAll(async () => {
    site = await openBareSite(engine);
  });
  afterAll(() => site.close());

  test('the link of an empty installation makes a time bank and its administrator, once', async () => {
    const { page, allow } = await openPage({ address: site.address, size: 'desktop' });
    allow(/refresh|demo\/people|status of 4\d\d/);
    const link = await site.database.write((tx) => makeSetupLink({ tx, now: new Date() }, site));
    await page.goto(link);
    await heading(page, 'Set up your time bank').waitFor();
    await page.getByLabel('Name of the time bank').fill('Hilbre Time Bank');
    expect(await page.getByLabel('Short name for addresses').inputValue()).toBe('hilbre-time-bank');
    await page.getByLabel('Telephone number for members').fill('0151 496 0001');
    await page.getByLabel('Neighbourhoods').fill('Hilbre\nLittle Eye');
    await page.getByLabel('Your name').fill('Hal Moss');
    await page.getByLabel('Your e-mail address').fill('hal@example.org');
    await page.getByLabel('Your password').fill('short');
    await page.getByRole('button', { name: 'Make the time bank' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Your password').fill('three words of his');
    await page.waitForTimeout(betweenPressesMs);
    await page.getByRole('button', { name: 'Make the time bank' }).click();
    await heading(page, 'Your time bank is ready').waitFor();

    await page.getByRole('link', { name: 'Sign in' }).first().click();
    await page.getByLabel('Your e-mail address').fill('hal@example.org');
    await page.getByLabel('Password', { exact: true }).fill('three words of his');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await heading(page, 'Hello, Hal Moss').waitFor();

    const second = await openPage({ address: site.address });
    second.allow(/refresh|demo\/people|status of 4\d\d/);
    await second.page.goto(link);
    await second.page.getByLabel('Name of the time bank').fill('Another');
    await second.page.getByLabel('Telephone number for members').fill('0151 496 0002');
    await second.page.getByLabel('Your name').fill('Nobody');
    await second.page.getByLabel('Your e-mail address').fill('nobody@example.org');
    await second.page.getByLabel('Your password').fill('three words of nobody');
    await second.page.getByRole('button', { name: 'Make the time bank' }).click();
    await expectToSee(second.page.getByText('That did not work'));
  });
});
