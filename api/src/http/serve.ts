import type { AnyEndpoint, Outcome, OutcomeOf, ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { foreseeLine } from '../audit/chaining.service.ts';
import { type Admitted, admit } from '../auth/gate.service.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import type { Database, WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import type { News } from '../news.ts';
import { insist, Refusal } from '../refusal.ts';
import { objectionToAccess } from './access.ts';
import { actingFor, lookingFor, tellWhom } from './acting.ts';
import { insistOnKey, keepReply, keyOf, ofSameRequest, recallReply, requestHashOf } from './idempotency.ts';
import { parseInput } from './input.ts';
import { sessionIdOf } from './token.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: AnyEndpoint;
  }
}

/** What every operation is served with. */
export interface Surroundings {
  app: FastifyInstance;
  database: Database;
  clock: Clock;
  newId: NewId;
  config: Config;
  news: News;
  /** True in production: staff act as plain members until they have shown their second factor. */
  secondFactorForStaff: boolean;
}

type Handler<Call, E extends AnyEndpoint, Result = ReplyOf<E>> = (
  call: Call,
  input: ParsedOf<E>,
) => Promise<Result>;

/** Serves an operation that only looks. */
export function serveRead<E extends AnyEndpoint>(
  around: Surroundings,
  endpoint: E,
  handle: Handler<ReadCall, E>,
): void {
  route(around, endpoint, async (request, reply) => {
    const sessionId = sessionIdOf(request, around.clock());
    const answer = await around.database.read(async (tx) => {
      const now = around.clock();
      const admitted = await admit(tx, { ...around, request, sessionId, now });
      checkAccess(endpoint, admitted);
      const input = parseInput(endpoint, request);
      return await handle(await lookingFor({ ...admitted, tx, now }, endpoint, input), input);
    });
    return finish(reply, { answer, status: endpoint.status });
  });
}

/**
 * Serves an operation that changes things: sign-in, key, change and kept reply in one transaction. Whoever sends
 * the same key again gets the first reply.
 */
export function serveWrite<E extends AnyEndpoint>(
  around: Surroundings,
  endpoint: E,
  handle: Handler<WriteCall, E, OutcomeOf<E>>,
): void {
  route(around, endpoint, async (request, reply) => {
    const sessionId = sessionIdOf(request, around.clock());
    const key = endpoint.idempotent ? keyOf(request) : null;
    const outcome = await around.database.write(async (tx) => {
      const now = around.clock();
      const [admitted, kept] = await Promise.all([
        admit(tx, { ...around, request, sessionId, now }),
        key && recallReply(tx, { sessionId, key }),
      ]);
      checkAccess(endpoint, admitted);
      foreseeLine(tx, admitted.scope.timebankId);
      const input = parseInput(endpoint, request);
      const expectedVersion = expectedVersionOf(endpoint, request);
      insistOnKey(endpoint, request);
      if (kept) return { kept: ofSameRequest(kept, request) };
      const own = writeCall(around, { admitted, tx, now, expectedVersion });
      const call = await actingFor(own, endpoint, input);
      const result = await handle(call, input);
      tellWhom(call, endpoint, input, result);
      const answered = answerOf(endpoint, result);
      const { answer, status } = answered;
      if (!key) return { ...answered, kept: null };
      const text =
        answer === undefined
          ? ''
          : String(reply.serializeInput(answer as Record<string, unknown>, String(status)));
      keepReply(tx, {
        memberId: admitted.actor.memberId,
        key,
        requestHash: requestHashOf(request),
        status,
        reply: text,
        createdAt: now.toISOString(),
      });
      return { ...answered, kept: null, text };
    });
    if (outcome.kept) {
      return reply
        .code(outcome.kept.status)
        .header('Idempotency-Replayed', 'true')
        .type('application/json; charset=utf-8')
        .serializer(asItIs)
        .send(outcome.kept.text);
    }
    return finish(reply, outcome);
  });
}

/** What an operation without a signed-in person, or with slow secrets to check, opens its own transactions with. */
export interface OpenCall<E extends AnyEndpoint> extends Surroundings {
  request: FastifyRequest;
  reply: FastifyReply;
  input: ParsedOf<E>;
  now: Date;
}

