import { randomFillSync } from 'node:crypto';

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

export const randomUint32 = (): number => nextBytes(4).readUInt32LE();

/** `count` unpredictable bytes, two hexadecimal digits each. */
export const randomHex = (count: number): string => nextBytes(count).toString('hex');
