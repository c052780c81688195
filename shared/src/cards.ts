import * as z from 'zod/mini';
import { cardToken } from './auth.ts';
import { endpoint } from './endpoint.ts';
import { memberId } from './ids.ts';

export const lookAtCard = endpoint({
  operationId: 'lookAtCard',
  method: 'POST',
  path: '/auth/cards',
  tag: 'Signing in',
  summary: 'Whose card this is, before anybody signs in with it',
  description:
    'Says the first name and nothing else, so that whoever scanned a card on a new telephone can be asked. Nothing happens by it.',
  access: 'public',
  body: z.strictObject({ cardToken }),
  reply: z.strictObject({ firstName: z.string(), timebank: z.string(), needsPin: z.boolean() }),
  refusals: ['wrong_credentials'],
});

export const issueCard = endpoint({
  operationId: 'issueCard',
  method: 'POST',
  path: '/members/{memberId}/card',
  tag: 'Members',
  summary: "Make a member's card for printing",
  description:
    'The address for the code on the card is told once, and never kept: asking again makes another card. The old one stops working at once, and whoever is signed in with it is signed out. Staff never get one for themselves.',
  access: 'coordinator',
  params: { memberId },
  body: z.strictObject({ channel: z.enum(['phone', 'in_person', 'paper']) }),
  reply: z.strictObject({ memberNumber: z.int(), address: z.string() }),
  status: 201,
  refusals: ['not_found', 'member_wrong_state', 'conflict_of_interest'],
});

export const revokeCard = endpoint({
  operationId: 'revokeCard',
  method: 'DELETE',
  path: '/members/{memberId}/card',
  tag: 'Members',
  summary: "End a member's card, such as one that was lost",
  description: 'It stops working at once, and whoever is signed in with it is signed out.',
  access: 'coordinator',
  params: { memberId },
  reply: null,
  refusals: ['not_found', 'conflict_of_interest'],
});
