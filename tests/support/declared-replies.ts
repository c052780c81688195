import { refusalsOf } from '@timebank/api/http/refusals';
import type { AnyEndpoint } from '@timebank/shared/endpoint';
import { allEndpoints } from '@timebank/shared/endpoints';
import { problem, type RefusalCode } from '@timebank/shared/problem';
import type * as z from 'zod/mini';

export interface Answer {
  method: string;
  path: string;
  status: number;
  body: unknown;
}

/**
 * Throws where an answer is not one that its operation declares: a status or a refusal nobody announced, a field
 * that is missing, wrong or too many. Other software can only rely on what is declared.
 */
export function insistOnDeclared({ method, path, status, body }: Answer): void {
  const endpoint = endpointOf(method, path);
  const operation = endpoint?.operationId ?? `${method} ${path}`;
  if (status >= 400) {
    insistOnProblem({ endpoint, operation, status, body });
    return;
  }
  if (!endpoint) throw new Error(`${operation} answered ${status}, but no endpoint declares it.`);
  if (endpoint.waits && status === 202) {
    insistOnFit(endpoint.waits, { operation, body });
    return;
  }
  if (endpoint.status !== status)
    throw new Error(`${operation} answered ${status}; it declares ${endpoint.status}.`);
  if (endpoint.streams) return;
  if (!endpoint.reply) {
    if (body !== undefined) throw new Error(`${operation} answered with a body; it declares none.`);
    return;
  }
  insistOnFit(endpoint.reply, { operation, body });
}

function insistOnProblem({
  endpoint,
  operation,
  status,
  body,
}: {
  endpoint: AnyEndpoint | undefined;
  operation: string;
  status: number;
  body: unknown;
}): void {
  insistOnFit(problem, { operation: `${operation} (${status})`, body });
  const { code, detail } = body as z.output<typeof problem>;
  const declared: readonly RefusalCode[] = endpoint
    ? refusalsOf(endpoint)
    : ['not_found', 'validation_failed', 'not_allowed', 'body_too_large', 'wrong_media_type'];
  if (!declared.includes(code))
    throw new Error(`${operation} refused with ${code}, which it does not declare: ${detail}`);
}

function insistOnFit(
  schema: z.core.$ZodType,
  { operation, body }: { operation: string; body: unknown },
): void {
  const parsed = (schema as z.ZodMiniType).safeParse(body);
  if (parsed.success) return;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${operation} answered with what its schema does not allow. ${faults.join('; ')}`);
}

const patterns = allEndpoints.map((endpoint) => ({
  endpoint,
  pattern: new RegExp(`^${endpoint.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]*')}$`),
}));

function endpointOf(method: string, path: string): AnyEndpoint | undefined {
  const bare = path.split('?')[0] ?? '';
  return patterns.find(({ endpoint, pattern }) => endpoint.method === method && pattern.test(bare))?.endpoint;
}
