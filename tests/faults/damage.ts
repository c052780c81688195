import type { Dice } from './fuzz/dice.ts';
import { contentOf, framesOf, headerBytes } from './log-frames.ts';

/** A database file and its log, as the power going off has left them. */
export interface Remains {
  file: Buffer;
  log: Buffer;
  /** Which byte of the log is the first that is not what was written; its length where it is whole. */
  firstDamaged: number;
}

type Damage = (whole: Omit<Remains, 'firstDamaged'>, at: number, dice: Dice) => Omit<Remains, 'firstDamaged'>;

/** How a log can be damaged from a certain byte on. */
export const damages: Record<string, Damage> = {
  'the log ends early': ({ file, log }, at) => ({ file, log: log.subarray(0, at) }),
  'the end of the log is empty': ({ file, log }, at) => ({ file, log: Buffer.from(log).fill(0, at) }),
  'one bit of the log is another': ({ file, log }, at, dice) => {
    const flipped = Buffer.from(log);
    flipped[at] = (flipped[at] as number) ^ (1 << dice.roll(8));
    return { file, log: flipped };
  },
  // The log is whole, and its pages were just being written into the file, the last of them by half.
  'the file is written half': ({ file, log }, at) => {
    const { frames, pageBytes } = framesOf(log);
    const done = frames.filter(({ end }) => end <= at);
    const pages = Math.max(file.length / pageBytes, ...done.map(({ page }) => page));
    const half = Buffer.concat([file], pages * pageBytes);
    for (const [index, frame] of done.entries()) {
      const isLast = index === done.length - 1;
      contentOf(log, frame).copy(half, (frame.page - 1) * pageBytes, 0, isLast ? pageBytes / 2 : pageBytes);
    }
    return { file: half, log };
  },
};

/** Places spread over the whole log, a third of them within a byte of where a frame begins. */
export function placeIn(log: Buffer, share: number, dice: Dice): number {
  const anywhere = Math.min(log.length - 1, Math.floor(share * log.length));
  if (!dice.once(3)) return anywhere;
  const { pageBytes } = framesOf(log);
  const frameBytes = pageBytes + 24;
  const border = headerBytes + frameBytes * Math.floor((anywhere - headerBytes) / frameBytes);
  return Math.min(log.length - 1, Math.max(0, border - 1 + dice.roll(3)));
}

export function firstDifference(one: Buffer, other: Buffer, from: number): number {
  for (let at = from; at < other.length; at += 1) if (one[at] !== other[at]) return at;
  return Math.min(one.length, other.length);
}
