import * as z from 'zod/mini';
import { channel } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { signedMinutes } from './hours.ts';
import { accountId, exchangeId, transferId } from './ids.ts';
import { date, instant } from './instants.ts';
import { account, accountReference, type TransferKind, transferKind } from './ledger.ts';
import { memberReference } from './members.ts';
import { pageQuery } from './page.ts';

/** In the order in which a balance is told: what one started with, help, and gifts. */
const partKinds = [
  'opening_balance',
  'joining_credit',
  'exchange',
  'activity',
  'intertrade',
  'donation',
  'grant',
  'closing',
] as const satisfies readonly TransferKind[];

export type PartKind = (typeof partKinds)[number];

/** Hours of one kind that came in or went out. What was reversed stands apart with its reversals: it counts for nothing. */
export type BalancePart = `${PartKind}_${'in' | 'out'}` | 'corrected';

export const balanceParts: readonly BalancePart[] = [
  ...partKinds.flatMap((kind) => [`${kind}_in` as const, `${kind}_out` as const]),
  'corrected',
];

export const balancePart = z.enum(balanceParts);

export const statementLine = z.strictObject({
  transferId,
  sequence: z.int(),
  happenedOn: date,
  postedAt: instant,
  kind: transferKind,
  counterparty: accountReference,
  minutes: signedMinutes,
  balanceMinutes: signedMinutes,
  memo: z.nullable(z.string()),
  enteredBy: z.nullable(memberReference),
  channel,
  exchangeId: z.nullable(exchangeId),
});

export type StatementLine = z.output<typeof statementLine>;

const tag = 'Hours';

const period = { from: z.optional(date), to: z.optional(date) };

export const getStatement = endpoint({
  operationId: 'getStatement',
  method: 'GET',
  path: '/accounts/{accountId}/statement',
  tag,
  summary: "An account's transfers with a running balance",
  description:
    'The latest first. `from` and `to` are days on which the hours were posted, both included; the opening balance is that before the first of them. Every member may read the community fund’s. `part` leaves only the lines of one part of the balance, as `explainBalance` names it; the balances stay those of the whole period.',
  access: 'member',
  forAnother: 'statement',
  ownerInPath: 'accountId',
  params: { accountId },
  query: { ...pageQuery, ...period, part: z.optional(balancePart) },
  reply: z.strictObject({
    account,
    openingBalanceMinutes: signedMinutes,
    closingBalanceMinutes: signedMinutes,
    items: z.array(statementLine),
    nextCursor: z.nullable(z.string()),
  }),
  refusals: ['not_found'],
});

export const exportStatement = endpoint({
  operationId: 'exportStatement',
  method: 'GET',
  path: '/accounts/{accountId}/statement.csv',
  tag,
  summary: 'The same as a table for a spreadsheet',
  description:
    'The earliest first, between a line with the opening and one with the closing balance. For whoever may read the statement.',
  access: 'member',
  forAnother: 'statement',
  ownerInPath: 'accountId',
  params: { accountId },
  query: period,
  reply: null,
  status: 200,
  refusals: ['not_found'],
  streams: 'text/csv',
});

export const explainBalance = endpoint({
  operationId: 'explainBalance',
  method: 'GET',
  path: '/accounts/{accountId}/explanation',
  tag,
  summary: 'Why a balance is what it is: the parts that add up to it',
  description:
    'Now, or with `asOf` at the end of a day. One part for each kind of transfer and each way it went, and `corrected` for what was reversed: `times` counts the reversals, and they come to nothing. For whoever may read the statement, which `part` narrows to the lines of one part.',
  access: 'member',
  forAnother: 'statement',
  ownerInPath: 'accountId',
  params: { accountId },
  query: { asOf: z.optional(date) },
  reply: z.strictObject({
    account,
    asOf: date,
    balanceMinutes: signedMinutes,
    parts: z.array(z.strictObject({ part: balancePart, times: z.int(), minutes: signedMinutes })),
  }),
  refusals: ['not_found'],
});
