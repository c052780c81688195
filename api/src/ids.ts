import { randomFillSync } from 'node:crypto';
import { V7Generator } from 'uuidv7';
import type { Clock } from './clock.ts';

/** Makes ids. The caller says whose: `newId<ExchangeId>()`. */
export type NewId = <Id extends string>() => Id;

/** Ids that sort by the time at which they were made, and within one process in the order they were made. */
export function createIdMaker(clock: Clock): NewId {
  const generator = new V7Generator({ nextUint32: () => nextBytes(4).readUInt32LE() });
  return <Id extends string>() => generator.generateOrResetWithTs(clock().getTime()).toString() as Id;
}

/** 32 hexadecimal digits that nobody can foresee, to be hashed together with what must not be guessed. */
export const newSalt = (): string => nextBytes(16).toString('hex');

/** Asking the system for a few random bytes at a time costs as much as asking for a few thousand. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/** The next unpredictable bytes, each given out once. */
function nextBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
