import * as z from 'zod/mini';
import { approval } from './approvals.ts';
import { endpoint } from './endpoint.ts';
import { exchangeStatus } from './exchanges.ts';
import { minutesOrNone } from './hours.ts';
import { exchangeId } from './ids.ts';
import { date, instant, month } from './instants.ts';
import { memberReference } from './members.ts';
import { pageQuery } from './page.ts';
import { reason } from './text.ts';

const count = z.int().check(z.gte(0));

/** What somebody saw before they signed. */
const seen = z.strictObject({ transfers: count, notLookedAt: count, unconfirmed: count });

const figures = z.strictObject({
  transfers: count,
  helpMinutes: minutesOrNone,
  /** How many accounts of members and organisations hours went to or from. */
  membersMoved: count,
  unconfirmed: count,
});

const unusual = z.strictObject({ entries: count, notLookedAt: count });

const monthStatus = z.enum(['running', 'open', 'closed']);

const monthClosing = z.strictObject({
  kind: z.enum(['closed', 'reopened']),
  by: memberReference,
  at: instant,
  note: z.string(),
  headSequence: z.int(),
  headHash: z.string(),
  figures,
  unusual,
});

export type MonthClosing = z.output<typeof monthClosing>;

const tag = 'Review';

export const listMonths = endpoint({
  operationId: 'listMonths',
  method: 'GET',
  path: '/ledger/months',
  tag,
  summary: 'The months of the books, the latest first, and whether each is closed',
  description:
    'Figures are of transfers posted in the month; of hours that nobody has confirmed, those whose help was in it. `unusual` is counted for the two latest months, and is what was signed for closed ones.',
  access: 'auditor_or_above',
  query: pageQuery,
  reply: z.strictObject({
    /** The last day of the last closed month. */
    booksClosedThrough: z.nullable(date),
    items: z.array(
      z.strictObject({
        month,
        status: monthStatus,
        figures,
        unusual: z.nullable(unusual),
        /** True where the books were proved after the month was over, and were right. */
        isProved: z.boolean(),
        lastClosing: z.nullable(monthClosing),
      }),
    ),
    nextCursor: z.nullable(z.string()),
  }),
});

const unconfirmed = z.strictObject({
  exchangeId,
  title: z.string(),
  giver: memberReference,
  receiver: memberReference,
  happenedOn: date,
  minutes: minutesOrNone,
  status: exchangeStatus,
});

const review = z.strictObject({
  month,
  firstDay: date,
  lastDay: date,
  status: monthStatus,
  figures,
  unusual,
  /** The first of them, the longest ago first. */
  unconfirmed: z.array(unconfirmed),
  isProvedToday: z.boolean(),
  lastProofAt: z.nullable(instant),
  /** True where this is the month to close now. Where none is closed yet, any month that is over may be. */
  mayClose: z.boolean(),
  /** True where this is the last closed month. */
  mayReopen: z.boolean(),
  /** All that was done with this month, the first first. */
  closings: z.array(monthClosing),
});

export type MonthReview = z.output<typeof review>;

export const getMonthReview = endpoint({
  operationId: 'getMonthReview',
  method: 'GET',
  path: '/ledger/months/{month}',
  tag,
  summary: 'What there is to look at before a month is closed',
  access: 'auditor_or_above',
  params: { month },
  reply: review,
  refusals: ['not_found'],
});

export const closeMonth = endpoint({
  operationId: 'closeMonth',
  method: 'POST',
  path: '/ledger/months/{month}/closing',
  tag,
  summary: 'Sign a month off and close its books',
  description:
    'Months are closed in their order; the first time, all before it are closed with it. The books must have been proved today. From then on nothing is posted for a day in it: what is reported late posts on the day of posting, with a note. `seen` is what the review showed; where it has changed the answer is `stale_version`.',
  access: 'administrator',
  idempotent: true,
  params: { month },
  body: z.strictObject({ note: reason, seen }),
  reply: review,
  status: 201,
  refusals: ['not_found', 'date_not_possible', 'period_closed', 'books_not_proved', 'stale_version'],
});

export const reopenMonth = endpoint({
  operationId: 'reopenMonth',
  method: 'POST',
  path: '/ledger/months/{month}/reopening',
  tag,
  summary: 'Propose to open the last closed month again',
  description: 'A second person decides. Nothing changes before.',
  access: 'administrator',
  idempotent: true,
  params: { month },
  body: z.strictObject({ reason }),
  reply: approval,
  status: 202,
  refusals: ['date_not_possible', 'already_exists', 'conflict_of_interest'],
});
