import type { Page } from 'playwright-core';

/** What a page says of itself when somebody has just come to it from another page of this site. */
export interface Arrival {
  heading: string;
  title: string;
  /** The text of what has the focus. */
  focused: string;
  /** What is said at this moment to those who listen. */
  announced: readonly string[];
}

/** Goes to another page of this site, as Back and Forward do, and waits until all of it is there. */
export async function goWithin(page: Page, path: string): Promise<Arrival> {
  await page.evaluate((href) => {
    if (window.location.pathname === href) return;
    // The last page stays until the next one is there.
    document.querySelector('h1')?.setAttribute('data-left', '');
    window.history.pushState({ step: Date.now() }, '', href);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator('h1:not([data-left])').waitFor();
  await whenSettled(page);
  return await arrivalAt(page);
}

/** Waits until nothing is being fetched any more, and what came is shown. */
export async function whenSettled(page: Page): Promise<void> {
  await page.waitForFunction(quietForAWhile, undefined, { polling: 60 });
}

function quietForAWhile(): boolean {
  const watch = window as typeof window & { seen?: { html: string; since: number } };
  const html = document.body.innerHTML;
  if (watch.seen?.html !== html) watch.seen = { html, since: performance.now() };
  const isWaiting = document.querySelector('main [class*=waiting]') !== null;
  return !isWaiting && document.querySelector('h1') !== null && performance.now() - watch.seen.since > 250;
}

export const arrivalAt = (page: Page): Promise<Arrival> =>
  page.evaluate(() => ({
    heading: document.querySelector('h1')?.textContent ?? '',
    title: document.title,
    // The field for which alone a page is there may have the focus, as long as the heading is said.
    focused:
      (document.activeElement?.matches('[data-takes-focus]')
        ? document.querySelector('h1')
        : document.activeElement
      )?.textContent ?? '',
    announced: [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent),
  }));

/** A sentence for each way in which a page does not say that it is a new one. */
export function arrivalFaults({ heading, title, focused, announced }: Arrival, siteName: string): string[] {
  return [
    heading === '' && 'it has no heading of the first level',
    title !== `${heading} – ${siteName}` && `its title is "${title}" under the heading "${heading}"`,
    focused !== heading && `the focus is on "${focused.slice(0, 40)}" and not on the heading "${heading}"`,
    !announced.includes(heading) && `its heading "${heading}" is not announced`,
  ].filter((fault) => fault !== false);
}
