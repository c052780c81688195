import { afterAll, beforeAll, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { openSite, type Site } from '../support/site.ts';
import { heading } from './asking.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  const cardOf = async (memberId: string): Promise<string> => {
    const { body } = await site.community.as('sue').post(`/members/${memberId}/card`, { channel: 'paper' });
    return body.address.split('#')[1];
  };

  test('Margaret scans her card, says that it is her, and is at home', async () => {
    const { memberId } = site.community.people.margaret;
    const opened = await openPage({ address: site.address, size: 'phone' });
    // Nobody is signed in at first.
    opened.allow(/refresh|auth\/cards/);
    const { page } = opened;
    await page.goto(`/sign-in/card#${await cardOf(memberId)}`);
    await heading(page, 'Is this Margaret?').waitFor();
    await page.getByRole('button', { name: 'Yes, that is me' }).click();
    await heading(page, 'Hello, Margaret Ellis').waitFor();
    await page.reload();
    await heading(page, 'Hello, Margaret Ellis').waitFor();
  });

  test('a card that was replaced says so', async () => {
    const { memberId } = site.community.people.priya;
    const old = await cardOf(memberId);
    await cardOf(memberId);
    const opened = await openPage({ address: site.address, size: 'phone' });
    opened.allow(/refresh|auth\/cards/);
    await opened.page.goto(`/sign-in/card#${old}`);
    await opened.page.locator('main').getByText('This card does not work any more').waitFor();
  });
});
