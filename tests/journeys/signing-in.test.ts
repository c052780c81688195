import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { lettersTo } from '../support/letters.ts';
import { betweenPressesMs, openPage } from '../support/page.ts';
import { expectToSee } from '../support/sight.ts';
import { openSiteForTest, type Site } from '../support/site.ts';
import { heading } from './asking.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeEach(async () => {
    site = await openSiteForTest(engine);
  });

  const openVisitor = async () => {
    const opened = await openPage({ address: site.address });
    // Nobody is signed in yet, this is not the demonstration, and what is wrong is refused.
    opened.allow(/refresh|demo\/people|status of 401/);
    await opened.page.goto('/');
    await heading(opened.page, 'Sign in').waitFor();
    return opened.page;
  };
  const press = (page: Page, name = 'Sign in') => page.getByRole('button', { name, exact: true }).click();
  const latestLetter = async (email: string) => (await lettersTo(site.community, email))[0]?.text ?? '';
  const askForCode = async (page: Page, email: string): Promise<string> => {
    await page.getByLabel('Your e-mail address').fill(email);
    await press(page, 'Send me a code');
    await heading(page, 'Type the code from your e-mail').waitFor();
    return /[0-9]{4} [0-9]{4}/.exec(await latestLetter(email))?.[0] ?? '';
  };
  const refused = (page: Page) => page.getByText('That did not work');

  test('a member signs in with a code from an e-mail; a wrong one is refused in words', async () => {
    const page = await openVisitor();
    const code = await askForCode(page, 'priya@example.org');
    await page.getByLabel('Code', { exact: true }).fill(code === '1111 1111' ? '2222 2222' : '1111 1111');
    await press(page);
    await expectToSee(refused(page));
    await page.waitForTimeout(betweenPressesMs);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await press(page);
    await expectToSee(heading(page, 'Hello, Priya Shah'));
  });

  test('the link in that e-mail fills in the code, and the button signs in', async () => {
    const page = await openVisitor();
    await askForCode(page, 'priya@example.org');
    const link = /^\/sign-in\/code\S+$/m.exec(await latestLetter('priya@example.org'))?.[0] ?? 'no link';
    await page.goto(link);
    await page.reload();
    await press(page);
    await expectToSee(heading(page, 'Hello, Priya Shah'));
  });

  test('an address that nobody has looks the same as one that somebody has', async () => {
    const page = await openVisitor();
    expect(await askForCode(page, 'nobody@example.org')).toBe('');
    await page.getByText('We have sent a code to nobody@example.org.', { exact: false }).waitFor();
  });

  test('a member without e-mail signs in with the number and the PIN of a card', async () => {
    const { memberId, memberNumber } = site.community.people.margaret;
    const card = await site.community.as('sue').post(`/members/${memberId}/pin`, { channel: 'in_person' });
    const page = await openVisitor();
    await page.getByRole('link', { name: /^With my member card/ }).click();
    await page.getByLabel('Your time bank').selectOption({ label: 'West Kirby Test' });
    await page.getByLabel('Member number').fill(String(memberNumber));
    await page.getByLabel('PIN').fill(card.body.pin === '0000' ? '1111' : '0000');
    await press(page);
    await expectToSee(refused(page));
    await page.waitForTimeout(betweenPressesMs);
    await page.getByLabel('PIN').fill(card.body.pin);
    await press(page);
    await expectToSee(heading(page, 'Hello, Margaret Ellis'));
  });

  test('a coordinator signs in with a password and a second step, and each wrong one is refused in words', async () => {
    const secret = await giveSuePasswordAndSecondStep();
    const page = await openVisitor();
    await page.getByRole('link', { name: /^With a password/ }).click();
    await page.getByLabel('Your e-mail address').fill('sue@example.org');
    await page.getByLabel('Password', { exact: true }).fill('not her password');
    await press(page);
    await expectToSee(refused(page));
    await page.waitForTimeout(betweenPressesMs);
    await page.getByLabel('Password', { exact: true }).fill('three words of hers');
    await press(page);
    await heading(page, 'One more code').waitFor();
    await page.getByLabel('Code from the app').fill('000000');
    await press(page);
    await expectToSee(refused(page));
    await page.waitForTimeout(betweenPressesMs);
    await page.getByLabel('Code from the app').fill(codeOf(secret));
    await press(page);
    await expectToSee(heading(page, 'Hello, Sue Harper'));
    await page.getByRole('link', { name: 'Desk', exact: true }).click();
    await expectToSee(heading(page, 'What waits for us'));
  });

  test('somebody asks to join, a coordinator says yes, and the new member signs in with welcome hours', async () => {
    const visitor = await openVisitor();
    await visitor.getByRole('link', { name: /^I am not a member yet/ }).click();
    await visitor.getByRole('link', { name: /West Kirby Test/ }).click();
    await heading(visitor, 'Ask to join').waitFor();
    await visitor.getByLabel('Your name').fill('Dorothy Kent');
    await visitor.getByLabel('Telephone number').fill('0151 496 0077');
    await visitor.getByLabel('E-mail address').fill('dorothy@example.org');
    await press(visitor, 'Ask to join');
    await heading(visitor, 'Thank you. We have your request.').waitFor();

    const { page: sue } = await sceneAt(site).open('sue', '/staff', 'desktop');
    await sue.getByRole('link', { name: /^Look and answer/ }).click();
    await heading(sue, 'Dorothy Kent').waitFor();
    await sue.getByRole('link', { name: 'Answer this application' }).click();
    await sue.getByRole('radio', { name: 'Yes, welcome them' }).check();
    await sue.getByLabel('Why?').fill('We met over tea.');
    await press(sue, 'Yes, welcome them');
    await sue.getByRole('dialog').getByRole('button', { name: 'Yes, welcome them' }).click();
    await heading(sue, 'Dorothy Kent').waitFor();

    await visitor.goto('/sign-in');
    const code = await askForCode(visitor, 'dorothy@example.org');
    await visitor.getByLabel('Code', { exact: true }).fill(code);
    await press(visitor);
    await expectToSee(heading(visitor, 'Hello, Dorothy Kent'));
    await expectToSee(visitor.getByText('You have 1 hour.'));
  });

  const codeOf = (secret: string) =>
    new TOTP({ secret }).generate({ timestamp: site.community.clock().getTime() });

  async function giveSuePasswordAndSecondStep(): Promise<string> {
    const sue = site.community.as('sue');
    await sue.put('/me/password', { password: 'three words of hers' });
    const { secret } = (await sue.post('/me/second-factor')).body;
    await sue.put('/me/second-factor', { totp: codeOf(secret) });
    // No code of the app works twice.
    site.community.clock.advance({ seconds: 30 });
    return secret;
  }
});
