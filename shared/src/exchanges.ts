import * as z from 'zod/mini';
import { channel, onBehalf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { minutes } from './hours.ts';
import { categoryId, concernId, exchangeId, listingId, memberId, transferId } from './ids.ts';
import { date, givenInstant, instant } from './instants.ts';
import { contactDetails, memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import type { RefusalCode } from './problem.ts';
import { paragraph, reason } from './text.ts';

export const exchangeStatuses = [
  'proposed',
  'agreed',
  'reported',
  'disputed',
  'needs_coordinator',
  'completed',
  'declined',
  'withdrawn',
  'cancelled',
] as const;
export const exchangeStatus = z.enum(exchangeStatuses);
export type ExchangeStatus = z.output<typeof exchangeStatus>;

/** The steps of an exchange, as its timeline names them and as `allowedActions` offers them. */
export const exchangeActions = [
  'accept',
  'decline',
  'withdraw',
  'cancel',
  'report_hours',
  'confirm',
  'answer',
  'dispute',
  'undo',
  'resolve',
  'raise_concern',
] as const;
export const exchangeAction = z.enum(exchangeActions);
export type ExchangeAction = z.output<typeof exchangeAction>;

export const timelineEntry = z.strictObject({
  at: instant,
  action: z.enum([
    ...exchangeActions,
    'propose',
    'record',
    'complete',
    'remind',
    'ask_coordinator',
    'answer_concern',
    'reverse',
    'expire',
  ]),
  actor: z.nullable(memberReference),
  onBehalfOf: z.nullable(memberReference),
  channel,
  minutes: z.nullable(minutes),
  note: z.nullable(z.string()),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

export const concern = z.strictObject({
  id: concernId,
  exchangeId,
  raisedBy: memberReference,
  raisedAt: instant,
  text: z.string(),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(instant),
});
export type Concern = z.output<typeof concern>;

/** One piece of help. `allowedActions` are the steps that whoever asks may take now; `waitingFor` says whose turn it is. */
export const exchange = z.strictObject({
  id: exchangeId,
  listingId: z.nullable(listingId),
  title: z.string(),
  categoryId: z.nullable(categoryId),
  giver: memberReference,
  receiver: memberReference,
  status: exchangeStatus,
  proposedBy: memberReference,
  proposedFor: z.nullable(instant),
  message: z.nullable(z.string()),
  agreedMinutes: minutes,
  reportedMinutes: z.nullable(minutes),
  reportedBy: z.nullable(memberReference),
  happenedOn: z.nullable(date),
  memo: z.nullable(z.string()),
  confirmedBy: z.nullable(memberReference),
  completedAt: z.nullable(instant),
  undoUntil: z.nullable(instant),
  transferId: z.nullable(transferId),
  waitingFor: z.array(z.enum(['giver', 'receiver', 'coordinator'])),
  createdAt: instant,
  statusSince: instant,
  version: z.int(),
  allowedActions: z.array(exchangeAction),
});
export type Exchange = z.output<typeof exchange>;

/** An exchange with its story. `contact` is the other party's, once the exchange is agreed. */
export const exchangeInFull = z.extend(exchange, {
  timeline: z.array(timelineEntry),
  concerns: z.array(concern),
  contact: z.nullable(contactDetails),
});
export type ExchangeInFull = z.output<typeof exchangeInFull>;

const params = { exchangeId };
const note = { reason: z.optional(reason) };
const hours = { minutes, happenedOn: date, memo: z.optional(paragraph(500)) };
const tag = 'Exchanges';

const wrongStep: RefusalCode[] = [
  'not_found',
  'not_allowed',
  'exchange_wrong_state',
  'member_not_active',
  'conflict_of_interest',
];
const wrongHours: RefusalCode[] = ['off_step', 'over_longest_exchange', 'date_not_possible'];

export const proposeExchange = endpoint({
  operationId: 'proposeExchange',
  method: 'POST',
  path: '/exchanges',
  tag,
  summary: 'Propose an exchange',
  description:
    'Answer a request or take up an offer with `listingId`. A coordinator introduces two members with `giverId` and `receiverId`; then both accept.',
  access: 'member',
  idempotent: true,
  body: z
    .strictObject({
      listingId: z.optional(listingId),
      giverId: z.optional(memberId),
      receiverId: z.optional(memberId),
      categoryId: z.optional(categoryId),
      minutes,
      proposedFor: z.optional(givenInstant),
      message: z.optional(paragraph(1000)),
      ...onBehalf,
    })
    .check(
      z.refine((body) => Boolean(body.listingId) || (Boolean(body.giverId) && Boolean(body.receiverId)), {
        path: ['listingId'],
        error: 'Name the offer or request, or both members.',
      }),
    ),
  reply: exchange,
  status: 201,
  refusals: [
    'not_found',
    'not_allowed',
    'listing_not_open',
    'member_not_active',
    'same_person_both_sides',
    'blocked',
    'conflict_of_interest',
    'off_step',
    'over_longest_exchange',
    'already_exists',
  ],
});

export const recordHours = endpoint({
  operationId: 'recordHours',
  method: 'POST',
  path: '/exchanges/records',
  tag,
  summary: 'Record help that happened without an offer or request',
  description: 'Makes an exchange that starts at `reported`. Recorded by the receiver it completes at once.',
  access: 'member',
  idempotent: true,
  body: z.strictObject({
    giverId: memberId,
    receiverId: memberId,
    categoryId,
    ...hours,
    ...onBehalf,
  }),
  reply: exchange,
  status: 201,
  refusals: [
    'not_found',
    'not_allowed',
    'member_not_active',
    'same_person_both_sides',
    'blocked',
    'conflict_of_interest',
    ...wrongHours,
  ],
});

export const listExchanges = endpoint({
  operationId: 'listExchanges',
  method: 'GET',
  path: '/exchanges',
  tag,
  summary: 'Exchanges, the latest change first',
  description:
    "One's own. Coordinators and those who read the books may ask for another member's with `member`, or for all with `of=all`.",
  access: 'member',
  query: {
    ...pageQuery,
    status: z.optional(exchangeStatus),
    listing: z.optional(listingId),
    member: z.optional(memberId),
    of: z.optional(z.enum(['me', 'all'])),
    /** `me`: those in which the next step is mine. */
    waitingFor: z.optional(z.enum(['me', 'coordinator'])),
  },
  reply: page(exchange),
  refusals: ['not_allowed'],
});

export const getExchange = endpoint({
  operationId: 'getExchange',
  method: 'GET',
  path: '/exchanges/{exchangeId}',
  tag,
  summary: 'One exchange with its timeline',
  description: 'For its two parties, those who act for them, coordinators and those who read the books.',
  access: 'member',
  params,
  reply: exchangeInFull,
  refusals: ['not_found'],
});

export const acceptExchange = endpoint({
  operationId: 'acceptExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/accept',
  tag,
  summary: 'Say yes to a proposal',
  description:
    "Holds the agreed hours on the receiver's account, so that nobody promises the same hour twice.",
  access: 'member',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...onBehalf })),
  reply: exchange,
  refusals: [...wrongStep, 'floor_reached', 'blocked'],
});

export const declineExchange = endpoint({
  operationId: 'declineExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/decline',
  tag,
  summary: 'Say no thank you to a proposal',
  access: 'member',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...note, ...onBehalf })),
  reply: exchange,
  refusals: wrongStep,
});

