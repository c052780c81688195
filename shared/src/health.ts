import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const alive = z.strictObject({ ok: z.boolean() });

export const getHealth = endpoint({
  operationId: 'getHealth',
  method: 'GET',
  path: '/health',
  tag: 'Health',
  summary: 'Is the program running?',
  access: 'public',
  reply: alive,
});

export const getReadiness = endpoint({
  operationId: 'getReadiness',
  method: 'GET',
  path: '/ready',
  tag: 'Health',
  summary: 'Can it read and write?',
  access: 'public',
  reply: alive,
  refusals: ['too_busy'],
});
