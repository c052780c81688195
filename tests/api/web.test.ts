import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@timebank/api/app';
import { readConfig } from '@timebank/api/config';
import { findWeb } from '@timebank/api/http/web';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

const style = 'body { color: teal }';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timebank-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Time bank</title><style>${style}</style>`);
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true }));

eachEngine((engine) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    const { database, clock, app: other } = await openCommunity(engine);
    await other.close();
    const config = readConfig({
      TIMEBANK_DEMO: '0',
      TIMEBANK_SECRET: 'a secret of the tests, and of nobody else',
    });
    app = await buildApp({ database, clock, config, web: findWeb(folder) });
  });
  afterAll(() => app.close());

  const open = (url: string, accept = 'text/html') => app.inject({ url, headers: { accept } });

  test('every page that a browser asks for is the shell, which is asked for again each time', async () => {
    for (const url of ['/', '/sign-in', '/listings/some-id?tab=1']) {
      const page = await open(url);
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(page.body).toContain('<title>Time bank</title>');
    }
  });

  test('the policy lets in the styles of the shell by their hash, and no script but our own files', async () => {
    const policy = String((await open('/')).headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'sha256-${hash('sha256', style, 'base64')}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  test('an asset is kept for a year, and one that is not there is not the shell', async () => {
    const asset = await open('/assets/main-abc123.js', '*/*');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await open('/assets/gone.js', '*/*')).statusCode).toBe(404);
  });

  test('addresses of the API, of /dev and outside the folder are never the shell', async () => {
    for (const url of ['/api', '/api/v1/nothing', '/api/nothing', '/dev/mail', '/dev/gallery']) {
      const page = await open(url);
      expect([page.statusCode, page.headers['content-type']]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
    expect((await open('/../package.json', '*/*')).statusCode).toBe(404);
    expect((await open('/%2e%2e/package.json', '*/*')).statusCode).toBe(404);
  });
});
