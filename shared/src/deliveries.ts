import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { deliveryId, exchangeId, memberId } from './ids.ts';
import { instant } from './instants.ts';
import { memberReference } from './members.ts';
import { notice, noticeCodes } from './notices.ts';
import { page, pageQuery } from './page.ts';
import { preferredContact } from './profile.ts';
import { paragraph } from './text.ts';

/** How a notice reaches somebody. `named_contact` is a call to the person whom they named. */
export const deliveryWays = ['email', 'text', 'call', 'letter', 'named_contact'] as const;
export const deliveryWay = z.enum(deliveryWays);
export type DeliveryWay = z.output<typeof deliveryWay>;

/** `sent` is what the program did, `done` what a person did: rang, or posted a letter. */
export const deliveryStates = ['waiting', 'sent', 'done', 'failed', 'not_needed'] as const;
export const deliveryState = z.enum(deliveryStates);
export type DeliveryState = z.output<typeof deliveryState>;

/** What is told: a notice, or that the member asked to be rung. */
export const deliveryAbout = z.enum([...noticeCodes, 'ring_me']);
export type DeliveryAbout = z.output<typeof deliveryAbout>;

export const delivery = z.strictObject({
  id: deliveryId,
  member: memberReference,
  way: deliveryWay,
  /** The way that they like, where there was no number or address for it. */
  insteadOf: z.nullable(preferredContact),
  /** False where nothing is known by which they could be reached. */
  isReachable: z.boolean(),
  state: deliveryState,
  about: deliveryAbout,
  facts: notice.shape.facts,
  exchangeId: z.nullable(exchangeId),
  createdAt: instant,
  tries: z.int(),
  doneAt: z.nullable(instant),
  doneBy: z.nullable(memberReference),
  /** Why it failed, or what was written down when it was done. */
  outcome: z.nullable(z.string()),
});
export type Delivery = z.output<typeof delivery>;

const tag = 'Coordinators';
const deliveryIds = z
  .array(deliveryId)
  .check(z.minLength(1, 'Choose at least one.'), z.maxLength(500, 'Choose at most 500.'));

export const listDeliveries = endpoint({
  operationId: 'listDeliveries',
  method: 'GET',
  path: '/deliveries',
  tag,
  summary: 'What is on its way to members, and what could not reach them',
  description:
    'The oldest first, without anybody’s number or address. What failed is tried again for about a day before.',
  access: 'coordinator',
  query: { ...pageQuery, state: z._default(deliveryState, 'waiting'), way: z.optional(deliveryWay) },
  reply: page(delivery),
});

export const letterToPrint = z.strictObject({
  member: memberReference,
  /** How the letter begins: Dear Mrs Ellis. */
  calledName: z.string(),
  /** The name and the lines of the address, as they go on the envelope. */
  addressLines: z.array(z.string()),
  largePrint: z.boolean(),
  deliveryIds: z.array(deliveryId),
  parts: z.array(
    z.strictObject({
      deliveryId,
      subject: z.string(),
      sentences: z.string(),
      title: z.nullable(z.string()),
      /** The address by which they answer without signing in; null where nothing is asked any more. */
      link: z.nullable(z.string()),
    }),
  ),
  /** The address by which they ask to be rung. */
  ringMeLink: z.string(),
});
export type LetterToPrint = z.output<typeof letterToPrint>;

export const printLetters = endpoint({
  operationId: 'printLetters',
  method: 'POST',
  path: '/deliveries/letters',
  tag,
  summary: 'Read the letters that wait to be printed',
  description:
    'One letter for each member, in order of route: neighbourhood, then address. Each leaves a line in the audit log, because it shows an address. Asking again gives the same letters and links.',
  access: 'coordinator',
  body: z.strictObject({
    memberIds: z
      .array(memberId)
      .check(z.minLength(1, 'Choose at least one.'), z.maxLength(100, 'Choose at most 100.')),
  }),
  reply: z.strictObject({
    timebank: z.strictObject({ name: z.string(), phone: z.string() }),
    letters: z.array(letterToPrint),
  }),
});

export const markDelivered = endpoint({
  operationId: 'markDelivered',
  method: 'POST',
  path: '/deliveries/done',
  tag,
  summary: 'Write down that members were told: rung, or their letters posted',
  description:
    'What was done before stays as it was. `not_needed` says that nobody has to tell them any more.',
  access: 'coordinator',
  body: z.strictObject({
    deliveryIds,
    state: z._default(z.enum(['done', 'not_needed']), 'done'),
    note: z._default(paragraph(300), ''),
  }),
  reply: z.strictObject({ marked: z.int() }),
});

export const takeDeliveredBack = endpoint({
  operationId: 'takeDeliveredBack',
  method: 'POST',
  path: '/deliveries/undone',
  tag,
  summary: 'Take back that members were told, where somebody pressed by mistake',
  access: 'coordinator',
  body: z.strictObject({ deliveryIds }),
  reply: z.strictObject({ marked: z.int() }),
});

export const sendAgain = endpoint({
  operationId: 'sendAgain',
  method: 'POST',
  path: '/deliveries/{deliveryId}/again',
  tag,
  summary: 'Try once more to reach somebody, in the same way or another',
  description:
    'For an e-mail or a text that failed or still waits. Refused where there is no number or address.',
  access: 'coordinator',
  params: { deliveryId },
  body: z.strictObject({ way: z.optional(z.enum(['call', 'letter'])) }),
  reply: delivery,
  refusals: ['not_found', 'already_exists'],
});
