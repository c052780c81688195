import type { Page } from 'playwright-core';

/**
 * A sentence for each control that a hand may miss: primary buttons are at least 64 px high and everything else 48.
 * A link inside a sentence is as high as its line, and needs no more. A radio or a checkbox is as large as its label.
 */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leastPx = 48;
    const leastPrimaryPx = 64;
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );

    // What is clipped away is for those who listen, until it has the focus.
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none';
    const targetOf = (element: HTMLElement) =>
      element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
    const isInSentence = (element: HTMLElement) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = element.closest('p, li, dd, td, th');
      return around !== null && around.textContent.trim() !== element.textContent.trim();
    };
    const isPrimary = (element: HTMLElement) => /(^|_| )primary/.test(element.className);
    const nameOf = (element: HTMLElement) =>
      `${element.localName} "${(element.textContent || element.id || element.className).slice(0, 40)}"`;

    return [...controls]
      .filter((control) => isSeen(control) && !isInSentence(control))
      .map((control) => ({ control, box: targetOf(control).getBoundingClientRect() }))
      .flatMap(({ control, box }) => {
        const least = isPrimary(control) ? leastPrimaryPx : leastPx;
        const size = `${Math.round(box.width)} × ${Math.round(box.height)} px`;
        // Half a pixel may be lost in rounding.
        const isSmall = box.height < least - 0.5 || box.width < leastPx - 0.5;
        return isSmall ? [`${nameOf(control)} is ${size}, and needs ${least}`] : [];
      });
  });
}