/** Serves an operation that arranges its own transactions: signing in, streams, what anybody may read. */
export function serveOpen<E extends AnyEndpoint>(
  around: Surroundings,
  endpoint: E,
  handle: (call: OpenCall<E>) => Promise<ReplyOf<E>>,
): void {
  route(around, endpoint, async (request, reply) => {
    const input = parseInput(endpoint, request);
    const answer = await handle({ ...around, request, reply, input, now: around.clock() });
    return reply.sent ? reply : finish(reply, { answer, status: endpoint.status });
  });
}

/** The signed-in person of a request to an operation that arranges its own transactions. */
export async function admitted(call: OpenCall<AnyEndpoint>, endpoint: AnyEndpoint): Promise<Admitted> {
  const sessionId = sessionIdOf(call.request, call.now);
  const found = await call.database.read((tx) => admit(tx, { ...call, sessionId }));
  checkAccess(endpoint, found);
  return found;
}

/** Transactions of their own for whoever is signed in, for operations with something slow between them. */
export async function writerFor<E extends AnyEndpoint>(open: OpenCall<E>, endpoint: E) {
  const found = await admitted(open, endpoint);
  return <Result>(work: (call: WriteCall) => Promise<Result>): Promise<Result> =>
    open.database.write((tx) => work(writeCall(open, { admitted: found, tx, now: open.now })));
}

export function writeCall(
  { newId, news }: Pick<Surroundings, 'newId' | 'news'>,
  {
    admitted,
    tx,
    now,
    expectedVersion = null,
  }: { admitted: Admitted; tx: WriteTransaction; now: Date; expectedVersion?: number | null },
): WriteCall {
  const { actor, scope, address } = admitted;
  return {
    actor,
    scope,
    tx,
    now,
    newId,
    asMemberId: actor.memberId,
    onBehalfOfId: null,
    channel: 'self',
    address,
    expectedVersion,
    announce: (change) => tx.afterCommit(() => news.publish(change)),
  };
}

function route(
  { app }: Surroundings,
  endpoint: AnyEndpoint,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    schema: { response: responsesOf(endpoint) },
    config: { endpoint },
    ...(endpoint.bodyBytesMax ? { bodyLimit: endpoint.bodyBytesMax } : {}),
    handler,
  });
}

function checkAccess(endpoint: AnyEndpoint, { actor }: Admitted): void {
  const { access } = endpoint;
  if (access === 'public') return;
  insist(objectionToAccess(actor, { access, changesThings: endpoint.method !== 'GET' }));
}

/** What is sent, and under which status: an operation that waits for a second person says so by its own. */
interface Answered {
  answer: unknown;
  status: number;
  /** The answer as it is kept for whoever sends the same key again. */
  text?: string;
}

function answerOf(endpoint: AnyEndpoint, result: unknown): Answered {
  if (!endpoint.waits) return { answer: result, status: endpoint.status };
  const outcome = result as Outcome<unknown, unknown>;
  return outcome.waits
    ? { answer: outcome.approval, status: 202 }
    : { answer: outcome.reply, status: endpoint.status };
}

function finish(reply: FastifyReply, { answer, status, text }: Answered): FastifyReply {
  reply.code(status);
  if (answer === undefined) return reply.send();
  if (typeof answer === 'object' && answer !== null && 'version' in answer)
    reply.header('ETag', `"${answer.version}"`);
  if (text === undefined) return reply.send(answer);
  return reply.type('application/json; charset=utf-8').serializer(asItIs).send(text);
}

const asItIs = (text: unknown): string => text as string;

/** The version that a `PATCH` says it is changing. Without one, two people would undo each other's work unseen. */
function expectedVersionOf(endpoint: AnyEndpoint, request: FastifyRequest): number | null {
  if (!endpoint.versioned) return null;
  const given = request.headers['if-match'];
  if (given === undefined) {
    throw new Refusal('precondition_missing', 'Send If-Match with the ETag of what you are changing.');
  }
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (!version)
    throw new Refusal('stale_version', 'That is not a version of this. Read it again, then change it.');
  return Number(version);
}

function responsesOf({ reply, status, waits }: AnyEndpoint): Record<number, unknown> {
  return {
    ...(waits ? { 202: jsonSchemaOf(waits) } : {}),
    ...(reply ? { [status]: jsonSchemaOf(reply) } : {}),
  };
}

const jsonSchemaOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'output', target: 'draft-7' });
