import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { transferId } from './ids.ts';
import { date, instant, month } from './instants.ts';
import { transfer } from './ledger.ts';
import { memberReference } from './members.ts';
import { pageQuery } from './page.ts';
import { reason } from './text.ts';

export const unusualRules = [
  'silence',
  'by_coordinator',
  'back_dated',
  'long',
  'same_pair',
  'ring',
  'coordinator_involved',
  'reversed',
  'round_run',
  'closed_month',
] as const;

export const unusualRule = z.enum(unusualRules);

export type UnusualRule = z.output<typeof unusualRule>;

/** What the threshold of a rule counts, where it comes, and how far it may be set. */
export interface ThresholdPlan {
  unit: 'days' | 'minutes' | 'times' | 'members';
  usual: number;
  least: number;
  most: number;
}

/** Null for a rule that has nothing to measure. A rule with a threshold names what is more than it, or as much. */
export const thresholdPlans: Readonly<Record<UnusualRule, ThresholdPlan | null>> = {
  silence: null,
  by_coordinator: null,
  back_dated: { unit: 'days', usual: 30, least: 1, most: 365 },
  long: { unit: 'minutes', usual: 240, least: 15, most: 1440 },
  same_pair: { unit: 'times', usual: 6, least: 1, most: 100 },
  ring: { unit: 'members', usual: 5, least: 2, most: 12 },
  coordinator_involved: null,
  reversed: null,
  round_run: { unit: 'times', usual: 8, least: 3, most: 50 },
  closed_month: null,
};

/** "Looked at, fine, because…": who said so, and when. */
const look = z.strictObject({ by: memberReference, at: instant, note: z.string() });

const unusualReason = z.strictObject({
  rule: unusualRule,
  /** What was found, in the unit of the rule: days, minutes, times, members. None where the rule measures nothing. */
  figure: z.nullable(z.int()),
  threshold: z.nullable(z.int()),
  /** The month in which a pair helped each other so often. */
  month: z.nullable(month),
  /** How many exchanges a ring has had. */
  exchanges: z.nullable(z.int()),
  /** The day of the help, where the transfer carries another because the month was closed. */
  helpedOn: z.nullable(date),
  look: z.nullable(look),
});

export type UnusualReason = z.output<typeof unusualReason>;

const unusualEntry = z.strictObject({ transfer, reasons: z.array(unusualReason) });

export type UnusualEntry = z.output<typeof unusualEntry>;

const tag = 'Review';

export const listUnusualEntries = endpoint({
  operationId: 'listUnusualEntries',
  method: 'GET',
  path: '/ledger/unusual',
  tag,
  summary: 'Transfers that are worth a look, and why',
  description:
    'Those posted from `from` to `to`, both included and at most a year apart, the latest first. Each rule that names a transfer says what it found. Being named is no fault and stops nothing. Roles are those of today.',
  access: 'auditor_or_above',
  query: {
    ...pageQuery,
    from: date,
    to: date,
    rule: z.optional(unusualRule),
    looked: z.optional(z.enum(['yes', 'no'])),
  },
  reply: z.strictObject({
    items: z.array(unusualEntry),
    /** How many the filters leave on all pages, and with how many of them a reason waits to be looked at. */
    entries: z.int(),
    notLookedAt: z.int(),
    nextCursor: z.nullable(z.string()),
  }),
  refusals: ['date_not_possible'],
});

const unusualRuleSetting = z.strictObject({
  rule: unusualRule,
  isOn: z.boolean(),
  threshold: z.nullable(z.int()),
});

export type UnusualRuleSetting = z.output<typeof unusualRuleSetting>;

export const listUnusualRules = endpoint({
  operationId: 'listUnusualRules',
  method: 'GET',
  path: '/ledger/unusual/rules',
  tag,
  summary: 'The rules for what is worth a look, and how each is set',
  access: 'auditor_or_above',
  reply: z.strictObject({ items: z.array(unusualRuleSetting) }),
});

export const changeUnusualRule = endpoint({
  operationId: 'changeUnusualRule',
  method: 'PUT',
  path: '/ledger/unusual/rules/{rule}',
  tag,
  summary: 'Set the threshold of a rule, or switch it off',
  description: 'A rule without a threshold takes none. What was looked at stays so.',
  access: 'administrator',
  params: { rule: unusualRule },
  body: z.strictObject({ isOn: z.boolean(), threshold: z.nullable(z.int()) }),
  reply: unusualRuleSetting,
});

const looked = { transferId, rule: unusualRule };

export const markLookedAt = endpoint({
  operationId: 'markLookedAt',
  method: 'POST',
  path: '/ledger/unusual/looks',
  tag,
  summary: 'Say that a transfer was looked at and is fine, and why',
  description: 'Never by somebody who is a party to it or entered it.',
  access: 'coordinator',
  idempotent: true,
  body: z.strictObject({ ...looked, note: reason }),
  reply: look,
  status: 201,
  refusals: ['not_found', 'conflict_of_interest', 'already_exists'],
});

export const takeLookBack = endpoint({
  operationId: 'takeLookBack',
  method: 'POST',
  path: '/ledger/unusual/looks/taken-back',
  tag,
  summary: 'Take back that a transfer was looked at',
  description: 'The first look stays in the record, with this beside it.',
  access: 'coordinator',
  idempotent: true,
  body: z.strictObject({ ...looked, note: reason }),
  reply: null,
  refusals: ['not_found', 'conflict_of_interest'],
});
