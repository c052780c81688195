import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { checkOffline } from '../ledger/evidence-scene.ts';
import { give } from '../ledger/give.ts';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { openSiteForTest } from '../support/site.ts';

onEngine('sqlite', (engine) => {
  test('an auditor takes the whole books home and checks them there', async () => {
    const site = await openSiteForTest(engine);
    await give(site.community, { from: 'fund', to: 'margaret', minutes: 120 });
    await give(site.community, { from: 'margaret', to: 'priya', minutes: 60, memo: 'For the shopping' });
    const opened = await openPage({ address: site.address });
    const { page } = opened;
    await site.signIn(opened, 'nina');
    await page.goto('/staff/books');

    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the evidence file' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('evidence-to-transfer-2.txt');
    const { said, exitCode } = await checkOffline(await text(await download.createReadStream()));
    expect(said).toContain('The books are right.');
    expect(exitCode).toBe(0);

    await page.getByRole('link', { name: 'How to check it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check the books without us' }).waitFor();
    const program = page.waitForEvent('download');
    await page.getByRole('link', { name: 'check-evidence.mjs' }).click();
    expect((await program).suggestedFilename()).toBe('check-evidence.mjs');
  });
});
