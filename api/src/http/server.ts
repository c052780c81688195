import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
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
import { problemOf } from './problem.ts';
import { tokenOptions } from './token.ts';

const bodyBytesMax = 64 * 1024;

const loggerOptions: NonNullable<FastifyServerOptions['logger']> = {
  level: 'info',
  // An address may carry a token or a name; the path alone is enough to find a fault.
  serializers: { req: ({ method, url }) => ({ method, path: url.split('?')[0] }) },
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

  app.addHook('onRequest', async (request) => insistOnSameSite(request));
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
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", ...styleHashes.map((hash) => `'sha256-${hash}'`)],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Browsers ignore this over plain http, so that it only ever binds those who are reached by https.
    strictTransportSecurity: { maxAge: 31_536_000 },
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
const instanceOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';

function takeJsonAlone(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    void app.getDefaultJsonParser('error', 'error')(request, body as string, done);
  });
}

/** A page of another site must not act with somebody's cookie. Programs that are no browser send no such header. */
function insistOnSameSite(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw notAllowed('This request came from another site. Open the time bank itself.');
  }
}
