import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { InjectOptions } from 'fastify';
import * as z from 'zod/mini';
import type { Dice } from './dice.ts';
import { type Generating, generate, type Schema } from './generate.ts';
import { contentTypes, hostileHeaders, mutate, rawBodies } from './mutate.ts';

/** A request, and whether its parts fit what the operation declares: only then may it succeed. */
export interface FuzzRequest {
  options: InjectOptions & { method: NonNullable<InjectOptions['method']>; url: string };
  fits: boolean;
}

/** Half of them valid as far as a schema can say, a third with one thing broken, the rest raw. */
export function requestFor(endpoint: AnyEndpoint, by: Generating): FuzzRequest {
  const { dice } = by;
  const kind = dice.roll(10);
  const params = broken(kind, generate(schemaOf(endpoint.params), '', by), dice) as Record<string, unknown>;
  const query = broken(kind, generate(schemaOf(endpoint.query), '', by), dice);
  const body = endpoint.body ? broken(kind, generate(schemaOf(endpoint.body), '', by), dice) : undefined;
  const isRaw = kind === 9 && endpoint.method !== 'GET';
  const headers = dice.once(12) ? dice.oneOf(hostileHeaders) : usualHeaders(endpoint, dice);
  const { payload, contentType } = payloadOf({ body, isRaw, dice });
  return {
    options: {
      method: endpoint.method,
      url: urlOf(endpoint, { params, query, isOdd: kind === 8 && dice.once(3), dice }),
      headers: { ...headers, ...(contentType ? { 'content-type': contentType } : {}) },
      ...(payload === undefined ? {} : { payload }),
    },
    fits: !isRaw && accepts(endpoint.body, payload === undefined ? undefined : body),
  };
}

const broken = (kind: number, value: unknown, dice: Dice): unknown =>
  kind >= 5 && kind < 9 ? mutate(value, dice) : value;

const schemas = new Map<z.core.$ZodType, Schema>();

function schemaOf(type: z.core.$ZodType): Schema {
  const known = schemas.get(type);
  if (known) return known;
  const made = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema;
  schemas.set(type, made);
  return made;
}

const accepts = (type: z.core.$ZodType | undefined, value: unknown): boolean =>
  type ? (type as z.ZodMiniType).safeParse(value).success : value === undefined;

function payloadOf({ body, isRaw, dice }: { body: unknown; isRaw: boolean; dice: Dice }): {
  payload: string | Buffer | undefined;
  contentType: string | undefined;
} {
  if (isRaw) return { payload: dice.oneOf(rawBodies), contentType: dice.oneOf(contentTypes) };
  if (body === undefined) return { payload: undefined, contentType: undefined };
  return { payload: JSON.stringify(body), contentType: 'application/json' };
}

function usualHeaders(endpoint: AnyEndpoint, dice: Dice): Record<string, string> {
  const headers: Record<string, string> = {};
  if (endpoint.idempotent && dice.once(2)) headers['idempotency-key'] = `fuzz-key-${dice.roll(500)}`;
  if (endpoint.versioned && !dice.once(8)) headers['if-match'] = `"${1 + dice.roll(3)}"`;
  return headers;
}

function urlOf(
  endpoint: AnyEndpoint,
  { params, query, isOdd, dice }: { params: unknown; query: unknown; isOdd: boolean; dice: Dice },
): string {
  const given = (typeof params === 'object' && params !== null ? params : {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(given[name] ?? 'none'));
  const search = Object.entries(typeof query === 'object' && query !== null ? query : {})
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
  const odd = isOdd ? dice.oneOf(['/', '/%00', '/..', '%2f', '?a=%ff', ';x', '//']) : '';
  return `/api/v1${path}${odd}${search && !odd ? `?${search}` : ''}`;
}

/** Percent-encoding that also takes half of a surrogate pair, which no address can carry as it is. */
const encoded = (value: unknown): string => encodeURIComponent(Buffer.from(String(value)).toString());
