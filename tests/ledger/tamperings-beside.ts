import {
  change,
  isFirst,
  isHold,
  isTransfer,
  leaveOut,
  lineThat,
  numbered,
  ofMember,
} from './evidence-lines.ts';
import type { TamperingRow } from './tampering.ts';

/** Changes beside the chain: in entries, accounts and holds. */
export const tamperingsBeside: readonly TamperingRow[] = [
  [
    'another balance after an entry',
    change(numbered(3), ({ entries }) => ({
      entries: (entries as object[]).map((entry) => ({ ...entry, balanceMinutes: 0 })),
    })),
    /Transfer 3, entry 2 of member 2 .* says 0 minutes, not 150/,
  ],
  [
    'an entry of another day',
    change(numbered(3), ({ entries }) => ({
      entries: (entries as object[]).map((entry) => ({ ...entry, postedOn: '2026-06-09' })),
    })),
    /Transfer 3, entry 2 of member 2 .* has another day than its transfer/,
  ],
  [
    'an entry left out',
    change(numbered(3), ({ entries }) => ({ entries: (entries as object[]).slice(1) })),
    /Transfer 3 has not one entry at each of two ends/,
  ],
  [
    'another balance',
    change(ofMember(2), () => ({ balanceMinutes: 240 })),
    /member 2 .* says 240 minutes, not 180/,
  ],
  [
    'balances that do not come to zero',
    change(ofMember(2), () => ({ balanceMinutes: 240 })),
    /All balances together come to 60 minutes/,
  ],
  [
    'another number of entries',
    change(ofMember(2), () => ({ version: 4 })),
    /member 2 .* says 4 entries; the last one is 5/,
  ],
  ['an account left out that hours went to', leaveOut(ofMember(1)), /Line 12: .* is no account of this file/],
  [
    'a hold on an account that is not there',
    change(isHold, () => ({ accountId: 'another' })),
    /another is no account of this file/,
  ],
  [
    'another last hash in the first line',
    change(isFirst, () => ({ headHash: 'a'.repeat(64) })),
    /The first line promises another last hash/,
  ],
  [
    'two sets of books in one file',
    (lines) => [...lines, ...lines],
    /Line 24: The first line describes the books/,
  ],
  ['an account left out', leaveOut(ofMember(4)), /promises accounts 11,.* It has accounts 10/],
  [
    'an account that others have',
    change(ofMember(4), (_, lines) => ({ id: lineThat(lines, ofMember(3))['id'] })),
    /account of member 4 .* is there twice/,
  ],
  [
    'a closed account with hours in it',
    change(ofMember(2), () => ({ status: 'closed' })),
    /member 2 .* is closed and not empty/,
  ],
  [
    'a floor that an account is below',
    change(ofMember(1), () => ({ floorMinutes: 0 })),
    /member 1 .* is below its floor of 0, and no reversal/,
  ],
  ['a hold left out', leaveOut(isHold), /member 1 .* says 120 kept aside, not 0/],
  ['a line of a kind that is none', (lines) => [...lines, { is: 'note' }], /This is no "note"/],
  [
    'a field that does not belong',
    change(isTransfer, () => ({ note: 'x' })),
    /This is no "transfer" with these fields/,
  ],
];
