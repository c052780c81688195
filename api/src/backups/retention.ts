import type { Copy } from './copy-name.ts';

/** So many stay in any case: a copy taken by hand before something risky outlives another by hand after it. */
const latestKept = 10;

/** How many hours, days and months keep a copy each, and how much of an instant's text tells one from the next. */
const spans = [
  { periods: 24, textLength: 'YYYY-MM-DDTHH'.length },
  { periods: 30, textLength: 'YYYY-MM-DD'.length },
  { periods: 12, textLength: 'YYYY-MM'.length },
] as const;

/**
 * The copies that may go: all but the latest ten, and the last of each of the latest 24 hours, 30 days and 12 months
 * that have one. It counts periods with a copy and looks at no clock: where no new copies come, the old ones stay.
 */
export function copiesToRemove<One extends Pick<Copy, 'takenAt'>>(copies: readonly One[]): One[] {
  const newestFirst = [...copies].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  const kept = new Set([
    ...newestFirst.slice(0, latestKept),
    ...spans.flatMap((span) => newestOfEach(newestFirst, span)),
  ]);
  return newestFirst.filter((copy) => !kept.has(copy));
}

function newestOfEach<One extends Pick<Copy, 'takenAt'>>(
  newestFirst: readonly One[],
  { periods, textLength }: (typeof spans)[number],
): One[] {
  const newest = new Map<string, One>();
  for (const copy of newestFirst) {
    const period = copy.takenAt.slice(0, textLength);
    if (!newest.has(period)) newest.set(period, copy);
  }
  return [...newest.values()].slice(0, periods);
}
