import * as z from 'zod/mini';
import type { ForAnother } from './acting.ts';
import type { RefusalCode } from './problem.ts';

/** Who may use an operation at all. What depends on the row (being a party to it, owning it) is the service's to check. */
export const accesses = [
  'public',
  'signed_in',
  'member',
  'coordinator',
  'administrator',
  'auditor_or_above',
  'operator',
] as const;
export type Access = (typeof accesses)[number];

type Fields = z.core.$ZodLooseShape;
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** What an operation is, declared once: the API serves it, the web calls it, the reference document prints it. */
export interface Endpoint<
  Params extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends z.core.$ZodType | undefined = z.core.$ZodType | undefined,
  Reply extends z.core.$ZodType | null = z.core.$ZodType | null,
  Waiting extends z.core.$ZodType | undefined = z.core.$ZodType | undefined,
> {
  readonly operationId: string;
  readonly method: Method;
  /** Below `/api/v1`, with `{memberId}` for a part that varies. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** Conditions on the row, the order of a list, and what else a reader must know. */
  readonly description?: string;
  readonly access: Access;
  /** What it takes to do this for another member; null where it is not a member's own to do. */
  readonly forAnother: ForAnother | null;
  /** Set where the path names the member whose act it is, or what is theirs. */
  readonly ownerInPath: 'memberId' | 'accountId' | 'transferId' | null;
  readonly params: z.ZodMiniObject<Params, z.core.$strict>;
  readonly query: z.ZodMiniObject<Query, z.core.$strict>;
  readonly body: Body;
  /** The body of the one successful reply; null where it has none. */
  readonly reply: Reply;
  readonly status: 200 | 201 | 202 | 204;
  /** Set where it may have to wait for a second person: the body of a 202 then, beside the reply. */
  readonly waits: Waiting;
  /** The codes this operation may answer with, beside those that every operation may (bad input, sign-in, limits). */
  readonly refusals: readonly RefusalCode[];
  /** True where an `Idempotency-Key` is honoured: whatever creates something or moves hours. */
  readonly idempotent: boolean;
  /** True where `If-Match` must name the version that is being changed. */
  readonly versioned: boolean;
  /** Set where the body may be larger than any other: a photo. In bytes of JSON. */
  readonly bodyBytesMax?: number;
  /** Set where the reply is not JSON. Such a reply is written by the route itself, as a stream. */
  readonly streams?: Streamed;
}

/** What a reply is written in where it is a stream: a table, lines of JSON, or news as it happens. */
type Streamed = 'text/csv' | 'application/x-ndjson' | 'text/event-stream';

interface Declaration<Params, Query, Body, Reply, Waiting> {
  operationId: string;
  method: Method;
  path: string;
  tag: string;
  summary: string;
  description?: string;
  ownerInPath?: 'memberId' | 'accountId' | 'transferId';
  params?: Params;
  query?: Query;
  body?: Body;
  reply: Reply;
  status?: 200 | 201 | 202 | 204;
  waits?: Waiting;
  refusals?: readonly RefusalCode[];
  idempotent?: boolean;
  versioned?: boolean;
  bodyBytesMax?: number;
  streams?: Streamed;
}

/** Whatever a member may do is declared with what it takes to do it for them. */
type Doors =
  | { access: 'member' | 'signed_in'; forAnother: ForAnother }
  | { access: Exclude<Access, 'member' | 'signed_in'> };

/** Declares an operation. Unknown fields in its parameters and query are refused, so a slip of the pen is seen. */
export function endpoint<
  const Params extends Fields = Record<never, never>,
  const Query extends Fields = Record<never, never>,
  Body extends z.core.$ZodType | undefined = undefined,
  Reply extends z.core.$ZodType | null = null,
  Waiting extends z.core.$ZodType | undefined = undefined,
>(
  declaration: Declaration<Params, Query, Body, Reply, Waiting> & Doors,
): Endpoint<Params, Query, Body, Reply, Waiting> {
  const { params, query, body, status, waits, ...rest } = declaration;
  const forAnother = 'forAnother' in rest ? rest.forAnother : null;
  return {
    idempotent: false,
    versioned: false,
    ownerInPath: null,
    ...rest,
    forAnother,
    refusals: refusalsOf(rest.refusals, forAnother),
    params: z.strictObject(params ?? ({} as Params)),
    query: z.strictObject(query ?? ({} as Query)),
    body: body as Body,
    waits: waits as Waiting,
    status: status ?? (rest.reply === null ? 204 : 200),
  };
}

/** What may be done for another is refused where nobody let one, or where that member is not there or not active. */
function refusalsOf(own: readonly RefusalCode[] = [], forAnother: ForAnother | null): readonly RefusalCode[] {
  if (typeof forAnother !== 'string') return own;
  return [...new Set<RefusalCode>([...own, 'not_found', 'not_allowed', 'member_not_active'])];
}

/** An operation of any shape, for code that treats all of them alike. */
// biome-ignore lint/suspicious/noExplicitAny: shapes vary in both directions, and only `any` accepts every one
export type AnyEndpoint = Endpoint<any, any, any, any, any>;

type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R, infer _W> ? P : never;
type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R, infer _W> ? Q : never;
type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R, infer _W> ? B : never;

type IfAny<Shape, Key extends string, Value> = [keyof Shape] extends [never]
  ? unknown
  : { [K in Key]: Value };
type IfNeeded<Key extends string, Value> =
  Record<never, never> extends Value ? { [K in Key]?: Value } : { [K in Key]: Value };

/** What a caller gives: parameters, query and body as they are before parsing. */
export type InputOf<E extends AnyEndpoint> = IfAny<
  ParamsOf<E>,
  'params',
  z.input<z.ZodMiniObject<ParamsOf<E>, z.core.$strict>>
> &
  IfNeeded<'query', z.input<z.ZodMiniObject<QueryOf<E>, z.core.$strict>>> &
  (BodyOf<E> extends z.core.$ZodType ? { body: z.input<BodyOf<E>> } : unknown);

/** What a handler is given: parameters, query and body after parsing. */
export type ParsedOf<E extends AnyEndpoint> = {
  params: z.output<z.ZodMiniObject<ParamsOf<E>, z.core.$strict>>;
  query: z.output<z.ZodMiniObject<QueryOf<E>, z.core.$strict>>;
  body: BodyOf<E> extends z.core.$ZodType ? z.output<BodyOf<E>> : undefined;
};

/** What the operation answers with when all went well. */
export type ReplyOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer R, infer _W>
    ? R extends z.core.$ZodType
      ? z.output<R>
      : undefined
    : never;

/** What came of something that may need a second person: it is done, or it waits for one. */
export type Outcome<Reply, Waiting> = { waits: false; reply: Reply } | { waits: true; approval: Waiting };

/** The reply, or for an operation that may have to wait which of the two it is, so that nobody takes one for the other. */
export type OutcomeOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer _R, infer W>
    ? W extends z.core.$ZodType
      ? Outcome<ReplyOf<E>, z.output<W>>
      : ReplyOf<E>
    : never;
