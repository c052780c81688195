import { createNews } from '@timebank/api/news';
import { alarmAboutOverdue } from '@timebank/api/visits/watch.service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { eachEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { smallPhoto } from '../support/photos.ts';
import { openSite, type Site } from '../support/site.ts';
import { sceneAt } from './scene.ts';

eachEngine((engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  test('on a first visit the word is said at the door, and somebody rings when nobody says that it ended', async () => {
    const { community } = site;
    const scene = sceneAt(site);
    const { id } = await scene.agreed();
    const { doorWord } = (await community.as('margaret').get(`/exchanges/${id}`)).body;

    const host = await scene.open('margaret', `/exchanges/${id}`);
    const margaret = host.page;
    await margaret.getByText(doorWord, { exact: true }).waitFor();
    await margaret.getByText('Priya Shah will say this at the door. If they do not, do not open.').waitFor();
    const visitor = await scene.open('priya', `/exchanges/${id}`);
    const priya = visitor.page;
    await priya.getByText(doorWord, { exact: true }).waitFor();
    await priya.getByRole('heading', { name: 'How to reach Margaret Ellis' }).waitFor();
    await priya.getByText('It is your first visit.', { exact: false }).waitFor();
    await priya.getByRole('button', { name: 'I am there' }).click();
    await margaret.getByText('Priya Shah said that they are there', { exact: false }).waitFor();

    // A session that is older than its token is asked for a new one.
    for (const opened of [host, visitor]) opened.allow(/401/);
    community.clock.advance({ minutes: 91 });
    expect(await alarmAboutOverdue({ ...community, news: createNews() }, community.clock())).toBe(1);
    const sue = (await scene.open('sue', '/staff', 'desktop')).page;
    await sue.getByText('Priya Shah is with Margaret Ellis').waitFor();
    expect(await sue.getByRole('link', { name: /^0151 496 100[12]$/ }).count()).toBe(2);
    await sue.getByRole('button', { name: 'I have looked after it' }).click();
    await sue.getByLabel('What you found').fill('They were having tea.');
    await sue.getByRole('dialog').getByRole('button', { name: 'I have looked after it' }).click();
    await sue.getByText('Priya Shah is with Margaret Ellis').waitFor({ state: 'detached' });

    await priya.reload();
    await priya.getByRole('button', { name: 'I have left' }).click();
    await priya.getByText('Priya Shah said that they have left', { exact: false }).waitFor();
    await expectBooksToVerify(community.database);
  });

  test('a stranger who scans a badge sees a face and a first name, until it is taken back', async () => {
    const { priya } = site.community.people;
    const scene = sceneAt(site);
    const own = (await scene.open('priya', '/me/photo')).page;
    await own.getByLabel('Choose a photo').setInputFiles({
      name: 'face.png',
      mimeType: 'image/png',
      buffer: Buffer.from(smallPhoto, 'base64'),
    });
    await own.getByRole('button', { name: 'Keep this photo' }).click();
    await own.getByRole('img', { name: 'Photo of Priya Shah' }).waitFor();

    const sue = (await scene.open('sue', `/staff/members/${priya.memberId}/badge`, 'desktop')).page;
    const answered = sue.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/badge'),
    );
    await sue.getByRole('button', { name: 'Make the badge' }).click();
    const { token } = await (await answered).json();
    await sue.getByRole('img', { name: 'A code that says whether this badge is valid' }).waitFor();

    const stranger = await openPage({ address: site.address, size: 'phone' });
    stranger.allow(/refresh/);
    await stranger.page.goto(`/b/${token}`);
    await stranger.page.getByText('Valid today: Priya').waitFor();
    await stranger.page.getByRole('img', { name: 'The face on the badge: Priya' }).waitFor();
    expect(await stranger.page.getByRole('main').textContent()).not.toContain('Shah');

    await sue.reload();
    await sue.getByText('It was scanned once.').waitFor();
    await sue.getByRole('button', { name: 'Take the badge back now' }).click();
    await sue.getByText('Priya Shah has no valid badge.').waitFor();
    await stranger.page.reload();
    await stranger.page.getByText('This badge is not valid').waitFor();

    await own.getByRole('button', { name: 'Take the photo away' }).click();
    await own.getByText('You have no photo here, and that is fine.').waitFor();
  });
});
