import type { Tampering, TamperingRow } from './tampering.ts';
import { tamperingsBeside } from './tamperings-beside.ts';
import { clumsyTamperings, skilledTamperings } from './tamperings-of-transfers.ts';

const named = (rows: readonly TamperingRow[], manner: string): Tampering[] =>
  rows.map(([title, tamper, finds]) => ({ title: `${title}${manner}`, tamper, finds }));

export const tamperings: readonly Tampering[] = [
  ...named(clumsyTamperings, ''),
  ...named(skilledTamperings, ', with all hashes taken anew'),
  ...named(tamperingsBeside, ''),
];
