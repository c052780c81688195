import type { Looks as AccountLooks } from '@timebank/shared/me';
import { useSyncExternalStore } from 'react';
import { keepLooks, type Looks, parseLooks, readLooks, usualLooks } from '../lib/looks.ts';

let looks = readLooks();
const listeners = new Set<() => void>();

export const useLooks = (): Looks => useSyncExternalStore(subscribe, () => looks);

/** Shows these looks at once and keeps them on this device. */
export function changeLooks(chosen: Looks): void {
  looks = chosen;
  keepLooks(chosen);
  for (const listener of listeners) listener();
}

/** Takes over what the account remembers, on a device where nobody has chosen anything else. */
export function adoptLooks({ textPercent, theme }: AccountLooks): void {
  const isChosenHere = looks.text !== usualLooks.text || looks.colours !== usualLooks.colours;
  if (!isChosenHere) changeLooks(parseLooks({ text: String(textPercent), colours: theme }));
}

/** Looks as the account remembers them. */
export const forAccount = ({ text, colours }: Looks): AccountLooks => ({
  textPercent: Number(text) as AccountLooks['textPercent'],
  theme: colours,
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
