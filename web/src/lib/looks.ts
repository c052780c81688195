/** How somebody wants the pages to look: kept on the device, and on the account by whoever knows it. */
export interface Looks {
  /** Size of all text, in per cent of ours. */
  text: TextSize;
  /** `device` follows what the tablet or computer is set to. */
  colours: Colours;
}

export const textSizes = ['100', '125', '150', '175', '200'] as const;
export const colourChoices = ['device', 'light', 'dark', 'contrast'] as const;

export type TextSize = (typeof textSizes)[number];
export type Colours = (typeof colourChoices)[number];

export const usualLooks: Looks = { text: '100', colours: 'device' };

const key = 'timebank.looks';

/** Reads what this device remembers. Whatever it does not understand is as usual. */
export function readLooks(storage: () => Storage = () => localStorage): Looks {
  try {
    return parseLooks(JSON.parse(storage().getItem(key) ?? '{}'));
  } catch {
    // Storage may be shut off, or hold something that is not ours: then the looks are the usual ones.
    return usualLooks;
  }
}

/** Shows the looks at once and remembers them on this device, where the device lets us. */
export function keepLooks(looks: Looks, storage: () => Storage = () => localStorage): void {
  applyLooks(looks, document.documentElement);
  try {
    storage().setItem(key, JSON.stringify(looks));
  } catch {
    // A full or forbidden storage must not stop anybody from reading in larger text today.
  }
}

/** Puts the looks on the root element, where the stylesheet finds them. */
export function applyLooks(looks: Looks, root: HTMLElement): void {
  root.dataset['text'] = looks.text;
  root.dataset['colours'] = looks.colours;
}

/** Makes looks of anything, say of what an account remembers. */
export function parseLooks(value: unknown): Looks {
  const { text, colours } = (value ?? {}) as Record<string, unknown>;
  return {
    text: textSizes.find((size) => size === text) ?? usualLooks.text,
    colours: colourChoices.find((choice) => choice === colours) ?? usualLooks.colours,
  };
}

/** The next size up, and from the largest back to the usual. */
export function biggerText(text: TextSize): TextSize {
  return textSizes[textSizes.indexOf(text) + 1] ?? usualLooks.text;
}
