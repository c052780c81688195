import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { openPage } from '../support/page.ts';
import { builtWeb, openSite, type Site } from '../support/site.ts';

const shell = await readFile(join(builtWeb().folder, 'index.html'), 'utf8');
const inside = (tag: 'style' | 'script') => [
  ...shell.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g')),
];

test('the first page carries all of its styles, and asks for no stylesheet', () => {
  expect(
    inside('style')
      .map(([, , css = '']) => css.trim())
      .join(''),
  ).toContain('--paper');
  expect(shell).not.toMatch(/<link[^>]+rel="?stylesheet/);
  expect(shell).not.toMatch(/\sstyle=/);
});

test('the first page has no script inside it, and none in an attribute', () => {
  for (const [, attributes = '', code = ''] of inside('script')) {
    expect(attributes).toMatch(/\ssrc="\/assets\//);
    expect(code.trim()).toBe('');
  }
  expect(shell).not.toMatch(/\son[a-z]+=/);
});

onEngine('sqlite', (engine) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(engine);
  });
  afterAll(() => site.close());

  test('the policy lets in exactly the styles of the first page, and scripts from this address alone', async () => {
    const page = await site.community.app.inject({ url: '/', headers: { accept: 'text/html' } });
    const policy = new Map(
      String(page.headers['content-security-policy'])
        .split(';')
        .map((rule) => rule.trim().split(' '))
        .map(([name = '', ...sources]) => [name, sources]),
    );
    const hashes = inside('style').map(([, , css = '']) => `'sha256-${hash('sha256', css, 'base64')}'`);
    expect(policy.get('style-src')?.toSorted()).toEqual(["'self'", ...hashes].toSorted());
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect([...policy.values()].flat().join(' ')).not.toContain('unsafe');
  });

  test('the frame of the page is there before any script has run', async () => {
    const { page, allow } = await openPage({ address: site.address, scripts: false });
    // A browser without scripts refuses to fetch them, and says so.
    allow(/\.js csp$/);
    await page.goto('/');
    const header = page.locator('.frame-header');
    expect(await header.isVisible()).toBe(true);
    expect(await header.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(11, 74, 87)',
    );
  });
});
