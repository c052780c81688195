/** How an address is come by: a new step, or a step that was taken before (Back and Forward). */
export type Move = 'new' | 'known';

export interface Journey {
  url: URL;
  move: Move;
  /** Call it when the page is there: only then does the address change, so that it never names another page. */
  arrive: () => void;
}

const listeners = new Set<(journey: Journey) => void>();
/** How far down each step of this visit was read, so that Back leads to the same place on the page. */
const readTo = new Map<number, number>();
let step = stepInHistory();

/** Goes to an address of this site. `instead` leaves no step to come back to. */
export function go(href: string, { instead = false }: { instead?: boolean } = {}): void {
  const arrive = () => {
    remember();
    if (!instead) step = Date.now();
    window.history[instead ? 'replaceState' : 'pushState']({ step }, '', href);
  };
  tell({ url: new URL(href, window.location.href), move: 'new', arrive });
}

/** Hears of every journey. */
export function onJourney(listener: (journey: Journey) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the page where it was when this step was last seen, or at its top. */
export function scrollBack(move: Move): void {
  window.scrollTo(0, move === 'known' ? (readTo.get(step) ?? 0) : 0);
}

function remember(): void {
  readTo.set(step, window.scrollY);
}

function tell(journey: Journey): void {
  for (const listener of listeners) listener(journey);
}

function stepInHistory(): number {
  const state = window.history.state as { step?: number } | null;
  return state?.step ?? 0;
}

// The browser would restore the place before the page is there.
window.history.scrollRestoration = 'manual';
window.addEventListener('popstate', () => {
  remember();
  step = stepInHistory();
  tell({ url: new URL(window.location.href), move: 'known', arrive: () => {} });
});
