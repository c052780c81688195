import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { exchange } from './exchanges.ts';
import { minutes } from './hours.ts';
import { categoryId, exchangeId, memberId, slipId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import { photoBodyBytesMax, picture, sentPhoto } from './pictures.ts';
import { paragraph, reason } from './text.ts';

export const slipStatuses = ['printed', 'returned', 'void'] as const;

export const slipStatus = z.enum(slipStatuses);

export type SlipStatus = z.output<typeof slipStatus>;

/** The number of a slip as it is printed or typed, with its check digit: `1001-7`, `10017`. */
const typedNumber = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Type the number of the slip.'),
    z.maxLength(16, 'The number of a slip is shorter than that.'),
    z.regex(/^[0-9][0-9 -]*$/, 'The number of a slip has digits and a hyphen only.'),
  );

/** A slip of paper that two members sign. Who, what and for which help are null where nothing was printed. */
export const slip = z.strictObject({
  id: slipId,
  number: z.string(),
  status: slipStatus,
  giver: z.nullable(memberReference),
  receiver: z.nullable(memberReference),
  categoryId: z.nullable(categoryId),
  exchangeId: z.nullable(exchangeId),
  /** What the agreed help is called, and how long it was to take. */
  title: z.nullable(z.string()),
  agreedMinutes: z.nullable(minutes),
  printedAt: instant,
  printedBy: memberReference,
  used: z.nullable(
    z.strictObject({
      exchangeId,
      giver: memberReference,
      receiver: memberReference,
      minutes: z.nullable(minutes),
      happenedOn: z.nullable(date),
      at: instant,
      by: memberReference,
    }),
  ),
  voidReason: z.nullable(z.string()),
  hasPhoto: z.boolean(),
});

export type Slip = z.output<typeof slip>;

/** What is to be said of a number: it may be used, or why it may not. */
export const slipFindings = ['free', 'used', 'void', 'unknown', 'wrong_digit'] as const;

const tag = 'Paper';

const params = { slipNumber: typedNumber };

export const printSlips = endpoint({
  operationId: 'printSlips',
  method: 'POST',
  path: '/slips',
  tag,
  summary: 'Give out numbers for slips that are about to be printed',
  description:
    'Blank ones, ones with the names of two members on them, or one for help that is agreed. Each has a number of its own and a check digit by the algorithm of H. M. Damm.',
  access: 'coordinator',
  idempotent: true,
  body: z
    .strictObject({
      count: z.int().check(z.gte(1, 'Print at least one.'), z.lte(100, 'Print at most 100 at a time.')),
      giverId: z.optional(memberId),
      receiverId: z.optional(memberId),
      categoryId: z.optional(categoryId),
      exchangeId: z.optional(exchangeId),
    })
    .check(
      z.refine((body) => Boolean(body.giverId) === Boolean(body.receiverId), {
        path: ['receiverId'],
        error: 'Name both members, or neither.',
      }),
      z.refine((body) => !body.exchangeId || (body.count === 1 && !body.giverId && !body.categoryId), {
        path: ['exchangeId'],
        error: 'One slip is printed for help that is agreed, and it names who and what by itself.',
      }),
    ),
  reply: z.strictObject({ items: z.array(slip) }),
  status: 201,
  refusals: ['not_found', 'same_person_both_sides', 'exchange_wrong_state'],
});

export const listSlips = endpoint({
  operationId: 'listSlips',
  method: 'GET',
  path: '/slips',
  tag,
  summary: 'Slips, the highest number first',
  description:
    'With `status=printed` those that never came back, with `printedBefore` only the older of them, with `member` those with that name on them.',
  access: 'coordinator',
  query: {
    ...pageQuery,
    status: z.optional(slipStatus),
    printedBefore: z.optional(date),
    member: z.optional(memberId),
  },
  reply: page(slip),
});

export const lookAtSlip = endpoint({
  operationId: 'lookAtSlip',
  method: 'GET',
  path: '/slips/{slipNumber}',
  tag,
  summary: 'What is known of the number of a slip',
  description: 'Also of a number that was never printed, or that has a wrong digit in it: it says so.',
  access: 'coordinator',
  params,
  reply: z.strictObject({ finding: z.enum(slipFindings), slip: z.nullable(slip) }),
});

export const keyInSlip = endpoint({
  operationId: 'keyInSlip',
  method: 'POST',
  path: '/slips/keyed-in',
  tag,
  summary: 'Bring the hours of a signed slip into the books',
  description:
    'The signature of whoever was helped confirms them, so that the exchange completes at once. All that is wrong with a slip is named together, at `errors`, before anything is posted. Nobody keys in a slip that they are on.',
  access: 'coordinator',
  idempotent: true,
  body: z.strictObject({
    number: typedNumber,
    giverId: memberId,
    receiverId: memberId,
    categoryId: z.optional(categoryId),
    minutes,
    happenedOn: date,
    bothSigned: z.boolean(),
    memo: z.optional(paragraph(500)),
  }),
  reply: z.strictObject({ slip, exchange }),
  status: 201,
  refusals: [
    'slip_faulty',
    'not_found',
    'not_allowed',
    'member_not_active',
    'same_person_both_sides',
    'blocked',
    'conflict_of_interest',
    'exchange_wrong_state',
    'already_completed',
    'off_step',
    'over_longest_exchange',
    'date_not_possible',
  ],
});

export const undoSlip = endpoint({
  operationId: 'undoSlip',
  method: 'POST',
  path: '/slips/{slipNumber}/undo',
  tag,
  summary: 'Take back a slip that was keyed in',
  description:
    'Within 24 hours, as long as the exchange can be undone. Its hours are reversed, and the slip can be keyed in again.',
  access: 'coordinator',
  idempotent: true,
  params,
  reply: slip,
  refusals: [
    'not_found',
    'not_allowed',
    'slip_faulty',
    'undo_too_late',
    'period_closed',
    'exchange_wrong_state',
    'member_not_active',
    'conflict_of_interest',
  ],
});

export const voidSlip = endpoint({
  operationId: 'voidSlip',
  method: 'POST',
  path: '/slips/{slipNumber}/void',
  tag,
  summary: 'Say that a slip is not to be used any more',
  description: 'For one that was lost or spoiled. It stays void.',
  access: 'coordinator',
  idempotent: true,
  params,
  body: z.strictObject({ reason }),
  reply: slip,
  refusals: ['not_found', 'slip_faulty'],
});

export const attachSlipPhoto = endpoint({
  operationId: 'attachSlipPhoto',
  method: 'PUT',
  path: '/slips/{slipNumber}/photo',
  tag,
  summary: 'Keep a photo of a signed slip',
  description:
    'A JPEG, PNG or WebP file as base64, of at most 3 megabytes. It is written anew, without what the camera put into it, and seen by those who look after members alone. A new one replaces the old.',
  access: 'coordinator',
  bodyBytesMax: photoBodyBytesMax,
  params,
  body: z.strictObject({ photo: sentPhoto }),
  reply: slip,
  refusals: ['not_found'],
});

export const getSlipPhoto = endpoint({
  operationId: 'getSlipPhoto',
  method: 'GET',
  path: '/slips/{slipNumber}/photo',
  tag,
  summary: 'The photo of a signed slip',
  description: 'Whoever looks at it leaves a line in the log.',
  access: 'coordinator',
  params,
  reply: picture,
  refusals: ['not_found'],
});
