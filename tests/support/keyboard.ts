import type { Locator, Page } from 'playwright-core';

const pressesMax = 120;

/** Somebody who has no mouse: everything is reached with Tab and the arrows, and pressed with Enter or the space bar. */
export interface Keyboard {
  /** Follows a link or presses a button. */
  press(target: Locator): Promise<void>;
  /** Chooses one of several. */
  choose(radio: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  const reach = async (target: Locator, isThere = hasFocus) => {
    await target.waitFor();
    for (let presses = 0; presses < pressesMax; presses += 1) {
      if (await target.evaluate(isThere)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach ${target}.`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    choose: async (radio) => {
      await reach(radio, isInGroup);
      await page.keyboard.press('Space');
      for (let presses = 0; !(await radio.isChecked()); presses += 1) {
        if (presses > pressesMax) throw new Error(`The arrows do not reach ${radio}.`);
        await page.keyboard.press('ArrowDown');
      }
    },
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.type(text);
    },
  };
}

const hasFocus = (element: Element): boolean => document.activeElement === element;

/** A group of radios is one stop of the Tab key. */
function isInGroup(element: Element): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLInputElement &&
    element instanceof HTMLInputElement &&
    activeElement.type === 'radio' &&
    activeElement.name === element.name
  );
}
