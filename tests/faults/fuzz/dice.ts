/** Repeatable chance: the same seed throws the same numbers. */
export interface Dice {
  /** A whole number from 0 to `sides` − 1. */
  roll(sides: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
  /** True once in `times`. */
  once(times: number): boolean;
}

/** Mulberry32, by Tommy Ettinger: small, fast, and good enough for choosing inputs. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    oneOf: (items) => items[roll(items.length)] as (typeof items)[number],
    once: (times) => roll(times) === 0,
  };
}
