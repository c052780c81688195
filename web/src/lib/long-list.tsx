import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Pager } from '../ui/pager.tsx';
import { Waiting } from '../ui/states.tsx';
import { Failure } from './failure.tsx';
import { useSay } from './say.ts';

interface LongListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: readonly Item[] }>>;
  /** What stands there when the list has nothing in it, and what to do about it. */
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}

/** A list in its four states: waiting, refused, empty, and full with "Show more" for the rest. */
export function LongList<Item>({ query, empty, children }: LongListProps<Item>) {
  const say = useSay();
  const failure = (
    <Failure error={query.error} busy={query.isFetching} onTryAgain={() => void query.refetch()} />
  );
  if (query.data === undefined) return query.isError ? failure : <Waiting />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <div role="status">{empty}</div>;
  return (
    <>
      {children(items)}
      {query.isFetchNextPageError && failure}
      <Pager
        status={say(query.hasNextPage ? 'list.shownSoFar' : 'list.all', { count: items.length })}
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
