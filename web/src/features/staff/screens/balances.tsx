import { useInfiniteQuery } from '@tanstack/react-query';
import { exportBalances, type listBalances } from '@timebank/shared/books';
import type { InputOf } from '@timebank/shared/endpoint';
import { useAddressSearch } from '#lib/address.ts';
import { FileDownload } from '#lib/file-download.tsx';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Cluster } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { balanceFilterNames, useBalanceFilters } from '../parts/balance-filters.ts';
import { BalancesTable } from '../parts/balances-table.tsx';
import { BooksOfDay } from '../parts/books-of-day.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { filtersIn } from '../parts/filters.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { balancesQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listBalances>['query']>;

/** All accounts and their balances, on any day. The totals are those of what the filters leave. */
export function Balances() {
  const say = useSay();
  const words = useStaffWords();
  const query = filtersIn(useAddressSearch(), balanceFilterNames) as Query;
  const balances = useInfiniteQuery(balancesQuery({ ...query, limit: '50' }));
  const [first] = balances.data?.pages ?? [];
  const endedDay = first && query.asOf === first.asOf ? query.asOf : undefined;
  const isAnyDay = Object.keys(query).every((name) => name === 'asOf' || name === 'sort');
  return (
    <FilteredPage
      title={say('balances.title')}
      back={{ href: '/staff/books' }}
      filters={useBalanceFilters()}
      refused={balances.error}
    >
      {first && query.asOf && <BooksOfDay wanted={query.asOf} found={first.asOf} />}
      {first && (
        <p role="status" className="lead">
          {say('balances.totals', { count: first.accounts, balance: words.balance(first.totalMinutes) })}
        </p>
      )}
      <LongList
        query={balances}
        empty={<EmptyState sentence={say(isAnyDay ? 'balances.noneYet' : 'balances.none')} />}
      >
        {(items) => <BalancesTable lines={items} endedDay={endedDay} />}
      </LongList>
      <Cluster>
        <PrintButton>{say('staff.print')}</PrintButton>
        <FileDownload endpoint={exportBalances} input={{ query }}>
          {say('balances.download')}
        </FileDownload>
      </Cluster>
    </FilteredPage>
  );
}
