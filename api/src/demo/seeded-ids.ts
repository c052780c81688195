import { createChance } from '@timebank/drizzle/seed/chance';
import { V7Generator } from 'uuidv7';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';

/** Ids as everywhere else, but the same ones at every loading. They are no secret, and nothing but the demonstration uses them. */
export function createSeededIdMaker(clock: Clock, seed: number): NewId {
  const chance = createChance(seed);
  const generator = new V7Generator({ nextUint32: () => Math.floor(chance.next() * 2 ** 32) });
  return <Id extends string>() => generator.generateOrResetWithTs(clock().getTime()).toString() as Id;
}
