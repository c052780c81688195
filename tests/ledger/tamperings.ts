import {
  type Change,
  change,
  isTransfer,
  leaveOut,
  lineThat,
  numbered,
  ofMember,
  rewrite,
  withMinutes,
} from './evidence-lines.ts';

/** A change that somebody might make to an evidence file, and what the program that checks it must say. */
export interface Tampering {
  title: string;
  tamper: Change;
  finds: RegExp;
}

type Row = readonly [title: string, tamper: Change, finds: RegExp];

/** Changes after which the hashes no longer fit. */
const clumsy: readonly Row[] = [
  ['a changed minute', change(numbered(3), (line) => withMinutes(line, 91)), /Transfer 3 was changed/],
  [
    'a changed day of help',
    change(numbered(3), () => ({ happenedOn: '2026-06-01' })),
    /Transfer 3 was changed/,
  ],
  [
    'a changed moment',
    change(numbered(3), () => ({ postedAt: '2026-06-10T10:00:00.001Z' })),
    /Transfer 3 was changed/,
  ],
  [
    'a changed account',
    change(numbered(3), (_, lines) => ({ fromAccountId: lineThat(lines, ofMember(3))['id'] })),
    /Transfer 3 was changed/,
  ],
  ['a forged memo', change(numbered(3), () => ({ memoHash: 'a'.repeat(64) })), /Transfer 3 was changed/],
  [
    'another person who entered it',
    change(numbered(3), () => ({ enteredById: null })),
    /Transfer 3 was changed/,
  ],
  [
    'another hash',
    change(numbered(3), () => ({ hash: 'a'.repeat(64) })),
    /Transfer 4 does not carry the hash of the one before/,
  ],
  ['a missing line', leaveOut(numbered(4)), /Transfer 5 follows transfer 3: one is missing/],
  [
    'a doubled transfer',
    (lines) => lines.flatMap((line) => (numbered(3)(line) ? [line, line] : [line])),
    /Transfer 3 has the id of transfer 3/,
  ],
  [
    'two transfers in the wrong order',
    (lines) => [...leaveOut(numbered(9))(lines), lineThat(lines, numbered(9))],
    /Transfer 10 follows transfer 8: .* out of order/,
  ],
  [
    'a cut end',
    (lines) => lines.slice(0, -1),
    /promises accounts 11, holds 1, transfers 10\. It has .* transfers 9/,
  ],
  [
    'books of another time bank',
    change(
      ({ is }) => is === 'books',
      ({ timebank }) => ({ timebank: { ...(timebank as object), id: 'another' } }),
    ),
    /Transfer 1 was changed/,
  ],
];

/** Changes by somebody who took all hashes anew, so that only the figures themselves tell. */
const skilled: readonly Row[] = [
  [
    'a changed minute',
    rewrite(change(numbered(3), (line) => withMinutes(line, 91))),
    /Transfer 3, entry 2 of member 1 .* says 30 minutes, not 29/,
  ],
  [
    'a changed minute in one place',
    rewrite(change(numbered(3), () => ({ minutes: 91 }))),
    /Transfer 3 has not one entry at each of two ends with its 91/,
  ],
  [
    'minutes below zero',
    rewrite(change(numbered(3), (line) => withMinutes(line, -90))),
    /minutes cannot be -90/,
  ],
  [
    'a day before the last one',
    rewrite(change(numbered(3), () => ({ happenedOn: '2026-06-09', postedOn: '2026-06-09' }))),
    /Transfer 3 was posted on 2026-06-09, before the last one/,
  ],
  [
    'help after its posting',
    rewrite(change(numbered(3), () => ({ happenedOn: '2026-06-11' }))),
    /Transfer 3 was posted on 2026-06-10, before its help/,
  ],
  [
    'hours sent to somebody else',
    rewrite(change(numbered(3), (_, lines) => ({ toAccountId: lineThat(lines, ofMember(3))['id'] }))),
    /Transfer 3 has not one entry at each of two ends/,
  ],
  [
    'hours that stay where they are',
    rewrite(change(numbered(3), ({ fromAccountId }) => ({ toAccountId: fromAccountId }))),
    /Transfer 3 has not one entry at each of two ends/,
  ],
  ['a missing line', rewrite(leaveOut(numbered(4))), /Transfer 5 follows transfer 3: one is missing/],
  [
    'a missing line, numbers closed up',
    rewrite(
      leaveOut(numbered(9)),
      change(numbered(10), () => ({ sequence: 9 })),
    ),
    /entry 3 of member 10 .* follows entry 1/,
  ],
  [
    'a reversal of other minutes',
    rewrite(change(numbered(5), (line) => withMinutes(line, 45))),
    /Transfer 5 does not give back what transfer 4 moved/,
  ],
  [
    'a reversal of nothing',
    rewrite(change(numbered(5), () => ({ reversesId: null }))),
    /Transfer 5 is half a reversal/,
  ],
  [
    'a second reversal',
    rewrite(change(numbered(10), (_, lines) => ({ reversesId: lineThat(lines, numbered(4))['id'] }))),
    /Transfer 10 takes transfer 4 back a second time/,
  ],
  [
    'an exchange that was posted twice',
    rewrite(
      change(numbered(4), (_, lines) => ({
        exchangeId: lineThat(lines, numbered(3))['exchangeId'],
        postingNumber: 2,
      })),
    ),
    /Transfer 4 posts exchange .* once more, and it was not taken back/,
  ],
  [
    'a batch with a line missing',
    rewrite(change(numbered(7), () => ({ batchLine: 1 }))),
    /Of batch .* a line is missing/,
  ],
  [
    'a batch with a line too many',
    rewrite(change(numbered(7), () => ({ batchLine: 3 }))),
    /Transfer 7 does not say which line of how many/,
  ],
];

/** Changes beside the chain: in entries, accounts and holds. */
const beside: readonly Row[] = [
  [
    'another balance after an entry',
    change(numbered(3), ({ entries }) => ({
      entries: (entries as object[]).map((entry) => ({ ...entry, balanceMinutes: 0 })),
    })),
    /Transfer 3, entry 2 of member 2 .* says 0 minutes, not 150/,
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
  ['a hold left out', leaveOut(({ is }) => is === 'hold'), /member 1 .* says 120 kept aside, not 0/],
  ['a line of a kind that is none', (lines) => [...lines, { is: 'note' }], /This is no "note"/],
  [
    'a field that does not belong',
    change(isTransfer, () => ({ note: 'x' })),
    /This is no "transfer" with these fields/,
  ],
];

const named = (rows: readonly Row[], manner: string): Tampering[] =>
  rows.map(([title, tamper, finds]) => ({ title: `${title}${manner}`, tamper, finds }));

export const tamperings: readonly Tampering[] = [
  ...named(clumsy, ''),
  ...named(skilled, ', with all hashes taken anew'),
  ...named(beside, ''),
];
