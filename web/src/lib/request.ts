import type { AnyEndpoint, InputOf, Outcome, OutcomeOf } from '@timebank/shared/endpoint';
import { Refused, Unreached } from './refusals.ts';

/** What goes into the headers of a request. */
export interface Envelope {
  accessToken?: string | null;
  /** One for each intent, so that a retry is not a second time. See `intents.ts`. */
  idempotencyKey?: string;
  /** The version that the person saw and changes. */
  version?: number;
  signal?: AbortSignal;
}

const answerWithinMs = 20_000;

/** Asks the API for one thing. Refusals are thrown as `Refused`, silence as `Unreached`. Knows nothing of signing in. */
export async function request<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  envelope: Envelope = {},
): Promise<OutcomeOf<E>> {
  const { params, query, body } = input as LooseInput;
  const response = await reach(
    addressOf(endpoint, { params, query }),
    {
      method: endpoint.method,
      headers: headersFor(endpoint, { ...envelope, hasBody: body !== undefined }),
      body: body === undefined ? null : JSON.stringify(body),
    },
    envelope.signal,
  );
  if (!response.ok) throw await refusalIn(response);
  const answer = endpoint.reply === null ? undefined : await json(response);
  return (endpoint.waits ? outcomeOf(response, answer) : answer) as OutcomeOf<E>;
}

/** A status of its own says that nothing is done yet, and that a second person is asked. */
const outcomeOf = ({ status }: Response, answer: unknown): Outcome<unknown, unknown> =>
  status === 202 ? { waits: true, approval: answer } : { waits: false, reply: answer };

/** The address of an operation, with its parameters filled in. */
export function addressOf(endpoint: AnyEndpoint, { params = {}, query = {} }: LooseInput = {}): string {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search && `?${search}`}`;
}

interface LooseInput {
  params?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
}

function headersFor(
  endpoint: AnyEndpoint,
  { accessToken, idempotencyKey, version, hasBody }: Envelope & { hasBody: boolean },
): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (hasBody) headers.set('content-type', 'application/json');
  if (accessToken) headers.set('authorization', `Bearer ${accessToken}`);
  if (endpoint.idempotent) headers.set('idempotency-key', needed(idempotencyKey, endpoint));
  if (endpoint.versioned) headers.set('if-match', `"${needed(version, endpoint)}"`);
  return headers;
}

function needed<Value>(value: Value | undefined, { operationId }: AnyEndpoint): Value {
  if (value === undefined) throw new TypeError(`${operationId} needs an idempotency key or a version`);
  return value;
}

/** Every request has an end, also on a network that swallows them. */
async function reach(address: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const deadline = new AbortController();
  const giveUp = () => deadline.abort();
  const timer = setTimeout(giveUp, answerWithinMs);
  signal?.addEventListener('abort', giveUp);
  try {
    return await fetch(address, { ...init, signal: deadline.signal });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreached('No answer came.', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

async function refusalIn(response: Response): Promise<Error> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  // Something between us and the time bank answered in its place.
  if (!isProblem) return new Unreached('Something else answered.');
  return new Refused(await json(response));
}

/** The reply is read as its schema says. The server writes it from that schema, and every test parses it. */
async function json<Reply>(response: Response): Promise<Reply> {
  try {
    return (await response.json()) as Reply;
  } catch (cause) {
    throw new Unreached('No answer came.', { cause });
  }
}
