import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@timebank/api/app';
import { readConfig } from '@timebank/api/config';
import { openDatabase } from '@timebank/api/database/open';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { type Looks, openPage } from '../support/page.ts';
import { createTestClock } from '../support/test-clock.ts';

let address: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timebank-reference-'));
  const config = readConfig({ TIMEBANK_DATABASE: `file:${join(folder, 'timebank.db')}` });
  const database = await openDatabase({ url: config.databaseUrl });
  const app = await buildApp({ database, clock: createTestClock('2026-06-10T10:00:00.000Z'), config });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
  close = async () => {
    await app.close();
    await database.close();
    await rm(folder, { recursive: true });
  };
});
afterAll(() => close());

const looks: Omit<Looks, 'motion'>[] = [
  { size: 'phone', theme: 'light' },
  { size: 'desktop', theme: 'dark' },
];

test.each(looks)('the reference reads well: %o', async (look) => {
  const { page } = await openPage({ address, ...look, scripts: true });
  await page.goto('/api/docs#floor_reached');
  expect(await page.title()).toBe('Time bank: reference of the API');
  expect(await page.locator('#floor_reached').isVisible()).toBe(true);
  await expectToReadWell(page);
});

test.each(looks)('the page about the evidence file reads well: %o', async (look) => {
  const { page } = await openPage({ address, ...look, scripts: true });
  await page.goto('/api/docs/evidence#program');
  expect(await page.title()).toBe('Time bank: check the books without us');
  expect(await page.locator('#program').isVisible()).toBe(true);
  await expectToReadWell(page);
});

async function expectToReadWell(page: Page): Promise<void> {
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(await axe(page)).toEqual([]);
}
