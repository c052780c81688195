import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { screens } from '@timebank/web/app/all-screens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { builtWeb, openSite, type Site } from '../support/site.ts';
import { whenSettled } from './checks/arrival.ts';

interface FirstLoad {
  screen: string;
  bytes: number;
  files: string[];
}

/** What the build counted, and held against its limits. */
const counted: FirstLoad[] = JSON.parse(
  await readFile(join(builtWeb().folder, '../first-loads.json'), 'utf8'),
);

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  test.each([
    ['home', 'margaret'],
    ['desk', 'sue'],
  ] as const)(
    'the first load of %s fetches the script that the build counted, to the byte',
    async (screen, who) => {
      const opened = await openPage({ address: site.address });
      await site.signIn(opened, who);
      const { page } = opened;
      const fetched = new Map<string, Promise<number>>();
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) fetched.set(pathname.slice(1), gzippedBody(response));
      });
      await page.goto(screens[screen].path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await whenSettled(page);

      const load = counted.find((each) => each.screen === screen);
      expect([...fetched.keys()].sort()).toEqual(load?.files);
      const bytes = (await Promise.all(fetched.values())).reduce((sum, size) => sum + size, 0);
      expect(bytes).toBe(load?.bytes);
    },
  );
});

/** As the build counts it, whatever the server chose to send: the smallest that gzip makes of it. */
async function gzippedBody(response: { body(): Promise<Buffer> }): Promise<number> {
  return gzipSync(await response.body(), { level: 9 }).length;
}