export const withdrawExchange = endpoint({
  operationId: 'withdrawExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/withdraw',
  tag,
  summary: 'Take back a proposal',
  access: 'member',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...note, ...onBehalf })),
  reply: exchange,
  refusals: wrongStep,
});

export const cancelExchange = endpoint({
  operationId: 'cancelExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/cancel',
  tag,
  summary: 'Call off what was agreed',
  access: 'member',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...note, ...onBehalf })),
  reply: exchange,
  refusals: wrongStep,
});

export const reportHours = endpoint({
  operationId: 'reportHours',
  method: 'POST',
  path: '/exchanges/{exchangeId}/hours',
  tag,
  summary: 'Say that it happened, and for how long',
  description:
    'Reported by the one who was helped, it completes at once. Reported by the one who helped, the other confirms. Without room above the floor it waits for a coordinator.',
  access: 'member',
  idempotent: true,
  params,
  body: z.strictObject({ ...hours, ...onBehalf }),
  reply: exchange,
  refusals: [...wrongStep, ...wrongHours, 'already_completed'],
});

export const confirmHours = endpoint({
  operationId: 'confirmHours',
  method: 'POST',
  path: '/exchanges/{exchangeId}/confirm',
  tag,
  summary: 'Confirm the reported hours',
  access: 'member',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...onBehalf })),
  reply: exchange,
  refusals: [...wrongStep, 'already_completed'],
});

