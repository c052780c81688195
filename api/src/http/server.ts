import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import type { Config } from '../config.ts';
import { notAllowed, Refusal } from '../refusal.ts';
import { refusalFor } from './input.ts';
import { problemOf } from './problem.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { tokenOptions } from './token.ts';

const bodyBytesMax = 64 * 1024;

const loggerOptions: NonNullable<FastifyServerOptions['logger']> = {
  level: 'info',
  // An address may carry a token or a name; the path alone is enough to find a fault.
  serializers: { req: ({ method, url }) => ({ method, path: pathIn(url) }) },
  redact: ['req.headers', 'res.headers'],
};

/** Fastify with its limits, its headers and its one way to say no. It has no operation yet. */
export async function createServer(
  config: Config,
  { logger, styleHashes }: { logger: boolean; styleHashes: readonly string[] },
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: bodyBytesMax,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    trustProxy: (_address, hop) => hop < config.proxies,
    logger: logger && loggerOptions,
    logController: new LogController({ disableRequestLogging: true }),
    // An address that cannot be read gets as far as no route, and so as no error handler.
    frameworkErrors: answerProblem,
  });

  takeJsonAlone(app);
  app.setErrorHandler(answerProblem);

  addSecurityHeaders(app, styleHashes);
  app.addHook('onRequest', insistOnSameSite);
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    sampleInterval: 500,
    retryAfter: 2,
    exposeStatusRoute: false,
    pressureHandler: shedWhenMeasured,
  });
  await app.register(rateLimit, {
    max: config.requestsAMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('too_many_requests', 'That was a lot at once. Wait a minute, then go on.', {
        retryAfterSeconds: Math.ceil(ttl / 1000),
      }),
  });
  await app.register(cookie);
  await app.register(jwt, tokenOptions(config.secret));
  return app;
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { problem, retryAfterSeconds } = problemOf(error, instanceOf(request));
  if (problem.status >= 500 && problem.code === 'unexpected') request.log.error(error);
  if (retryAfterSeconds) reply.header('Retry-After', String(retryAfterSeconds));
  reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}

/** The plugin counts a sample without data as endless delay. Nobody is turned away for what was not measured. */
async function shedWhenMeasured(
  _request: FastifyRequest,
  _reply: FastifyReply,
  ...[, delayMs]: [kind: string, delayMs: number | undefined]
): Promise<void> {
  if (!Number.isFinite(delayMs)) return;
  throw new Refusal('too_busy', 'Many people are here at once. Try again in a moment.', {
    retryAfterSeconds: 2,
  });
}

/** The path alone: an address may carry a secret behind its question mark. */
const instanceOf = (request: FastifyRequest): string => pathIn(request.url);

/** The end of a link opens it without signing in, so that it is in no log. */
const pathIn = (url: string): string =>
  (url.split('?')[0] ?? '/').replace(/(\/links|\/badges|^\/[lb])\/[^/]+/, '$1/…');

function takeJsonAlone(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    // RFC 8259 lets nobody send one, and a body that only some parsers take has two meanings.
    if ((body as string).startsWith('\uFEFF')) return done(withByteOrderMark());
    void parse(request, body as string, done);
  });
}

const withByteOrderMark = (): Refusal =>
  refusalFor([{ at: 'body', message: 'Send the JSON without a byte order mark in front.' }]);

/** A page of another site must not act with somebody's cookie. Programs that are no browser send no such header. */
function insistOnSameSite(request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  const site = request.headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  const isAllowed = isOwn || methodsThatLook.includes(request.method);
  done(isAllowed ? undefined : notAllowed('This request came from another site. Open the time bank itself.'));
}

type Done = (error?: Error) => void;
const methodsThatLook = ['GET', 'HEAD', 'OPTIONS'];
