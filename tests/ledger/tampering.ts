import type { Change } from './evidence-lines.ts';

/** A change that somebody might make to an evidence file, and what the program that checks it must say. */
export interface Tampering {
  title: string;
  tamper: Change;
  finds: RegExp;
}

export type TamperingRow = readonly [title: string, tamper: Change, finds: RegExp];
