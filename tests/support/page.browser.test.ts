import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { openPage } from './page.ts';
import { serve } from './small-server.ts';

const policy = { 'content-security-policy': "default-src 'self'; base-uri 'none'; object-src 'none'" };

const goodPage = html('<main><h1>Offers</h1><p>Nobody offers anything yet.</p></main>');

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve({
    '/': { headers: policy, body: goodPage },
    '/favicon.ico': { status: 204, body: '' },
    '/inline-script': { headers: policy, body: html('<h1>Offers</h1><script>document.title = "x"</script>') },
    '/stranger': { body: html('<h1>Offers</h1><img alt="" src="http://tiles.example/1.png">') },
    '/broken': { body: html('<h1>Offers</h1><script>throw new Error("no such member")</script>') },
    '/error': { body: html('<h1>Offers</h1><script>console.error("two keys alike")</script>') },
    '/failing': { status: 500, body: html('<h1>Sorry</h1>') },
    '/refused': { body: html('<h1>Offers</h1><script>fetch("/nothing-here")</script>') },
    '/silent-for-readers': {
      headers: policy,
      body: html('<main><h1>Offers</h1><img src="/favicon.ico"><input><a href="/"></a></main>'),
    },
  });
});

afterAll(() => server.stop());

describe('a page', () => {
  test('that behaves has no faults, on a phone and at a desk', async () => {
    for (const size of ['phone', 'desktop'] as const) {
      const { page, faults } = await openPage({ address: server.address, size });
      await page.goto('/');
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => window.innerWidth)).toBe(size === 'phone' ? 360 : 1280);
    }
  });

  test('sees the theme and the motion that were asked for', async () => {
    const dark = await openPage({ address: server.address, theme: 'dark' });
    const contrast = await openPage({ address: server.address, theme: 'contrast', forcedColours: true });
    const matches = (opened: typeof dark, query: string) =>
      opened.page.evaluate((asked) => window.matchMedia(asked).matches, query);
    await dark.page.goto('/');
    await contrast.page.goto('/');
    expect(await matches(dark, '(prefers-color-scheme: dark)')).toBe(true);
    expect(await matches(dark, '(prefers-reduced-motion: reduce)')).toBe(true);
    expect(await matches(dark, '(prefers-contrast: more)')).toBe(false);
    expect(await matches(contrast, '(prefers-contrast: more)')).toBe(true);
    expect(await matches(contrast, '(forced-colors: active)')).toBe(true);
  });

  test.each([
    ['/inline-script', /^policy broken: .*(script|default)-src/],
    ['/stranger', /^request to a stranger: http:\/\/tiles\.example/],
    ['/broken', /^uncaught error: no such member/],
    ['/error', /^console error: two keys alike/],
    ['/failing', /^server error: 500/],
    ['/refused', /^console error: .* 404/],
  ])('at %s has its fault noticed', async (path, fault) => {
    const opened = await openPage({ address: server.address });
    await opened.page.goto(path);
    await expect.poll(() => opened.faults).toContainEqual(expect.stringMatching(fault));
    opened.allow(/./);
    expect(opened.faults).toEqual([]);
  });

  test.fails('with a fault fails its test, though the test itself says nothing', async () => {
    const { page } = await openPage({ address: server.address });
    await page.goto('/error');
    expect(await page.title()).toBe('Offers');
  });
});

describe('axe', () => {
  test('finds nothing on a good page, under a strict policy', async () => {
    const { page } = await openPage({ address: server.address });
    await page.goto('/');
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => 'axe' in window)).toBe(false);
  });

  test('finds a picture, a field and a link without words', async () => {
    const { page } = await openPage({ address: server.address });
    await page.goto('/silent-for-readers');
    const findings = (await axe(page)).join('\n');
    for (const rule of ['image-alt', 'label', 'link-name']) expect(findings).toContain(rule);
  });
});

function html(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Offers</title></head><body>${body}</body></html>`;
}
