import * as z from 'zod/mini';
import { channel, onBehalf, onBehalfOf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { minutes } from './hours.ts';
import { categoryId, concernId, exchangeId, listingId, memberId, transferId } from './ids.ts';
import { date, givenInstant, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import type { RefusalCode } from './problem.ts';
import { beforeVisit, contactDetails } from './profile.ts';
import { paragraph } from './text.ts';

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
    'put_right',
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

/**
 * An exchange with its story. `contact` and `beforeVisit` are the other party's, from the agreement until a week after
 * the day of the help. `doorWord` is for the two and for coordinators, until the hours are written down.
 */
export const exchangeInFull = z.extend(exchange, {
  timeline: z.array(timelineEntry),
  concerns: z.array(concern),
  contact: z.nullable(contactDetails),
  beforeVisit: z.nullable(beforeVisit),
  doorWord: z.nullable(z.string()),
});

export type ExchangeInFull = z.output<typeof exchangeInFull>;

const params = { exchangeId };

const hours = { minutes, happenedOn: date, memo: z.optional(paragraph(500)) };

const tag = 'Exchanges';

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
  forAnother: 'ask',
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
  forAnother: 'confirm',
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
  forAnother: 'any',
  query: {
    ...pageQuery,
    ...onBehalfOf,
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
  forAnother: 'any',
  params,
  query: onBehalfOf,
  reply: exchangeInFull,
  refusals: ['not_found'],
});
