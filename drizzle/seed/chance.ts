/** Chance that repeats itself: the same seed gives the same community. Never for secrets. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(lowest: number, highest: number): number;
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Picks by weight; null where nothing has any. */
  pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item | null;
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function createChance(seed: number): Chance {
  const next = mulberry32(seed);
  const between = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    pickWeighted(items, weightOf) {
      const weights = items.map(weightOf);
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (weight > 0 && left < 0) return items[index] as (typeof items)[number];
      }
      return null;
    },
    shuffled(items) {
      const mixed = [...items];
      for (let index = mixed.length - 1; index > 0; index -= 1) {
        const other = between(0, index);
        [mixed[index], mixed[other]] = [mixed[other] as (typeof mixed)[0], mixed[index] as (typeof mixed)[0]];
      }
      return mixed;
    },
  };
}

/** Tommy Ettinger's small generator: 32 bits of state, good enough for an invented life. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
