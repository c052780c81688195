import { loadDemonstration } from '@timebank/api/demo/load.service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { type BareSite, openBareSite } from '../support/site.ts';
import { heading } from './asking.ts';

onEngine('sqlite', (engine) => {
  let site: BareSite;
  beforeAll(async () => {
    site = await openBareSite(engine, { settings: { TIMEBANK_DEMO: '1' } });
    await loadDemonstration({ database: site.database, now: new Date() });
  });
  afterAll(() => site.close());

  test('the first page of the demonstration offers its people, and one press is being one of them', async () => {
    const { page, allow } = await openPage({ address: site.address });
    allow(/refresh/);
    await page.goto('/');
    const people = page.getByRole('heading', { name: 'Try it as somebody' });
    await people.waitFor();
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Margaret/ })
      .first()
      .click();
    await heading(page, /^Hello, Margaret/).waitFor();
    await page.getByText('This is the demonstration. Nobody here is real.').waitFor();
    expect(await page.getByRole('heading', { name: 'People who need a hand' }).isVisible()).toBe(true);
  });
});
