import { useSyncExternalStore } from 'react';
import { type Journey, type Move, onJourney } from '../lib/history.ts';
import { type Arrival, arriveAt } from './arrival.ts';

interface Here {
  arrival: Arrival;
  move: Move;
  /** The next page is on its way for so long that people wonder. */
  isLate: boolean;
}

const patienceMs = 1000;

let here: Here | null = null;
let wanted = 0;
const listeners = new Set<() => void>();

/** Fetches the first page, and from then on the page of each address that somebody goes to. */
export async function startArriving(): Promise<void> {
  onJourney((journey) => void travel(journey));
  await travel({ url: new URL(window.location.href), move: 'new', arrive: () => {} });
}

/** The page to show. The last one stays until the next one is there. */
export function useArrival(): Here {
  const now = useSyncExternalStore(subscribe, () => here);
  if (now === null) throw new Error('Wait for the first page before showing anything');
  return now;
}

async function travel({ url, move, arrive }: Journey): Promise<void> {
  wanted += 1;
  const mine = wanted;
  const timer = setTimeout(() => here && change({ ...here, isLate: true }), patienceMs);
  const arrival = await arriveAt(url);
  clearTimeout(timer);
  // Somebody who went on meanwhile does not want this page any more.
  if (mine !== wanted) return;
  arrive();
  change({ arrival, move, isLate: false });
}

function change(next: Here): void {
  here = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
