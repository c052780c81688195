import { type ReactNode, useEffect, useRef } from 'react';

interface OpenedProps {
  /** What is open. When it becomes another thing, the focus goes to its first control. */
  what: string;
  children: ReactNode;
}

/** Something that a key has opened in its place: whoever opened it goes on typing in it. */
export function Opened({ what, children }: OpenedProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>('select, input, textarea, button, a[href]');
    if (what !== '') first?.focus();
  }, [what]);
  return <div ref={place}>{children}</div>;
}
