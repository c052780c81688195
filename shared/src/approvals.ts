import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { minutes, signedMinutes } from './hours.ts';
import { approvalId, exchangeId, memberId, transferId } from './ids.ts';
import { instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import { role } from './roles.ts';
import { reason } from './text.ts';

/** What one person proposes and another one carries out. */
export const approvalKinds = ['reversal', 'floor', 'grant', 'donation', 'role', 'reopening'] as const;
export const approvalKind = z.enum(approvalKinds);
export type ApprovalKind = (typeof approvalKinds)[number];

export const approvalStatuses = ['waiting', 'carried_out', 'declined', 'withdrawn'] as const;
export const approvalStatus = z.enum(approvalStatuses);
export type ApprovalStatus = (typeof approvalStatuses)[number];

/** One figure that changes: whose it is, what it is now, and what it would be. Null is no limit. */
export const effect = z.strictObject({
  what: z.enum(['balance', 'floor']),
  name: z.string(),
  beforeMinutes: z.nullable(signedMinutes),
  afterMinutes: z.nullable(signedMinutes),
});
export type Effect = z.output<typeof effect>;

export const approval = z.strictObject({
  id: approvalId,
  kind: approvalKind,
  status: approvalStatus,
  /** Whose hours or whose membership it is about: one name or two. */
  about: z.string(),
  /** The hours that it moves or takes back; null where it moves none. */
  minutes: z.nullable(minutes),
  /** The right hours, where a reversal records them in the same step. */
  rightMinutes: z.nullable(minutes),
  /** The role that somebody would get. */
  role: z.nullable(role),
  /** What would change if it were carried out now; empty once it is decided. */
  effects: z.array(effect),
  transferId: z.nullable(transferId),
  exchangeId: z.nullable(exchangeId),
  memberId: z.nullable(memberId),
  reason: z.string(),
  proposedBy: memberReference,
  proposedAt: instant,
  /** When the program carries it out by itself, because nobody else can decide; null where somebody can. */
  ripeAt: z.nullable(instant),
  /** Null while it waits, and where the program decided. */
  decidedBy: z.nullable(memberReference),
  decidedAt: z.nullable(instant),
  /** Why it was not carried out, in the words of whoever decided. */
  note: z.nullable(z.string()),
  /** What came of it: a transfer or a membership. */
  resultId: z.nullable(z.string()),
  /** Why it could not be carried out as things stand now. */
  obstacle: z.nullable(z.string()),
  /** Why whoever asks cannot decide it; null where they can. */
  objection: z.nullable(z.string()),
  /** Who can decide it now, while it waits. */
  deciders: z.array(memberReference),
  mayWithdraw: z.boolean(),
});
export type Approval = z.output<typeof approval>;

const tag = 'Approvals';
const params = { approvalId };
const refusals = ['not_found', 'conflict_of_interest', 'approval_decided'] as const;

export const listApprovals = endpoint({
  operationId: 'listApprovals',
  method: 'GET',
  path: '/approvals',
  tag,
  summary: 'What waits for a second person, and what became of it, the latest first',
  description:
    'With `status=decided` all that wait no more. With `transfer` those that would take this transfer back, and the one that it came of.',
  access: 'auditor_or_above',
  query: {
    ...pageQuery,
    status: z.optional(z.enum([...approvalStatuses, 'decided'])),
    transfer: z.optional(transferId),
  },
  reply: page(approval),
});

export const getApproval = endpoint({
  operationId: 'getApproval',
  method: 'GET',
  path: '/approvals/{approvalId}',
  tag,
  summary: 'One proposal: who proposed what and why, and what it would change',
  access: 'auditor_or_above',
  params,
  reply: approval,
  refusals: ['not_found'],
});

export const approveProposal = endpoint({
  operationId: 'approveProposal',
  method: 'POST',
  path: '/approvals/{approvalId}/approval',
  tag,
  summary: 'Approve a proposal, which carries it out at once',
  description:
    'Never by whoever proposed it, nor by somebody who has a part in it. What has become impossible meanwhile is refused, and the proposal goes on waiting.',
  access: 'coordinator',
  idempotent: true,
  params,
  reply: approval,
  refusals: [
    ...refusals,
    'not_allowed',
    'already_reversed',
    'reversal_of_reversal',
    'account_closed',
    'floor_reached',
    'account_full',
    'floor_not_met',
    'exchange_wrong_state',
    'member_not_active',
    'member_wrong_state',
    'off_step',
    'over_longest_exchange',
    'date_not_possible',
    'period_closed',
    'blocked',
  ],
});

export const refuseProposal = endpoint({
  operationId: 'refuseProposal',
  method: 'POST',
  path: '/approvals/{approvalId}/refusal',
  tag,
  summary: 'Do not approve a proposal, and say why',
  access: 'coordinator',
  idempotent: true,
  params,
  body: z.strictObject({ reason }),
  reply: approval,
  refusals,
});

export const withdrawProposal = endpoint({
  operationId: 'withdrawProposal',
  method: 'POST',
  path: '/approvals/{approvalId}/withdrawal',
  tag,
  summary: 'Take a proposal of one’s own back',
  access: 'coordinator',
  idempotent: true,
  params,
  reply: approval,
  refusals: ['not_found', 'not_allowed', 'approval_decided'],
});
