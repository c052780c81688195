import type { Page } from 'playwright-core';

/** As far apart as WCAG 1.4.12 lets readers move lines, paragraphs, words and letters. */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Runs a look at the page while its text is as far apart as readers may want it. */
export async function whileSpaced<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spaced);
  try {
    return await look();
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    });
  }
}

/** A sentence for each text that stands out of its button, link or cell, or is cut off by something around it. */
export function cutOffText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slackPx = 2;
    const boxes = 'button, a, label, summary, th, td, legend, fieldset, li, dialog';
    const holds = (box: Element) => {
      const { display, overflow } = getComputedStyle(box);
      return display !== 'inline' && (box.matches(boxes) || /hidden|clip/.test(overflow));
    };
    const standsOut = (text: DOMRect, box: DOMRect) =>
      text.left < box.left - slackPx ||
      text.right > box.right + slackPx ||
      text.top < box.top - slackPx ||
      text.bottom > box.bottom + slackPx;
    const ancestorsOf = (element: Element | null): Element[] =>
      element === null || element === document.body ? [] : [element, ...ancestorsOf(element.parentElement)];
    const rectOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    // What is clipped away is for those who listen.
    const isForTheEar = (around: readonly Element[]) =>
      around.some((element) => getComputedStyle(element).clipPath !== 'none');

    const texts: Node[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts.flatMap((node) => {
      const around = ancestorsOf(node.parentElement);
      const rect = rectOf(node);
      if (rect.width === 0 || isForTheEar(around)) return [];
      return around
        .filter((box) => holds(box) && standsOut(rect, box.getBoundingClientRect()))
        .map((box) => `"${node.textContent?.trim().slice(0, 40)}" stands out of its ${box.localName}`);
    });
  });
}
