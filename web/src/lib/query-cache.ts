import { QueryClient } from '@tanstack/react-query';
import { isRefused, Unreached } from './refusals.ts';

const freshMs = 30_000;
const tries = 3;

/** Server data lives here. Silence and "too busy" are worth another try; a refusal is an answer. */
export function makeQueryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: freshMs,
        retry: (failures, error) => failures + 1 < tries && isPassing(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

const isPassing = (error: Error): boolean => error instanceof Unreached || isRefused(error, 'too_busy');
