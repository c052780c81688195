import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { concern, exchange } from './exchanges.ts';
import { signedMinutes } from './hours.ts';
import { followUpId } from './ids.ts';
import { instant } from './instants.ts';
import { member, memberReference } from './members.ts';
import { reason } from './text.ts';

export const followUpCodes = ['soft_line_passed', 'consent_unanswered', 'delegate_invited'] as const;
export type FollowUpCode = (typeof followUpCodes)[number];

export const followUp = z.strictObject({
  id: followUpId,
  member: memberReference,
  code: z.enum(followUpCodes),
  balanceMinutes: signedMinutes,
  openedAt: instant,
});

/** What waits for a coordinator, the oldest first in each part, at most 100 each. */
export const getQueue = endpoint({
  operationId: 'getQueue',
  method: 'GET',
  path: '/desk/queue',
  tag: 'Coordinators',
  summary: 'What waits for a coordinator',
  access: 'coordinator',
  reply: z.strictObject({
    applications: z.array(member),
    disputed: z.array(exchange),
    needsCoordinator: z.array(exchange),
    unanswered: z.array(exchange),
    concerns: z.array(z.strictObject({ concern, exchange })),
    followUps: z.array(followUp),
  }),
});

export const closeFollowUp = endpoint({
  operationId: 'closeFollowUp',
  method: 'POST',
  path: '/desk/follow-ups/{followUpId}/close',
  tag: 'Coordinators',
  summary: 'Tick off a follow-up, with a word on what was done',
  access: 'coordinator',
  idempotent: true,
  params: { followUpId },
  body: z.strictObject({ reason }),
  reply: null,
  refusals: ['not_found', 'conflict_of_interest'],
});
