import * as z from 'zod/mini';
import { callOutcomes, callReasonCodes, callWishCodes } from './call-words.ts';
import { call } from './calls.ts';
import { endpoint } from './endpoint.ts';
import { callId, callSheetId, listingId, memberId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { paragraph } from './text.ts';

const tag = 'Call list';

/** Why somebody is to be rung, with what its sentence needs. */
export const callReason = z.strictObject({
  key: z.string(),
  code: z.enum(callReasonCodes),
  /** The other member of it. */
  name: z.nullable(z.string()),
  /** What the help is called, or what somebody wrote. */
  title: z.nullable(z.string()),
  minutes: z.nullable(z.int()),
  /** When the visit is, or since when it waits. */
  at: z.nullable(instant),
  day: z.nullable(date),
});
export type CallReason = z.output<typeof callReason>;

export const callListLine = z.strictObject({
  member: memberReference,
  calledName: z.string(),
  memberNumber: z.int(),
  reasons: z.array(callReason),
  /** Who is ringing them at this moment. */
  takenBy: z.nullable(memberReference),
  /** The sheet of today on which they stand. */
  sheetNumber: z.nullable(z.int()),
  /** How often nobody answered, one time after the other. */
  noAnswers: z.int(),
});
export type CallListLine = z.output<typeof callListLine>;

export const getCallList = endpoint({
  operationId: 'getCallList',
  method: 'GET',
  path: '/desk/call-list',
  tag,
  summary: 'Who to ring today, and why',
  description:
    'One line for each member, in the order in which to ring them: visits, then what was promised, then answers that are awaited, then kindness. `toDecide` are those who did not answer three times. At most 200 lines.',
  access: 'coordinator',
  reply: z.strictObject({
    day: date,
    lines: z.array(callListLine),
    toDecide: z.array(callListLine),
    /** What was done today, the latest first. */
    doneToday: z.array(call),
  }),
});

const outcome = z.enum(callOutcomes);
const ringAgainOn = z.optional(date);

export const recordCallOutcome = endpoint({
  operationId: 'recordCallOutcome',
  method: 'POST',
  path: '/desk/call-list/{memberId}/outcomes',
  tag,
  summary: 'Say what came of ringing a member',
  description:
    'About these reasons alone: one that came up meanwhile stays. `ring_again` names a day; without an answer they are back tomorrow.',
  access: 'coordinator',
  idempotent: true,
  params: { memberId },
  body: z.strictObject({
    outcome,
    reasons: z
      .array(z.string().check(z.minLength(3), z.maxLength(120)))
      .check(z.minLength(1), z.maxLength(40)),
    ringAgainOn,
    note: z._default(paragraph(1000), ''),
  }),
  reply: call,
  status: 201,
  refusals: ['not_found', 'date_not_possible'],
});

export const undoCallOutcome = endpoint({
  operationId: 'undoCallOutcome',
  method: 'POST',
  path: '/desk/calls/{callId}/undo',
  tag,
  summary: 'Take back what was said of a call',
  description: 'On the same day, by whoever said it. They are on the call list again.',
  access: 'coordinator',
  idempotent: true,
  params: { callId },
  reply: null,
  refusals: ['not_found', 'undo_too_late'],
});

export const putOnCallList = endpoint({
  operationId: 'putOnCallList',
  method: 'POST',
  path: '/desk/call-list/wishes',
  tag,
  summary: 'Put a member on the call list',
  description: 'Today, or from a day on. `ask_to_help` names the request that they could help with.',
  access: 'coordinator',
  idempotent: true,
  body: z.strictObject({
    memberId,
    code: z._default(z.enum(callWishCodes), 'ring'),
    listingId: z.optional(listingId),
    note: z._default(paragraph(300), ''),
    dueOn: z.optional(date),
  }),
  reply: null,
  refusals: ['not_found', 'date_not_possible'],
});

export const callSheet = z.strictObject({
  id: callSheetId,
  number: z.int(),
  day: date,
  createdBy: memberReference,
  lines: z.array(
    z.strictObject({
      line: z.int(),
      member: memberReference,
      calledName: z.string(),
      memberNumber: z.int(),
      phone: z.nullable(z.string()),
      reasons: z.array(callReason),
      /** What was keyed in or done on the screen meanwhile; null while the line is open. */
      outcome: z.nullable(outcome),
    }),
  ),
});
export type CallSheet = z.output<typeof callSheet>;

export const makeCallSheet = endpoint({
  operationId: 'makeCallSheet',
  method: 'POST',
  path: '/desk/call-sheets',
  tag,
  summary: 'Put what is on the call list now onto a numbered sheet for printing',
  description: 'Without those whom another coordinator rings, or has on a sheet of today.',
  access: 'coordinator',
  idempotent: true,
  reply: callSheet,
  status: 201,
  refusals: ['not_found'],
});

const sheetNumber = z.pipe(
  z.string().check(z.regex(/^[1-9][0-9]{0,6}$/, 'Give the number of the sheet.')),
  z.transform((text: string) => Number(text)),
);

export const getCallSheet = endpoint({
  operationId: 'getCallSheet',
  method: 'GET',
  path: '/desk/call-sheets/{sheetNumber}',
  tag,
  summary: 'A printed call list, with what has come of each line',
  description: 'It carries telephone numbers, so the look leaves a line in the audit log.',
  access: 'coordinator',
  params: { sheetNumber },
  reply: callSheet,
  refusals: ['not_found'],
});

export const keyInCallSheet = endpoint({
  operationId: 'keyInCallSheet',
  method: 'POST',
  path: '/desk/call-sheets/{sheetNumber}/outcomes',
  tag,
  summary: 'Key in what came of the calls on a sheet',
  description:
    'All of them or none. A line that is not on the sheet, comes twice or is done already is refused.',
  access: 'coordinator',
  idempotent: true,
  params: { sheetNumber },
  body: z.strictObject({
    outcomes: z
      .array(z.strictObject({ line: z.int().check(z.gte(1)), outcome, ringAgainOn }))
      .check(z.minLength(1, 'Key in at least one line.'), z.maxLength(200)),
  }),
  reply: callSheet,
  refusals: ['not_found'],
});