export const answerHours = endpoint({
  operationId: 'answerHours',
  method: 'POST',
  path: '/exchanges/{exchangeId}/answer',
  tag,
  summary: 'Answer the reported hours with other hours',
  access: 'member',
  idempotent: true,
  params,
  body: z.strictObject({
    minutes,
    happenedOn: z.optional(date),
    memo: z.optional(paragraph(500)),
    ...onBehalf,
  }),
  reply: exchange,
  refusals: [...wrongStep, ...wrongHours, 'already_completed'],
});

export const disputeHours = endpoint({
  operationId: 'disputeHours',
  method: 'POST',
  path: '/exchanges/{exchangeId}/dispute',
  tag,
  summary: 'Say that the reported hours are not right, and ask the coordinator',
  access: 'member',
  idempotent: true,
  params,
  body: z.strictObject({ reason, ...onBehalf }),
  reply: exchange,
  refusals: [...wrongStep, 'already_completed'],
});

export const undoConfirmation = endpoint({
  operationId: 'undoConfirmation',
  method: 'POST',
  path: '/exchanges/{exchangeId}/undo',
  tag,
  summary: 'Undo a confirmation within 24 hours',
  description: 'By whoever confirmed. The posting is reversed and the exchange is back at `reported`.',
  access: 'member',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...onBehalf })),
  reply: exchange,
  refusals: [...wrongStep, 'undo_too_late', 'period_closed', 'account_closed'],
});

export const resolveExchange = endpoint({
  operationId: 'resolveExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/resolution',
  tag,
  summary: 'Decide an exchange that its parties cannot',
  description: 'Never by somebody who is a party to it or acts for one.',
  access: 'coordinator',
  idempotent: true,
  params,
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('completed'), minutes, reason }),
    z.strictObject({ outcome: z.literal('cancelled'), reason }),
  ]),
  reply: exchange,
  refusals: [...wrongStep, ...wrongHours, 'floor_reached', 'already_completed'],
});

export const raiseConcern = endpoint({
  operationId: 'raiseConcern',
  method: 'POST',
  path: '/exchanges/{exchangeId}/concerns',
  tag,
  summary: 'Tell the coordinator that something was wrong',
  description: 'Either party, within 30 days after the hours were posted.',
  access: 'member',
  idempotent: true,
  params,
  body: z.strictObject({
    text: paragraph(2000).check(z.minLength(3, 'Say what was wrong, in a few words.')),
    ...onBehalf,
  }),
  reply: exchange,
  status: 201,
  refusals: [...wrongStep, 'concern_too_late'],
});

export const answerConcern = endpoint({
  operationId: 'answerConcern',
  method: 'POST',
  path: '/concerns/{concernId}/answer',
  tag,
  summary: 'Answer a concern, and put the hours right where they were wrong',
  description:
    'With `reverse` the posting is reversed; with `minutes` too it is then recorded again with these.',
  access: 'coordinator',
  idempotent: true,
  params: { concernId },
  body: z.strictObject({
    answer: paragraph(2000).check(z.minLength(3, 'Write an answer.')),
    reverse: z._default(z.boolean(), false),
    minutes: z.optional(minutes),
  }),
  reply: exchange,
  refusals: [
    'not_found',
    'exchange_wrong_state',
    'conflict_of_interest',
    'already_reversed',
    'floor_reached',
    'account_closed',
    ...wrongHours,
  ],
});
