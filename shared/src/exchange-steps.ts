import * as z from 'zod/mini';
import { onBehalf } from './acting.ts';
import { approval } from './approvals.ts';
import { endpoint } from './endpoint.ts';
import { exchange } from './exchanges.ts';
import { minutes } from './hours.ts';
import { concernId, exchangeId } from './ids.ts';
import { date } from './instants.ts';
import type { RefusalCode } from './problem.ts';
import { paragraph, reason } from './text.ts';

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

export const acceptExchange = endpoint({
  operationId: 'acceptExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/accept',
  tag,
  summary: 'Say yes to a proposal',
  description:
    "Holds the agreed hours on the receiver's account, so that nobody promises the same hour twice.",
  access: 'member',
  forAnother: 'agree',
  idempotent: true,
  params,
  body: z.optional(z.strictObject({ ...onBehalf })),
  reply: exchange,
  refusals: [...wrongStep, 'floor_reached', 'account_full', 'blocked'],
});

export const declineExchange = endpoint({
  operationId: 'declineExchange',
  method: 'POST',
  path: '/exchanges/{exchangeId}/decline',
  tag,
  summary: 'Say no thank you to a proposal',
  access: 'member',
  forAnother: 'agree',
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
  forAnother: 'ask',
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
  forAnother: 'agree',
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
  forAnother: 'confirm',
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
  forAnother: 'confirm',
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
  forAnother: 'confirm',
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
  forAnother: 'confirm',
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
  forAnother: 'confirm',
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
  refusals: [...wrongStep, ...wrongHours, 'floor_reached', 'account_full', 'already_completed'],
});

export const raiseConcern = endpoint({
  operationId: 'raiseConcern',
  method: 'POST',
  path: '/exchanges/{exchangeId}/concerns',
  tag,
  summary: 'Tell the coordinator that something was wrong',
  description: 'Either party, within 30 days after the hours were posted.',
  access: 'member',
  forAnother: 'confirm',
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
    'The words are told at once. With `reverse` it is proposed to a second person to reverse the posting; with `minutes` too, to record it again with these.',
  access: 'coordinator',
  idempotent: true,
  params: { concernId },
  body: z.strictObject({
    answer: paragraph(2000).check(z.minLength(3, 'Write an answer.')),
    reverse: z._default(z.boolean(), false),
    minutes: z.optional(minutes),
  }),
  reply: exchange,
  waits: approval,
  refusals: [
    'not_found',
    'exchange_wrong_state',
    'conflict_of_interest',
    'already_exists',
    'member_not_active',
    'already_reversed',
    'floor_reached',
    'account_full',
    'account_closed',
    ...wrongHours,
  ],
});
