import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnyEndpoint, InputOf, ReplyOf } from '@timebank/shared/endpoint';
import { call } from './call.ts';

/**
 * What a question is about: the first part of its key. The stream of changes names topics, and every question
 * about them is asked again. `timebank` is what hardly ever changes, such as categories.
 */
export const topics = [
  'me',
  'exchanges',
  'listings',
  'members',
  'notices',
  'desk',
  'ledger',
  'timebank',
] as const;
export type Topic = (typeof topics)[number];

/** A question to the API, for `useQuery`: `ask('listings', getListing, { params: { listingId } })`. */
export function ask<E extends AnyEndpoint>(topic: Topic, endpoint: E, input: InputOf<E>) {
  return queryOptions({
    queryKey: [topic, endpoint.operationId, input],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  });
}

/** A list that comes in pages, for `useInfiniteQuery` and `LongList`. The cursor is left to it. */
export function askPages<E extends AnyEndpoint & PagedEndpoint<E>>(
  topic: Topic,
  endpoint: E,
  input: InputOf<E>,
) {
  return infiniteQueryOptions({
    queryKey: [topic, endpoint.operationId, 'pages', input],
    queryFn: ({ pageParam, signal }) => call(endpoint, atCursor(input, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page as Paged).nextCursor,
  });
}

interface Paged {
  items: readonly unknown[];
  nextCursor: string | null;
}

type PagedEndpoint<E extends AnyEndpoint> = ReplyOf<E> extends Paged ? unknown : never;

function atCursor<E extends AnyEndpoint>(input: InputOf<E>, cursor: string | null): InputOf<E> {
  if (cursor === null) return input;
  const { query } = input as { query?: Record<string, unknown> };
  return { ...input, query: { ...query, cursor } };
}
