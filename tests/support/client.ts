import type { FastifyInstance, InjectOptions } from 'fastify';
import { insistOnDeclared } from './declared-replies.ts';

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: every reply is checked against its schema before a test looks into it
  body: any;
  headers: Record<string, string>;
  /** Cookies that were set, by name. */
  cookies: Record<string, { value: string; [attribute: string]: unknown }>;
}

export type Headers = Record<string, string>;

/** Sends requests to the application as one person, or as nobody. Paths start after `/api/v1`. */
export interface Client {
  get(path: string, headers?: Headers): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Headers): Promise<Reply>;
  patch(path: string, body?: unknown, headers?: Headers): Promise<Reply>;
  put(path: string, body?: unknown, headers?: Headers): Promise<Reply>;
  delete(path: string, body?: unknown, headers?: Headers): Promise<Reply>;
}

/** A client whose every reply is checked against what its operation declares, before the test sees it. */
export function createClient(app: FastifyInstance, identify: () => Headers): Client {
  const send =
    (method: 'POST' | 'PATCH' | 'PUT' | 'DELETE') =>
    (path: string, body?: unknown, headers: Headers = {}) =>
      request(app, { method, path, body, headers: { ...identify(), ...headers } });
  return {
    get: (path, headers = {}) =>
      request(app, { method: 'GET', path, body: undefined, headers: { ...identify(), ...headers } }),
    post: send('POST'),
    patch: send('PATCH'),
    put: send('PUT'),
    delete: send('DELETE'),
  };
}

interface Request {
  method: NonNullable<InjectOptions['method']>;
  path: string;
  body: unknown;
  headers: Headers;
}

/** A machine that is busy with many tests at once may be told to wait, as anybody would be, and asks again. */
const attemptsMax = 20;

async function request(app: FastifyInstance, given: Request): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await requestOnce(app, given);
    if (reply.body?.code !== 'too_busy' || attempt === attemptsMax) return reply;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function requestOnce(app: FastifyInstance, { method, path, body, headers }: Request): Promise<Reply> {
  const response = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const isJson = /[/+]json/.test(String(response.headers['content-type'])) && response.body !== '';
  const parsed = isJson ? JSON.parse(response.body) : response.body || undefined;
  insistOnDeclared({ method, path, status: response.statusCode, body: parsed });
  return {
    status: response.statusCode,
    body: parsed,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
    ),
    cookies: Object.fromEntries(response.cookies.map((cookie) => [cookie.name, cookie])),
  };
}
