import type { Page } from 'playwright-core';

/** No page has so many places to stop at; one that does keeps the focus going round. */
const stopsMax = 150;

/** Goes through a page with the Tab key and returns a sentence for each stop whose focus cannot be seen. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const element of document.querySelectorAll('[data-was-focused]'))
      element.removeAttribute('data-was-focused');
  });
  for (let stop = 0; stop < stopsMax; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(faultOfFocus);
    if (fault === null) return faults;
    if (fault !== '') faults.push(fault);
  }
  return [...faults, `the Tab key did not come to the end of the page in ${stopsMax} presses`];
}

/** What is wrong with the focus where it stands: '' for nothing, null where the page has come to its end. */
function faultOfFocus(): string | null {
  const focused = document.activeElement as HTMLElement | null;
  if (focused === null || focused === document.body || 'wasFocused' in focused.dataset) return null;
  focused.dataset['wasFocused'] = '';
  const name = `${focused.localName} "${(focused.textContent || focused.id).slice(0, 40)}"`;
  const label = focused.closest('label');
  const whereRingMayBe = [focused, focused.nextElementSibling, label].filter((element) => element !== null);
  const hasRing = whereRingMayBe.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!hasRing) return `${name} shows no ring when it has the focus`;

  const target = focused.matches('[type=radio], [type=checkbox]') ? (label ?? focused) : focused;
  const { top, bottom, left, right } = target.getBoundingClientRect();
  const shown = {
    top: Math.max(top, 0),
    bottom: Math.min(bottom, window.innerHeight),
    left: Math.max(left, 0),
    right: Math.min(right, window.innerWidth),
  };
  const seen = document.elementFromPoint((shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2);
  if (seen === null || shown.top >= shown.bottom) return `${name} has the focus outside of what is shown`;
  const isItself = [focused, label].some((own) => own !== null && (own.contains(seen) || seen.contains(own)));
  return isItself ? '' : `${name} has the focus behind something else`;
}
