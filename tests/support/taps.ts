import type { Page } from 'playwright-core';

/** What a person did on a page, counted by the page itself. */
export interface Taps {
  /** Presses of a finger or a mouse so far. */
  count(): number;
  /** The path of each page that came up, in order. */
  readonly pages: readonly string[];
}

/** Counts from now on. Call it after the page where the counting begins has been opened. */
export async function countTaps(page: Page): Promise<Taps> {
  let taps = 0;
  const pages: string[] = [];
  await page.exposeFunction('countTap', () => {
    taps += 1;
  });
  const listen = () => document.addEventListener('pointerdown', () => void window.countTap(), true);
  await page.addInitScript(listen);
  await page.evaluate(listen);
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages.push(new URL(frame.url()).pathname);
  });
  return { count: () => taps, pages };
}

declare global {
  interface Window {
    countTap(): Promise<void>;
  }
}
