import { expect, test } from 'vitest';
import { help, withoutFloors } from '../review/help.ts';
import { axe } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { openSiteForTest } from '../support/site.ts';

onEngine('sqlite', (engine) => {
  test('an administrator looks through a month, ticks off what is fine, signs and closes it', async () => {
    const site = await openSiteForTest(engine);
    const { community } = site;
    await withoutFloors(community);
    // The month of today, of which help is written down; it is over a month later.
    const now = community.clock();
    await help(community, { giver: 'priya', receiver: 'margaret', minutes: 300 });
    community.clock.set(new Date(now.getTime() + 32 * 86_400_000));
    const month = now.toISOString().slice(0, 7);

    const opened = await openPage({ address: site.address, size: 'desktop' });
    const { page } = opened;
    await site.signIn(opened, 'alan');
    await page.goto('/staff/books');
    await page.getByRole('link', { name: /^Months/ }).click();
    await page.getByText('No month is closed yet.').waitFor();
    await page.locator(`a[href="/staff/months/${month}"]`).click();
    await page.getByRole('heading', { level: 1, name: /^Review / }).waitFor();
    await page.getByText('It took 5 hours, more than 4 hours.').waitFor();
    expect(await axe(page)).toEqual([]);

    await page.getByText('Tick this off').click();
    await page.getByLabel('Looked at, fine, because').fill('They moved house');
    await page.getByRole('button', { name: /^Looked at, fine/ }).click();
    await page.getByText('Everything that is worth a look has been looked at.').waitFor();

    await page.getByRole('button', { name: 'Prove the books now' }).click();
    await page.getByLabel('What you looked at').fill('All of it, with the trustees');
    await page.getByRole('button', { name: /^Close / }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Close / })
      .last()
      .click();

    await page.getByRole('heading', { level: 1, name: /: closed$/ }).waitFor();
    await page.getByText('All of it, with the trustees').waitFor();
    const { body } = await community.as('nina').get('/ledger/trial-balance');
    await page.getByText(body.headHash).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open this month again' }).click();
    await page.getByLabel('Why?').fill('A bill was forgotten');
    await page.getByRole('button', { name: 'Propose it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Propose it' }).click();
    await page.getByText('Another coordinator or administrator is asked to agree.').waitFor();
  });

  test('an administrator sets from where on help is long, and it is used at once', async () => {
    const site = await openSiteForTest(engine);
    await withoutFloors(site.community);
    await help(site.community, { giver: 'priya', receiver: 'margaret', minutes: 180 });
    const opened = await openPage({ address: site.address, size: 'desktop' });
    const { page } = opened;
    await site.signIn(opened, 'alan');
    await page.goto('/staff/unusual');
    await page.getByText('There is nothing to look at here.').waitFor();
    await page.getByRole('link', { name: 'What is worth a look' }).click();
    await page.getByRole('heading', { level: 2, name: 'Long help' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('More than so many hours').fill('2');
    await page.getByRole('button', { name: 'Save this rule Long help' }).click();
    await page.getByText('Saved: Long help').waitFor();
    await page.goto('/staff/unusual');
    await page.getByText('It took 3 hours, more than 2 hours.').waitFor();
    await opened.context.close();
  });
});
