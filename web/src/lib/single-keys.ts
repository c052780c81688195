import { useEffect, useRef } from 'react';

/** Where a figure is part of what somebody types or of a choice they make. */
const typingPlaces = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';

/**
 * Does something at one press of a key such as 1, for as long as nobody is typing. Each key stands beside a button that
 * does the same, so nobody has to know it, and every other key does what it always does.
 */
export function useSingleKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(typingPlaces)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
