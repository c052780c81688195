import * as z from 'zod/mini';
import { callerChecks, callOutcomes } from './call-words.ts';
import { endpoint } from './endpoint.ts';
import { callId, memberId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import { paragraph } from './text.ts';

const tag = 'Telephone desk';

/** One telephone call, or one try at one. */
export const call = z.strictObject({
  id: callId,
  member: memberReference,
  coordinator: memberReference,
  direction: z.enum(['in', 'out']),
  startedAt: instant,
  /** Null while it goes on. */
  endedAt: z.nullable(instant),
  callerCheck: z.enum(callerChecks),
  note: z.string(),
  outcome: z.nullable(z.enum(callOutcomes)),
  ringAgainOn: z.nullable(date),
});
export type Call = z.output<typeof call>;

const params = { callId };

export const startCall = endpoint({
  operationId: 'startCall',
  method: 'POST',
  path: '/desk/calls',
  tag,
  summary: 'Say that one is on the telephone with a member',
  description:
    'A call that one has with somebody else ends by it. Of two coordinators who ring the same member at once the second is told.',
  access: 'coordinator',
  idempotent: true,
  body: z.strictObject({ memberId, direction: z.enum(['in', 'out']) }),
  reply: call,
  status: 201,
  refusals: ['not_found', 'already_exists'],
});

export const getOpenCall = endpoint({
  operationId: 'getOpenCall',
  method: 'GET',
  path: '/desk/calls/open',
  tag,
  summary: 'The call that I am in the middle of',
  access: 'coordinator',
  reply: z.strictObject({ call: z.nullable(call) }),
});

export const checkCaller = endpoint({
  operationId: 'checkCaller',
  method: 'PUT',
  path: '/desk/calls/{callId}/caller-check',
  tag,
  summary: 'Keep whether the caller knew the password word',
  description: 'By whoever has the call.',
  access: 'coordinator',
  params,
  body: z.strictObject({ callerCheck: z.enum(callerChecks) }),
  reply: call,
  refusals: ['not_found'],
});

export const noteCall = endpoint({
  operationId: 'noteCall',
  method: 'PUT',
  path: '/desk/calls/{callId}/note',
  tag,
  summary: 'Keep a note with a call',
  description: 'By whoever has the call. Members never see it.',
  access: 'coordinator',
  params,
  body: z.strictObject({ note: paragraph(1000) }),
  reply: call,
  refusals: ['not_found'],
});

export const endCall = endpoint({
  operationId: 'endCall',
  method: 'POST',
  path: '/desk/calls/{callId}/end',
  tag,
  summary: 'End a call',
  description: 'By whoever has it. One that has ended stays as it is.',
  access: 'coordinator',
  idempotent: true,
  params,
  reply: call,
  refusals: ['not_found'],
});

export const listCalls = endpoint({
  operationId: 'listCalls',
  method: 'GET',
  path: '/desk/calls',
  tag,
  summary: 'The calls with one member, the latest first',
  description: 'The look leaves a line in the audit log.',
  access: 'coordinator',
  query: { ...pageQuery, member: memberId },
  reply: page(call),
  refusals: ['not_found'],
});
