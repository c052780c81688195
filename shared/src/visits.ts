import * as z from 'zod/mini';
import { onBehalf, onBehalfOf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { minutes } from './hours.ts';
import { exchangeId, memberId } from './ids.ts';
import { instant } from './instants.ts';
import { memberReference } from './members.ts';
import { reason } from './text.ts';

export const visitActions = ['check_in', 'check_out'] as const;

export type VisitAction = (typeof visitActions)[number];

/**
 * Whoever helps goes to whoever is helped. `isFirst` is true for the first help of the two at home: then the visitor
 * is asked to say when they are there and when they have left. For everybody else that is theirs to do or to leave.
 */
export const visit = z.strictObject({
  exchangeId,
  visitor: memberReference,
  host: memberReference,
  isFirst: z.boolean(),
  arrivedAt: z.nullable(instant),
  /** From then on the coordinators are asked to look; null before the arrival. */
  dueAt: z.nullable(instant),
  leftAt: z.nullable(instant),
  isOverdue: z.boolean(),
  /** What whoever asks may say now: for themselves, or as a coordinator for a visitor who rang. */
  allowedActions: z.array(z.enum(visitActions)),
});

export type Visit = z.output<typeof visit>;

const withNumber = z.strictObject({
  id: memberId,
  displayName: z.string(),
  phone: z.nullable(z.string()),
});

/** Somebody who should have left by now and has not said so, with whom to ring. */
export const overdueVisit = z.strictObject({
  exchangeId,
  title: z.string(),
  visitor: withNumber,
  host: withNumber,
  arrivedAt: instant,
  dueAt: instant,
  expectedMinutes: minutes,
});

export type OverdueVisit = z.output<typeof overdueVisit>;

const params = { exchangeId };
const tag = 'Visits';

export const getVisit = endpoint({
  operationId: 'getVisit',
  method: 'GET',
  path: '/exchanges/{exchangeId}/visit',
  tag,
  summary: 'Whether the helper of an exchange is there, and has left',
  description: 'For its two parties, those who act for them, coordinators and those who read the books.',
  access: 'member',
  forAnother: 'any',
  params,
  query: onBehalfOf,
  reply: visit,
  refusals: ['not_found'],
});

export const checkIn = endpoint({
  operationId: 'checkIn',
  method: 'POST',
  path: '/exchanges/{exchangeId}/visit/arrival',
  tag,
  summary: 'Say that the helper is there',
  description: 'The helper, or a coordinator for a helper who rang. A second time changes nothing.',
  access: 'member',
  forAnother: 'agree',
  idempotent: true,
  params,
  body: z.strictObject(onBehalf),
  reply: visit,
  status: 201,
  refusals: ['not_found', 'not_allowed', 'exchange_wrong_state', 'member_not_active', 'conflict_of_interest'],
});

export const checkOut = endpoint({
  operationId: 'checkOut',
  method: 'POST',
  path: '/exchanges/{exchangeId}/visit/departure',
  tag,
  summary: 'Say that the helper has left',
  description: 'The helper, or a coordinator for a helper who rang. A second time changes nothing.',
  access: 'member',
  forAnother: 'agree',
  idempotent: true,
  params,
  body: z.strictObject(onBehalf),
  reply: visit,
  refusals: ['not_found', 'not_allowed', 'exchange_wrong_state', 'member_not_active', 'conflict_of_interest'],
});

/** At most 100 in each part, the longest over time first. */
export const listVisitsToWatch = endpoint({
  operationId: 'listVisitsToWatch',
  method: 'GET',
  path: '/visits/watch',
  tag,
  summary: 'Visitors who should have left by now, and first visits that nobody has said began',
  description: 'The look at the telephone numbers of an overdue visit leaves a line in the audit log.',
  access: 'coordinator',
  reply: z.strictObject({
    overdue: z.array(overdueVisit),
    notStarted: z.array(
      z.strictObject({
        exchangeId,
        title: z.string(),
        visitor: memberReference,
        host: memberReference,
        proposedFor: instant,
      }),
    ),
  }),
});

export const acknowledgeVisit = endpoint({
  operationId: 'acknowledgeVisit',
  method: 'POST',
  path: '/exchanges/{exchangeId}/visit/acknowledgement',
  tag,
  summary: 'Say what was found out about a visitor who should have left by now',
  access: 'coordinator',
  idempotent: true,
  params,
  body: z.strictObject({ note: reason }),
  reply: visit,
  refusals: ['not_found', 'conflict_of_interest', 'exchange_wrong_state'],
});
