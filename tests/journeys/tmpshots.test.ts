import { loadDemonstration } from '@timebank/api/demo/load.service';
import { test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openLastingPage } from '../support/page.ts';
import { openBareSite } from '../support/site.ts';
import { whenSettled } from '../web/checks/arrival.ts';

onEngine('sqlite', (engine) => {
  test('shots', async () => {
    const site = await openBareSite(engine, { settings: { TIMEBANK_DEMO: '1' } });
    const t = performance.now();
    await loadDemonstration({ database: site.database, now: new Date() });
    console.error('load ms', Math.round(performance.now() - t));
    const shot = async (size: 'phone' | 'desktop', who: string | null, name: string, paths: [string, string][], theme: 'light'|'dark'|'contrast' = 'light') => {
      const o = await openLastingPage({ address: site.address, size, theme });
      const { page, context } = o;
      await page.goto('/');
      if (who) { 
        const d = page.locator('summary'); 
        for (const s of await d.all()) await s.click().catch(() => {});
        await page.getByRole('button', { name: new RegExp(who) }).first().click();
        await page.getByRole('heading', { level: 1, name: /Hello/ }).waitFor();
      }
      for (const [n, path] of paths) {
        if (path.startsWith('click:')) await page.locator(path.slice(6)).first().click();
        else await page.goto(path);
        await page.waitForTimeout(300);
        await whenSettled(page);
        await page.screenshot({ path: `/tmp/work/shots/${name}-${n}-${size}${theme === 'light' ? '' : `-${theme}`}.png`, fullPage: true });
      }
      console.error(who, size, o.faults.slice(0, 5));
      await context.close();
    };
    const member: [string, string][] = [['home', '/'], ['ask', '/ask'], ['browse', '/listings'], ['listing', 'click:main ul a[href^="/listings/"]'], ['propose', 'click:main a[href$="/propose"]'], ['exchanges', '/exchanges'], ['exchange', 'click:main ul a[href^="/exchanges/"]'], ['hours', '/hours'], ['members', '/members'], ['notices', '/notices'], ['me', '/me']];
    for (const size of ['phone', 'desktop'] as const) {
      await shot(size, null, 'visitor', [['signin', '/sign-in'], ['card', '/sign-in/card']]);
      await shot(size, '^Margaret', 'member', member);
    }
    await shot('phone', '^Margaret', 'member', [['home', '/'], ['hours', '/hours']], 'dark');
    await shot('phone', '^Margaret', 'member', [['home', '/'], ['ask', '/ask']], 'contrast');
    const staff: [string, string][] = [['desk', '/staff'], ['decide', 'click:main a[href^="/staff/exchanges/"]'], ['members', '/staff/members'], ['member', 'click:main table a'], ['askfor', '/staff/ask'], ['books', '/staff/books'], ['balances', '/staff/balances'], ['account', 'click:main table tbody a'], ['transfer', 'click:main table tbody a'], ['audit', '/staff/audit'], ['settings', '/staff/settings'], ['fund', '/staff/fund']];
    await shot('desktop', 'Administrator', 'staff', staff);
    await shot('phone', 'Administrator', 'staff', [['desk', '/staff'], ['books', '/staff/books'], ['balances', '/staff/balances'], ['member', '/staff/members']]);
    await site.close();
  }, 400_000);
});
