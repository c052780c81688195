import type { Page } from 'playwright-core';

/** A sentence where a page has to be moved sideways to be read, with what stands out furthest. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const furthest = [...document.querySelectorAll<HTMLElement>('body *')]
      .map((element) => ({ element, end: element.getBoundingClientRect().right }))
      .sort((one, other) => other.end - one.end)[0];
    const what = `${furthest?.element.localName} "${furthest?.element.textContent.trim().slice(0, 40)}"`;
    return [`the page is ${scrollWidth} px wide in ${clientWidth} px, because of ${what}`];
  });
}
