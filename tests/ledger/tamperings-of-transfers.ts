import {
  change,
  isFirst,
  leaveOut,
  lineThat,
  numbered,
  ofMember,
  rewrite,
  withMinutes,
} from './evidence-lines.ts';
import type { TamperingRow } from './tampering.ts';

/** Changes after which the hashes no longer fit. */
export const clumsyTamperings: readonly TamperingRow[] = [
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
    change(isFirst, ({ timebank }) => ({ timebank: { ...(timebank as object), id: 'another' } })),
    /Transfer 1 was changed/,
  ],
];

/** Changes by somebody who took all hashes anew, so that only the figures themselves tell. */
export const skilledTamperings: readonly TamperingRow[] = [
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
    'a reversal before what it takes back',
    rewrite(change(numbered(5), (_, lines) => ({ reversesId: lineThat(lines, numbered(9))['id'] }))),
    /Transfer 5 takes back .*, which did not come before/,
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
    'a posting that does not say of which exchange',
    rewrite(change(numbered(3), () => ({ exchangeId: null }))),
    /Transfer 3 is half the posting of an exchange/,
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
