import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AnyEndpoint, InputOf, OutcomeOf } from '@timebank/shared/endpoint';
import type { Topic } from './ask.ts';
import { call } from './call.ts';
import { once } from './intents.ts';
import { Refused } from './refusals.ts';

interface Sending<E extends AnyEndpoint> {
  /** What on the screen is asked again once it is done. */
  changes?: readonly Topic[];
  onDone?: (outcome: OutcomeOf<E>) => void;
}

/**
 * Does something at the API: `mutate(input)`, `isPending`, `error`. What creates or moves is sent with one key for one
 * intent, which outlives a dead network. A `version` beside the input is the one that the person saw and changes.
 */
export function useSend<E extends AnyEndpoint>(endpoint: E, { changes = [], onDone }: Sending<E> = {}) {
  const cache = useQueryClient();
  const askAgain = () => {
    for (const topic of changes) void cache.invalidateQueries({ queryKey: [topic] });
  };
  return useMutation({
    mutationFn: ({ version, ...rest }: InputOf<E> & { version?: number }) => {
      const input = rest as unknown as InputOf<E>;
      const seen = version === undefined ? {} : { version };
      if (!endpoint.idempotent) return call(endpoint, input, seen);
      return once(`${endpoint.operationId} ${JSON.stringify(input)}`, (idempotencyKey) =>
        call(endpoint, input, { ...seen, idempotencyKey }),
      );
    },
    onSuccess: (reply) => {
      askAgain();
      onDone?.(reply);
    },
    onError: (error) => {
      // Somebody else was faster: what stands on the screen is not true any more.
      if (error instanceof Refused && (error.status === 409 || error.status === 412)) askAgain();
    },
  });
}
