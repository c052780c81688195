import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../ui/states.tsx';
import { Failure } from './failure.tsx';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What was asked for, once it is there. Before that a wait, or what went wrong and another try. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return <Failure error={query.error} busy={query.isFetching} onTryAgain={() => void query.refetch()} />;
  }
  return <Waiting />;
}
