import { V7Generator } from 'uuidv7';
import type { Clock } from './clock.ts';
import { randomUint32 } from './randomness.ts';

/** Makes ids. The caller says whose: `newId<ExchangeId>()`. */
export type NewId = <Id extends string>() => Id;

/** Ids that sort by the time at which they were made, and within one process in the order they were made. */
export function createIdMaker(clock: Clock): NewId {
  const generator = new V7Generator({ nextUint32: randomUint32 });
  return <Id extends string>() => generator.generateOrResetWithTs(clock().getTime()).toString() as Id;
}
