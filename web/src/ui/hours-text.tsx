import type { ReactNode } from 'react';

/** A length of time in words, with the exact minutes for machines. */
export function HoursText({ minutes, children }: { minutes: number; children: ReactNode }) {
  const length = Math.abs(minutes);
  return <time dateTime={`PT${Math.floor(length / 60)}H${length % 60}M`}>{children}</time>;
}
