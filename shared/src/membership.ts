import * as z from 'zod/mini';
import { onBehalf } from './acting.ts';
import { approval } from './approvals.ts';
import { endpoint } from './endpoint.ts';
import { signedMinutes } from './hours.ts';
import { memberId } from './ids.ts';
import { member } from './members.ts';
import { role } from './roles.ts';
import { reason } from './text.ts';

export const changeMemberStatus = endpoint({
  operationId: 'changeMemberStatus',
  method: 'POST',
  path: '/members/{memberId}/status',
  tag: 'Members',
  summary: 'Approve, pause, suspend or close a membership',
  description:
    'A member may pause themselves, come back from a pause, and leave. Everything else is for coordinators, and never on themselves. Leaving moves the balance to or from the community fund.',
  access: 'member',
  forAnother: 'details',
  ownerInPath: 'memberId',
  idempotent: true,
  params: { memberId },
  body: z.strictObject({
    to: z.enum(['active', 'paused', 'suspended', 'left']),
    reason,
    ...onBehalf,
  }),
  reply: member,
  refusals: ['not_found', 'not_allowed', 'member_wrong_state', 'conflict_of_interest'],
});

export const changeMemberRole = endpoint({
  operationId: 'changeMemberRole',
  method: 'POST',
  path: '/members/{memberId}/role',
  tag: 'Members',
  summary: "Change a member's role",
  description:
    'Nobody changes their own role. To make somebody a coordinator or an administrator takes a second person, but for the first one whom the founder of a time bank appoints.',
  access: 'administrator',
  idempotent: true,
  params: { memberId },
  body: z.strictObject({ to: role, reason }),
  reply: member,
  waits: approval,
  refusals: [
    'not_found',
    'member_wrong_state',
    'member_not_active',
    'conflict_of_interest',
    'already_exists',
  ],
});

export const issuePin = endpoint({
  operationId: 'issuePin',
  method: 'POST',
  path: '/members/{memberId}/pin',
  tag: 'Members',
  summary: "Make a new PIN for a member's printed card",
  description:
    'The PIN is shown once, and never kept: asking again makes another. The old one stops working at once. Staff never get one for themselves.',
  access: 'coordinator',
  params: { memberId },
  body: z.strictObject({ channel: z.enum(['phone', 'in_person', 'paper']) }),
  reply: z.strictObject({ memberNumber: z.int(), pin: z.string() }),
  status: 201,
  refusals: ['not_found', 'member_wrong_state', 'conflict_of_interest'],
});

export const changeFloor = endpoint({
  operationId: 'changeFloor',
  method: 'POST',
  path: '/members/{memberId}/floor',
  tag: 'Members',
  summary: "Propose to change how far below zero a member's balance may go",
  description: 'Never on oneself, and always decided by a second person.',
  access: 'administrator',
  idempotent: true,
  params: { memberId },
  body: z.strictObject({ floorMinutes: z.nullable(signedMinutes.check(z.lte(0))), reason }),
  reply: approval,
  status: 202,
  refusals: ['not_found', 'floor_not_met', 'member_not_active', 'conflict_of_interest', 'already_exists'],
});

export const blockMember = endpoint({
  operationId: 'blockMember',
  method: 'PUT',
  path: '/members/{memberId}/block',
  tag: 'Members',
  summary: 'Never be shown or introduced to this member',
  description: 'The other member is not told.',
  access: 'member',
  forAnother: 'details',
  params: { memberId },
  query: onBehalf,
  reply: null,
  refusals: ['not_found', 'same_person_both_sides'],
});

export const unblockMember = endpoint({
  operationId: 'unblockMember',
  method: 'DELETE',
  path: '/members/{memberId}/block',
  tag: 'Members',
  summary: 'Take back a block',
  access: 'member',
  forAnother: 'details',
  params: { memberId },
  query: onBehalf,
  reply: null,
  refusals: ['not_found'],
});
