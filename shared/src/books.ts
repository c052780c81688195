import * as z from 'zod/mini';
import { channel, forWhom } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { minutesOrNone, signedMinutes } from './hours.ts';
import { accountId, memberId } from './ids.ts';
import { date, instant } from './instants.ts';
import { accountKind, accountReference, transfer, transferKind } from './ledger.ts';
import { memberReference } from './members.ts';
import { minutesInAddress, monthsInAddress, page, pageQuery } from './page.ts';
import { memberStatus } from './roles.ts';

const tag = 'Hours';

/** Which accounts stand out. The softer line is the one that the time bank has set now. */
export const standings = ['negative', 'past_soft_line', 'never_moved', 'holding'] as const;

export type Standing = (typeof standings)[number];

export const balanceSorts = ['name', 'balance', '-balance', 'number', 'moved', '-moved'] as const;

export type BalanceSort = (typeof balanceSorts)[number];

const balanceFilters = {
  asOf: z.optional(date),
  kind: z.optional(accountKind),
  status: z.optional(memberStatus),
  below: z.optional(minutesInAddress),
  above: z.optional(minutesInAddress),
  standing: z.optional(z.enum(standings)),
  inactiveMonths: z.optional(monthsInAddress),
  negativeSince: z.optional(date),
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  sort: z.optional(z.enum(balanceSorts)),
};

export const listBalances = endpoint({
  operationId: 'listBalances',
  method: 'GET',
  path: '/ledger/balances',
  tag,
  summary: 'All accounts and their balances',
  description:
    'By name, or by balance, number or last movement with `sort`. `asOf` gives the books as they stood at the end of that day in the time bank’s own time zone: balances from the entries, of the accounts there were. A day that has not ended gives those of now, and the reply says so. `inactiveMonths` leaves the accounts that nothing moved for so long, `negativeSince` those that have been below zero ever since the end of a day. What is held and how far an account may go is known for now alone. Totals are those of all that the filters leave, on every page.',
  access: 'auditor_or_above',
  query: { ...pageQuery, ...balanceFilters },
  reply: z.strictObject({
    asOf: date,
    items: z.array(
      z.strictObject({
        account: accountReference,
        memberNumber: z.nullable(z.int()),
        memberStatus: z.nullable(memberStatus),
        balanceMinutes: signedMinutes,
        /** The day of the last entry; none where nothing ever moved. */
        lastMovedOn: z.nullable(date),
        /** Null for a day that is over: what was held then is not kept. */
        heldMinutes: z.nullable(minutesOrNone),
        floorMinutes: z.nullable(signedMinutes),
      }),
    ),
    totalMinutes: signedMinutes,
    accounts: z.int(),
    nextCursor: z.nullable(z.string()),
  }),
});

export const exportBalances = endpoint({
  operationId: 'exportBalances',
  method: 'GET',
  path: '/ledger/balances.csv',
  tag,
  summary: 'The same as a table for a spreadsheet',
  description: 'All accounts that the filters leave, and a last line with their total.',
  access: 'auditor_or_above',
  query: balanceFilters,
  reply: null,
  status: 200,
  streams: 'text/csv',
});

export const getTrialBalance = endpoint({
  operationId: 'getTrialBalance',
  method: 'GET',
  path: '/ledger/trial-balance',
  tag,
  summary: 'The sum of all balances, which is always zero',
  description:
    'Now, or with `asOf` at the end of a day, from the entries. A day that has not ended gives the books as they stand now, and the reply says so.',
  access: 'auditor_or_above',
  query: { asOf: z.optional(date) },
  reply: z.strictObject({
    asOf: date,
    accounts: z.int(),
    transfers: z.int(),
    totalMinutes: signedMinutes,
    byKind: z.array(z.strictObject({ kind: accountKind, accounts: z.int(), balanceMinutes: signedMinutes })),
    headSequence: z.int(),
    headHash: z.string(),
  }),
});

export const getVerification = endpoint({
  operationId: 'getVerification',
  method: 'GET',
  path: '/ledger/verification',
  tag,
  summary: 'When the books were last proved, what was found, and which trustees were told',
  access: 'auditor_or_above',
  reply: z.strictObject({
    /** Null where they never were. The program proves them every night by itself. */
    last: z.nullable(
      z.strictObject({
        at: instant,
        by: z.nullable(memberReference),
        ok: z.boolean(),
        checkedTransfers: z.int(),
        /** Lines of the audit log, which is a chain of its own. */
        checkedEvents: z.int(),
        faults: z.int(),
        headHash: z.string(),
        auditHeadHash: z.string(),
      }),
    ),
    /** How many people outside get the hashes each week, and when they last did. */
    trustees: z.int(),
    lastLetter: z.nullable(z.strictObject({ at: instant, letters: z.int() })),
  }),
});

export const verifyLedger = endpoint({
  operationId: 'verifyLedger',
  method: 'POST',
  path: '/ledger/verification',
  tag,
  summary: 'Prove the books and the audit log from their first line to the last',
  access: 'auditor_or_above',
  reply: z.strictObject({
    ok: z.boolean(),
    checkedTransfers: z.int(),
    checkedEvents: z.int(),
    faults: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
    headHash: z.string(),
    auditHeadHash: z.string(),
    verifiedAt: instant,
  }),
});

/** What transfers are narrowed by: what kind, how it was asked for, who entered it, and for whom. */
const byWhom = {
  kind: z.optional(transferKind),
  channel: z.optional(channel),
  actor: z.optional(memberId),
  onBehalfOf: z.optional(forWhom),
};

export const exportLedger = endpoint({
  operationId: 'exportLedger',
  method: 'GET',
  path: '/ledger/transfers.csv',
  tag,
  summary: 'All transfers as a table for a spreadsheet',
  access: 'auditor_or_above',
  query: { from: z.optional(date), to: z.optional(date), ...byWhom },
  reply: null,
  status: 200,
  streams: 'text/csv',
});

export const exportEvidence = endpoint({
  operationId: 'exportEvidence',
  method: 'GET',
  path: '/ledger/evidence',
  tag,
  summary: 'The whole books as a file that proves itself',
  description:
    'Accounts, holds, and all transfers with their entries and hashes, one JSON object a line and no names. The page ' +
    '/api/docs/evidence describes it, with a program that checks it anywhere. Leaves a line in the audit log.',
  access: 'auditor_or_above',
  reply: null,
  status: 200,
  streams: 'application/x-ndjson',
});

export const listTransfers = endpoint({
  operationId: 'listTransfers',
  method: 'GET',
  path: '/ledger/transfers',
  tag,
  summary: 'All transfers, the latest first',
  access: 'auditor_or_above',
  query: {
    ...pageQuery,
    ...byWhom,
    account: z.optional(accountId),
  },
  reply: page(transfer),
});
