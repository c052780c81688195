import * as z from 'zod/mini';
import { channel, onBehalf } from './acting.ts';
import { approval } from './approvals.ts';
import { endpoint } from './endpoint.ts';
import { minutes } from './hours.ts';
import { accountId, batchId, exchangeId, memberId, transferId } from './ids.ts';
import { date, instant } from './instants.ts';
import { accountSummary } from './me.ts';
import { memberReference } from './members.ts';
import { line, reason } from './text.ts';

export const accountKinds = ['member', 'organisation', 'fund', 'clearing'] as const;

export const accountKind = z.enum(accountKinds);

export type AccountKind = z.output<typeof accountKind>;

export const transferKinds = [
  'exchange',
  'activity',
  'donation',
  'grant',
  'joining_credit',
  'intertrade',
  'opening_balance',
  'closing',
  'reversal',
] as const;

export const transferKind = z.enum(transferKinds);

export type TransferKind = z.output<typeof transferKind>;

/** Kinds that count as hours of help in reports. Gifts, grants, credits, imports and reversals move hours but are not help. */
export const helpKinds: readonly TransferKind[] = ['exchange', 'activity', 'intertrade'];

export const accountReference = z.strictObject({
  id: accountId,
  kind: accountKind,
  memberId: z.nullable(memberId),
  name: z.string(),
});

export type AccountReference = z.output<typeof accountReference>;

export const account = z.extend(accountSummary, {
  kind: accountKind,
  status: z.enum(['open', 'closed']),
  member: z.nullable(memberReference),
  name: z.string(),
});

export type Account = z.output<typeof account>;

export const transfer = z.strictObject({
  id: transferId,
  sequence: z.int(),
  kind: transferKind,
  from: accountReference,
  to: accountReference,
  minutes,
  happenedOn: date,
  postedAt: instant,
  batchId: z.nullable(batchId),
  exchangeId: z.nullable(exchangeId),
  reverses: z.nullable(transferId),
  reversedBy: z.nullable(transferId),
  enteredBy: z.nullable(memberReference),
  onBehalfOf: z.nullable(memberReference),
  channel,
  memo: z.nullable(z.string()),
  hash: z.string(),
});

export type Transfer = z.output<typeof transfer>;

const tag = 'Hours';

export const getAccount = endpoint({
  operationId: 'getAccount',
  method: 'GET',
  path: '/accounts/{accountId}',
  tag,
  summary: 'One account and its balance',
  description: "One's own, the community fund's, or for those who read the books any.",
  access: 'member',
  forAnother: 'statement',
  ownerInPath: 'accountId',
  params: { accountId },
  reply: account,
  refusals: ['not_found'],
});

export const getTransfer = endpoint({
  operationId: 'getTransfer',
  method: 'GET',
  path: '/transfers/{transferId}',
  tag,
  summary: 'One transfer: between whom, why, and who entered it',
  description: 'For its two parties and for those who read the books.',
  access: 'member',
  forAnother: 'statement',
  ownerInPath: 'transferId',
  params: { transferId },
  reply: transfer,
  refusals: ['not_found'],
});

export const createTransfer = endpoint({
  operationId: 'createTransfer',
  method: 'POST',
  path: '/transfers',
  tag,
  summary: 'Give hours to another member or to the community fund',
  description:
    "A gift comes from one's own account. An administrator also records a donation from any account and a grant from the community fund, never to or from themselves. A member whose donation is recorded for them is told; `channel` says how they asked. Above the time bank’s limit a grant, or a donation from another’s account, waits for a second person.",
  access: 'member',
  forAnother: 'details',
  idempotent: true,
  body: z.strictObject({
    kind: z._default(z.enum(['donation', 'grant']), 'donation'),
    fromAccountId: z.optional(accountId),
    toAccountId: accountId,
    minutes,
    memo: line(500),
    ...onBehalf,
  }),
  reply: transfer,
  status: 201,
  waits: approval,
  refusals: [
    'not_found',
    'not_allowed',
    'member_not_active',
    'floor_reached',
    'account_full',
    'account_closed',
    'same_person_both_sides',
    'conflict_of_interest',
    'off_step',
    'blocked',
  ],
});

export const reverseTransfer = endpoint({
  operationId: 'reverseTransfer',
  method: 'POST',
  path: '/transfers/{transferId}/reversal',
  tag,
  summary: 'Propose to mend a mistake by a transfer the other way',
  description:
    'Never by somebody who is a party to it, and always decided by a second person. With `right` the right hours are recorded in the same step. Without it the exchange of the transfer goes back to the coordinator.',
  access: 'administrator',
  idempotent: true,
  params: { transferId },
  body: z.strictObject({
    reason,
    right: z.optional(z.strictObject({ minutes, happenedOn: z.optional(date) })),
  }),
  reply: approval,
  status: 202,
  refusals: [
    'not_found',
    'already_reversed',
    'reversal_of_reversal',
    'conflict_of_interest',
    'account_closed',
    'member_not_active',
    'already_exists',
    'off_step',
    'over_longest_exchange',
    'date_not_possible',
    'floor_reached',
    'account_full',
    'period_closed',
  ],
});
