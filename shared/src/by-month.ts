import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { minutesOrNone, signedMinutes } from './hours.ts';
import { date } from './instants.ts';
import { monthsInAddress } from './page.ts';

const tag = 'Hours';

/** How many months, and a day in the last of them. This month and the eleven before it, unless something else is asked. */
const query = { to: z.optional(date), months: z._default(monthsInAddress, 12) };

/** `2026-06` */
const month = z.string().check(z.regex(/^\d{4}-\d{2}$/));

export const getHoursByMonth = endpoint({
  operationId: 'getHoursByMonth',
  method: 'GET',
  path: '/ledger/hours-by-month',
  tag,
  summary: 'Hours of help in each month, the earliest first',
  description:
    'Help is exchanges, group events and help with other time banks, in the month in which it happened. What was reversed counts for nothing; gifts and credits are not help.',
  access: 'auditor_or_above',
  query,
  reply: z.strictObject({
    items: z.array(z.strictObject({ month, minutes: minutesOrNone, times: z.int() })),
  }),
});

export const getFundByMonth = endpoint({
  operationId: 'getFundByMonth',
  method: 'GET',
  path: '/ledger/fund-by-month',
  tag,
  summary: 'The community fund at the end of each month, the earliest first',
  description: 'Of the month that has not ended, as it stands now. Every member may read it.',
  access: 'member',
  forAnother: { never: 'It is the same for everybody.' },
  query,
  reply: z.strictObject({
    items: z.array(z.strictObject({ month, balanceMinutes: signedMinutes })),
  }),
});
