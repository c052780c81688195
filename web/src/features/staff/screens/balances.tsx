import { useInfiniteQuery } from '@tanstack/react-query';
import type { listBalances } from '@timebank/shared/books';
import type { InputOf, ReplyOf } from '@timebank/shared/endpoint';
import { accountKinds } from '@timebank/shared/ledger';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Cluster } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { CellLink } from '../parts/cell-link.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { type Filter, filtersIn } from '../parts/filters.ts';
import { LedgerDownload } from '../parts/ledger-download.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { balancesQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listBalances>['query']>;
type Line = ReplyOf<typeof listBalances>['items'][number];

/** All accounts and their balances, on any day. The totals are those of what the filters leave. */
export function Balances() {
  const say = useSay();
  const words = useStaffWords();
  const search = useAddressSearch();
  const query = filtersIn(search, ['q', 'kind', 'below', 'above', 'asOf', 'sort']) as Query;
  const balances = useInfiniteQuery(balancesQuery({ ...query, limit: '50' }));
  const [first] = balances.data?.pages ?? [];
  return (
    <FilteredPage title={say('balances.title')} back={{ href: '/staff/books' }} filters={useBalanceFilters()}>
      {first && (
        <p role="status" className="lead">
          {say('balances.totals', { count: first.accounts, balance: words.balance(first.totalMinutes) })}{' '}
          {query.asOf && say('balances.asOf', { day: words.day(query.asOf) })}
        </p>
      )}
      <LongList query={balances} empty={<EmptyState sentence={say('balances.none')} />}>
        {(items) => <BalancesTable lines={items} />}
      </LongList>
      <Cluster>
        <PrintButton>{say('staff.print')}</PrintButton>
        <LedgerDownload />
      </Cluster>
    </FilteredPage>
  );
}

function BalancesTable({ lines }: { lines: readonly Line[] }) {
  const say = useSay();
  const words = useStaffWords();
  const sortBy = useSorting();
  return (
    <DataTable
      caption={say('balances.caption')}
      columns={[
        { key: 'name', header: say('balances.account'), sort: sortBy('name') },
        { key: 'number', header: say('staff.members.number'), figures: true, sort: sortBy('number') },
        { key: 'kind', header: say('books.kind') },
        { key: 'balance', header: say('staff.members.balance'), figures: true, sort: sortBy('balance') },
        { key: 'held', header: say('balances.held'), figures: true },
        { key: 'floor', header: say('balances.floor'), figures: true },
      ]}
      rows={lines.map(({ account, memberNumber, balanceMinutes, heldMinutes, floorMinutes }) => ({
        key: account.id,
        cells: [
          <CellLink key="name" href={`/staff/accounts/${account.id}`}>
            {account.name}
          </CellLink>,
          memberNumber === null ? '' : String(memberNumber),
          say(`accountKind.${account.kind}`),
          words.balance(balanceMinutes),
          heldMinutes ? words.hours(heldMinutes) : '',
          floorMinutes === null ? say('balances.noFloor') : words.hours(floorMinutes),
        ],
      }))}
    />
  );
}

/** Pressing a header sorts by it; pressing the balance once more turns it round. */
function useSorting() {
  const search = useAddressSearch();
  const now = search['sort'] ?? 'name';
  const directions = { name: 'ascending', number: 'ascending', balance: 'ascending' } as const;
  return (column: keyof typeof directions) => {
    const isDown = now === `-${column}`;
    const next = column === 'balance' && now === 'balance' ? '-balance' : column;
    const direction = now === column ? directions[column] : ('none' as const);
    return {
      href: withSearch('/staff/balances', { ...search, sort: next }),
      direction: isDown ? ('descending' as const) : direction,
    };
  };
}

function useBalanceFilters(): Filter[] {
  const say = useSay();
  return [
    { kind: 'text', name: 'q', label: say('balances.find') },
    {
      kind: 'choice',
      name: 'kind',
      label: say('books.kind'),
      options: accountKinds.map((value) => ({ value, word: say(`accountKind.${value}`) })),
    },
    { kind: 'hours', name: 'above', label: say('balances.above'), hint: say('balances.hoursHint') },
    { kind: 'hours', name: 'below', label: say('balances.below'), hint: say('balances.hoursHint') },
    { kind: 'day', name: 'asOf', label: say('balances.day'), hint: say('staff.filter.dayHint') },
  ];
}
