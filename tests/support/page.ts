import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { type FaultWatch, watchForFaults } from './page-faults.ts';

/** How somebody's screen is set up. */
export interface Looks {
  /** A phone held upright (360 × 740, the default) or a desk (1280 × 900). */
  size?: 'phone' | 'desktop';
  theme?: 'light' | 'dark' | 'contrast';
  /** Less motion is the default, because a test should not wait for a movement to end. */
  motion?: 'reduced' | 'full';
  forcedColours?: boolean;
  language?: string;
  /** Scripts switched off, to see what is left. */
  scripts?: boolean;
}

/** Nothing on a screen takes this long, and a test that waits for it in vain says so before its own time is over. */
const patienceMs = 15_000;

export interface OpenPage extends FaultWatch {
  page: Page;
  context: BrowserContext;
}

/**
 * Opens a page for one person, in a browser session that shares nothing with others, and fails the test if the page
 * writes an error, breaks the content security policy, loses a request or asks anybody but the server at `address`.
 * It does not go there yet: `await page.goto('/')` does. Call it inside a test, once for each person.
 */
export async function openPage(options: Looks & { address: string }): Promise<OpenPage> {
  const opened = await openLastingPage(options);
  onTestFinished(async () => {
    const { faults } = opened;
    await opened.context.close();
    expect(faults, 'what the browser complained about').toEqual([]);
  });
  return opened;
}

/** The same for several tests in a row. They look at its faults themselves, and the last one closes its context. */
export async function openLastingPage({ address, ...looks }: Looks & { address: string }): Promise<OpenPage> {
  const browser = await connectedBrowser();
  const context = await browser.newContext({ baseURL: address, ...contextFor(looks) });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  return Object.assign(watchForFaults(context, address), { page, context });
}

function contextFor(looks: Looks): Parameters<Browser['newContext']>[0] {
  return {
    viewport: looks.size === 'desktop' ? { width: 1280, height: 900 } : { width: 360, height: 740 },
    hasTouch: looks.size !== 'desktop',
    colorScheme: looks.theme === 'dark' ? 'dark' : 'light',
    contrast: looks.theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: looks.motion === 'full' ? 'no-preference' : 'reduce',
    forcedColors: looks.forcedColours ? 'active' : 'none',
    javaScriptEnabled: looks.scripts ?? true,
    locale: looks.language ?? 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'allow',
  };
}

let browser: Promise<Browser> | undefined;

function connectedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});

/** Two presses within a moment are one press, here as for people: this is how long to wait before a second one. */
export const betweenPressesMs = 800;
