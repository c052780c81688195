import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Nobody reads more paper than that, and no screen holds more. */
const pagesMax = 50;

interface WholeList<Item> {
  items: readonly Item[];
  /** True once everything is there, or as much of it as is ever fetched. */
  isWhole: boolean;
  /** True where the list goes on after what was fetched. */
  isCut: boolean;
}

/** Fetches one part of a list after the other until all of it is there, for what has to be whole: paper. */
export function useWholeList<Item>(
  query: UseInfiniteQueryResult<InfiniteData<{ items: readonly Item[] }>>,
): WholeList<Item> {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const isCut = hasNextPage && (data?.pages.length ?? 0) >= pagesMax;
  const goesOn = hasNextPage && !isCut;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return {
    items: data?.pages.flatMap((page) => page.items) ?? [],
    isWhole: data !== undefined && !goesOn,
    isCut,
  };
}
