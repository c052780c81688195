import * as z from 'zod/mini';
import { call } from './calls.ts';
import { endpoint } from './endpoint.ts';
import { exchange } from './exchanges.ts';
import { listingId, memberId } from './ids.ts';
import { listing } from './listings.ts';
import { member, memberReference } from './members.ts';
import { memberStatus } from './roles.ts';

const tag = 'Telephone desk';

/** By what a caller was found. */
export const callerMatches = [
  'number',
  'name',
  'called',
  'telephone',
  'postcode',
  'sounds',
  'spelling',
] as const;

export const foundCaller = z.strictObject({
  id: memberId,
  memberNumber: z.int(),
  displayName: z.string(),
  /** How they like to be called, where that is not their name. */
  calledName: z.string(),
  neighbourhood: z.nullable(z.string()),
  /** Those who have left or are suspended ring too. */
  status: memberStatus,
  match: z.enum(callerMatches),
  /** The last figures of the telephone number that were typed. */
  phoneEnd: z.nullable(z.string()),
});
export type FoundCaller = z.output<typeof foundCaller>;

export const findCallers = endpoint({
  operationId: 'findCallers',
  method: 'GET',
  path: '/desk/callers',
  tag,
  summary: 'Find whoever is ringing',
  description:
    'By name in any order and by its beginning, by how they are called, by what sounds alike or is a letter off, by member number, by postcode and by telephone number or a part of it. The best first, at most 12.',
  access: 'coordinator',
  query: { q: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)) },
  reply: z.strictObject({ items: z.array(foundCaller) }),
});

export const callerCard = z.strictObject({
  /** Without the password word, which is shown on request. */
  member,
  /** What is agreed for today or later, the next first; without a time last. */
  visits: z.array(exchange),
  /** What waits for their answer. */
  waiting: z.array(exchange),
  requests: z.array(listing),
  offers: z.array(listing),
  /** Who may act for them. */
  representedBy: z.array(memberReference),
  /** The last time anybody spoke with them, before this call. */
  lastCall: z.nullable(call),
  hasPasswordWord: z.boolean(),
});
export type CallerCard = z.output<typeof callerCard>;

export const getCallerCard = endpoint({
  operationId: 'getCallerCard',
  method: 'GET',
  path: '/desk/callers/{memberId}',
  tag,
  summary: 'What a coordinator wants to know of whoever is ringing',
  description: 'The look leaves a line in the audit log.',
  access: 'coordinator',
  params: { memberId },
  reply: callerCard,
  refusals: ['not_found'],
});

/** A POST, because each look at it leaves a line. */
export const showPasswordWord = endpoint({
  operationId: 'showPasswordWord',
  method: 'POST',
  path: '/desk/callers/{memberId}/password-word',
  tag,
  summary: 'The password word that a member says on the telephone',
  description: 'Each look leaves a line in the audit log.',
  access: 'coordinator',
  params: { memberId },
  reply: z.strictObject({ passwordWord: z.string() }),
  refusals: ['not_found'],
});

export const suggestedHelper = z.strictObject({
  member: memberReference,
  neighbourhood: z.nullable(z.string()),
  isNear: z.boolean(),
  /** Their offer that fits. */
  offer: z.strictObject({ id: listingId, title: z.string() }),
});
export type SuggestedHelper = z.output<typeof suggestedHelper>;

export const suggestHelpers = endpoint({
  operationId: 'suggestHelpers',
  method: 'GET',
  path: '/desk/requests/{listingId}/helpers',
  tag,
  summary: 'Up to three members who offer what somebody has asked for',
  description:
    'Active members alone, those who live near first. Nobody whom a block parts from the one who asks.',
  access: 'coordinator',
  params: { listingId },
  reply: z.strictObject({ items: z.array(suggestedHelper) }),
  refusals: ['not_found'],
});
