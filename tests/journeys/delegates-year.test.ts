import { askWhetherStillRight } from '@timebank/api/acting/reminding.service';
import { createNews } from '@timebank/api/news';
import { beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { onEngine } from '../support/engines.ts';
import { openSiteForTest, type Site } from '../support/site.ts';
import { askForHelpWithTablet, heading } from './asking.ts';
import { sceneAt } from './scene.ts';

onEngine('sqlite', (engine) => {
  let site: Site;
  let scene: ReturnType<typeof sceneAt>;
  beforeEach(async () => {
    site = await openSiteForTest(engine);
    scene = sceneAt(site);
  });

  test('a delegate’s year: named by telephone, asks and confirms, is asked about again, and ends', async () => {
    const { community } = site;
    const { margaret } = community.people;
    const key = () => ({ 'idempotency-key': community.newId() });

    // Margaret rings, and Sue writes down what she says.
    const { page: sue } = await scene.open('sue', `/staff/members/${margaret.memberId}/acting`, 'desktop');
    await sue.getByRole('link', { name: 'Write down who may act for them' }).click();
    await heading(sue, 'Write down who may act for them').waitFor();
    await sue.getByRole('button', { name: 'Save' }).click();
    await sue.getByText('Write down what they said.').first().waitFor();
    await sue.getByLabel('Their name').fill('Greta');
    await sue.getByRole('button', { name: /^Greta Lund/ }).click();
    await sue.getByRole('checkbox', { name: 'ask for help, and offer it' }).check();
    await sue.getByRole('checkbox', { name: /^write down how long help took/ }).check();
    await sue.getByLabel('What did they say, in their own words?').fill('Greta may ask for me.');
    await sue.getByRole('button', { name: 'Save' }).click();
    await sue.getByText('Told to Sue Harper by telephone', { exact: false }).waitFor();
    await sue.getByText('“Greta may ask for me.”').waitFor();

    // Greta asks in Margaret's name. Nobody can miss whose page it is.
    const opened = await scene.open('greta');
    const { page: greta } = opened;
    await greta.getByRole('link', { name: 'Act for Margaret Ellis' }).click();
    await greta.getByRole('button', { name: 'Act for Margaret Ellis', exact: true }).click();
    const strip = greta.getByText('You are acting for Margaret Ellis.', { exact: false });
    await strip.waitFor();
    await askForHelpWithTablet(greta);
    await strip.waitFor();
    const { items: listings } = (await community.as('priya').get('/listings?kind=request')).body;
    expect(listings[0].member.displayName).toBe('Margaret Ellis');

    // Saying yes is not hers to do, and neither is looking at the hours.
    const proposed = await community
      .as('priya')
      .post('/exchanges', { listingId: listings[0].id, minutes: 60 }, key());
    const { id } = proposed.body;
    await greta.goto(`/exchanges/${id}`);
    await greta.getByRole('heading', { level: 1 }).waitFor();
    await strip.waitFor();
    expect(await greta.getByRole('button', { name: /yes/i }).count()).toBe(0);
    opened.allow(/403/);
    await greta.goto('/notices');
    await greta.getByText('Margaret Ellis has not let you do this for them.', { exact: false }).waitFor();

    // Margaret says yes herself; Greta confirms the hours.
    await community.as('margaret').post(`/exchanges/${id}/accept`, {}, key());
    const happenedOn = community.clock().toISOString().slice(0, 10);
    await community.as('priya').post(`/exchanges/${id}/hours`, { minutes: 60, happenedOn }, key());
    await greta.goto(`/exchanges/${id}/confirm`);
    await greta.getByRole('button', { name: 'Yes, that is right' }).click();
    await expect.poll(() => scene.balanceOf('margaret')).toBe(-60);
    await greta.getByRole('button', { name: 'Stop acting' }).click();
    await greta.getByText('Greta Lund confirmed hours for Margaret Ellis').waitFor();
    await opened.context.close();

    // Both read what was done.
    const { page: own } = await scene.open('margaret', '/notices');
    await own.getByText('Greta Lund did something in your name.', { exact: false }).first().waitFor();
    await own.goto('/acting');
    await own.getByText('Greta Lund confirmed hours for Margaret Ellis').waitFor();
    await own.context().close();

    // Half a year later Margaret is asked, says that it is right, and then ends it.
    community.clock.advance({ days: 190 });
    await askWhetherStillRight({ ...community, news: createNews() }, community.clock());
    const { page: later } = await scene.open('margaret', '/acting/mine');
    await later.getByRole('button', { name: 'It is still right' }).click();
    await expect.poll(() => later.getByRole('button', { name: 'It is still right' }).count()).toBe(0);
    await later.getByRole('button', { name: 'End this' }).click();
    await later.getByRole('dialog').getByRole('button', { name: 'End it now' }).click();
    await later.getByText('This was ended.').waitFor();
    expect((await community.as('greta').get('/me')).body.actingFor).toEqual([]);
    await expectBooksToVerify(community.database);
  });
});
