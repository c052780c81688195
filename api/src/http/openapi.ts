import type { AnyEndpoint } from '@timebank/shared/endpoint';
import { allEndpoints } from '@timebank/shared/endpoints';
import { problem, type RefusalCode } from '@timebank/shared/problem';
import type * as z from 'zod/mini';
import { replyExample, requestExample } from './examples.ts';
import {
  type Components,
  type JsonSchema,
  parameterSchema,
  receivedSchema,
  sentSchema,
} from './openapi-schemas.ts';
import { statusOf, titleOf } from './problem.ts';
import { refusalsOf } from './refusals.ts';

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  'x-access': AnyEndpoint['access'];
  /** What it takes to do this for another member; left out where it is not a member's own to do. */
  'x-for-another'?: AnyEndpoint['forAnother'];
  security?: [];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Response>;
}
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}
export type Content = Record<string, { schema: JsonSchema; example?: unknown }>;
export interface Response {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Content;
  'x-refusals'?: RefusalCode[];
}
export type Document = ReturnType<typeof openApiDocument>;

/** The reference of the API for programs: OpenAPI 3.1, made from the declarations that the API is served by. */
export function openApiDocument() {
  const schemas: Components = {};
  receivedSchema(problem, schemas);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of allEndpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Time bank',
      version: '1.0.0',
      description:
        'Members help each other, and an hour of anybody’s help is worth an hour of anybody else’s. Durations are whole minutes, instants are in UTC, and ids sort by time. A person reads the same at /api/docs.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] as string[] }],
    tags: [...new Set(allEndpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access token that signing in gives. It lasts ten minutes.',
        },
      },
    },
  };
}

function operationOf(endpoint: AnyEndpoint, components: Components): Operation {
  const { operationId, summary, description = summary, tag, access, body } = endpoint;
  return {
    operationId,
    summary,
    description,
    tags: [tag],
    'x-access': access,
    ...(endpoint.forAnother ? { 'x-for-another': endpoint.forAnother } : {}),
    ...(access === 'public' ? { security: [] } : {}),
    parameters: [
      ...parametersOf('path', endpoint.params.shape),
      ...parametersOf('query', endpoint.query.shape),
      ...headersOf(endpoint),
    ],
    ...(body ? { requestBody: requestOf(endpoint, body) } : {}),
    responses: {
      [endpoint.status]: successOf(endpoint, components),
      ...(endpoint.waits ? { 202: waitingOf(endpoint, components) } : {}),
      ...refusalResponses(endpoint),
    },
  };
}

const parametersOf = (place: 'path' | 'query', shape: Record<string, z.core.$ZodType>): Parameter[] =>
  Object.entries(shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: parameterSchema(schema),
  }));

function headersOf({ idempotent, versioned }: AnyEndpoint): Parameter[] {
  const headers: Parameter[] = [];
  if (idempotent) {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key with the same request gives the same reply again, for seven days.',
      schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
    });
  }
  if (versioned) {
    headers.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag of what is being changed.',
      schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' },
    });
  }
  return headers;
}

function requestOf(endpoint: AnyEndpoint, body: z.ZodMiniType): NonNullable<Operation['requestBody']> {
  const schema = sentSchema(body);
  return {
    required: !body.safeParse(undefined).success,
    content: { 'application/json': { schema, example: requestExample(endpoint.operationId, schema) } },
  };
}

function successOf(endpoint: AnyEndpoint, components: Components): Response {
  const { reply, streams, idempotent } = endpoint;
  const schema = reply && receivedSchema(reply, components);
  const replayed = {
    description: 'true where this is the reply that was given before for the same key.',
    schema: { type: 'string', enum: ['true'] },
  };
  const etag = { description: 'The version, for If-Match.', schema: { type: 'string' } };
  return {
    description: 'As asked.',
    headers: {
      ...(idempotent ? { 'Idempotency-Replayed': replayed } : {}),
      ...(reply && hasVersion(reply) ? { ETag: etag } : {}),
    },
    ...(streams ? { content: { [streams]: { schema: { type: 'string' } } } } : {}),
    ...(schema
      ? { content: { 'application/json': { schema, example: replyExample(schema, components) } } }
      : {}),
  };
}

/** What may be answered instead: nothing is done yet, and a second person is asked. */
const waitingOf = (endpoint: AnyEndpoint, components: Components): Response => ({
  ...successOf({ ...endpoint, reply: endpoint.waits }, components),
  description: 'Not done yet: it waits for a second person, and this is where.',
});

const hasVersion = (schema: z.core.$ZodType): boolean =>
  'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null && 'version' in schema.shape;

/** One response for each status, with the codes that it may carry. */
function refusalResponses(endpoint: AnyEndpoint): Record<string, Response> {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(endpoint)) {
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${titleOf(code)}.`).join(' '),
        'x-refusals': codes,
        ...(retried.has(status) ? { headers: { 'Retry-After': retryAfter } } : {}),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
            },
          },
        },
      },
    ]),
  );
}

const retried = new Set([429, 503]);
const retryAfter = { description: 'In how many seconds to try again.', schema: { type: 'integer' } };
