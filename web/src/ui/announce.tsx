import { useSyncExternalStore } from 'react';

let spoken = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Says a sentence to people who listen to the page. Saying the same twice is heard twice. */
export function announce(sentence: string): void {
  spoken = sentence;
  turn += 1;
  for (const listener of listeners) listener();
}

/** Where announcements are heard. Put one on every page, outside of what changes. */
export function LiveRegion() {
  const now = useSyncExternalStore(subscribe, () => turn);
  // Two places that take turns: a screen reader stays silent when the same text is put in the same place.
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{now % 2 === 0 ? spoken : ''}</div>
      <div aria-live="polite">{now % 2 === 1 ? spoken : ''}</div>
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
