import type { AnyEndpoint, ParsedOf } from '@timebank/shared/endpoint';
import type { Fault } from '@timebank/shared/problem';
import { isStorable } from '@timebank/shared/text';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

/** Parses parameters, query and body, or refuses with all their faults at once. */
export function parseInput<E extends AnyEndpoint>(endpoint: E, request: FastifyRequest): ParsedOf<E> {
  const faults: Fault[] = [];
  const parsed = {
    params: parsePart('path', endpoint.params, request.params ?? {}, faults),
    query: parsePart('query', endpoint.query, request.query ?? {}, faults),
    body: endpoint.body
      ? parsePart('body', endpoint.body, request.body, faults)
      : bodyWhereNone(request, faults),
  };
  if (faults.length > 0) throw refusalFor(faults);
  return parsed as ParsedOf<E>;
}

/** A refusal for input that only the service could see to be wrong. */
export function refusalFor(faults: readonly Fault[]): Refusal {
  return new Refusal('validation_failed', faults.map((fault) => fault.message).join(' '), { faults });
}

function parsePart(part: string, schema: z.core.$ZodType, given: unknown, faults: Fault[]): unknown {
  const unstorable = unstorableAt(part, given);
  if (unstorable) {
    faults.push({ at: unstorable, message: 'Take out the characters that cannot be shown.' });
    return undefined;
  }
  const result = (schema as z.ZodMiniType).safeParse(given);
  if (result.success) return result.data;
  faults.push(...result.error.issues.flatMap((issue) => faultsOf(part, issue)));
  return undefined;
}

function bodyWhereNone(request: FastifyRequest, faults: Fault[]): undefined {
  if (request.body !== undefined) {
    faults.push({ at: 'body', message: 'Send no body here.' });
  }
  return undefined;
}

function faultsOf(part: string, issue: z.core.$ZodIssue): Fault[] {
  const at = [part, ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: `${at}.${key}`, message: 'There is no such field. Take it out.' }));
  }
  return [{ at, message: wordsFor(issue) }];
}

/** The schemas say what to do where a person can get it wrong; this says it for the rest. */
function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.message && issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : `Send ${article(issue.expected)} here.`;
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `Use at least ${issue.minimum}.`;
    case 'too_big':
      return `Use at most ${issue.maximum}.`;
    default:
      return 'This cannot be right. Look at the reference.';
  }
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

/** No operation nests deeper than a few levels; following a hostile body to its bottom would exhaust the stack. */
const depthMax = 16;

/** Where the first text stands that one of the engines could not store, or what is nested too deep; null without either. */
function unstorableAt(at: string, given: unknown, depth = 0): string | null {
  if (typeof given === 'string') return isStorable(given) ? null : at;
  if (typeof given !== 'object' || given === null) return null;
  if (depth > depthMax) return at;
  for (const [key, value] of Object.entries(given)) {
    if (!isStorable(key)) return at;
    const found = unstorableAt(`${at}.${key}`, value, depth + 1);
    if (found) return found;
  }
  return null;
}
