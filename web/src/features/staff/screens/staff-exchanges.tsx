import { useInfiniteQuery } from '@tanstack/react-query';
import type { InputOf } from '@timebank/shared/endpoint';
import { type Exchange, exchangeStatuses, type listExchanges } from '@timebank/shared/exchanges';
import { useAddressSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Tag } from '#ui/tag.tsx';
import { CellLink } from '../parts/cell-link.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { filtersIn } from '../parts/filters.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { exchangesQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listExchanges>['query']>;

/** All help that was proposed, agreed or given: of everybody, or of the one member in the address. */
export function StaffExchanges() {
  const say = useSay();
  const search = useAddressSearch();
  const query = filtersIn(search, ['status', 'member']) as Query;
  const exchanges = useInfiniteQuery(exchangesQuery({ ...query, of: 'all', limit: '50' }));
  const { member } = query;
  return (
    <FilteredPage
      title={say('staff.exchanges.title')}
      back={member ? { href: `/staff/members/${member}` } : undefined}
      filters={[
        {
          kind: 'choice',
          name: 'status',
          label: say('staff.exchanges.status'),
          options: exchangeStatuses.map((value) => ({ value, word: say(`staff.exchangeStatus.${value}`) })),
        },
      ]}
    >
      {member && <p>{say('staff.exchanges.ofOne')}</p>}
      <LongList query={exchanges} empty={<EmptyState sentence={say('staff.exchanges.none')} />}>
        {(items) => <ExchangesTable exchanges={items} />}
      </LongList>
      <div>
        <PrintButton>{say('staff.print')}</PrintButton>
      </div>
    </FilteredPage>
  );
}

function ExchangesTable({ exchanges }: { exchanges: readonly Exchange[] }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <DataTable
      caption={say('staff.exchanges.caption')}
      columns={[
        { key: 'what', header: say('staff.exchanges.what') },
        { key: 'giver', header: say('decide.helped') },
        { key: 'receiver', header: say('decide.wasHelped') },
        { key: 'hours', header: say('transfers.hours'), figures: true },
        { key: 'status', header: say('staff.exchanges.status') },
        { key: 'since', header: say('staff.exchanges.since') },
      ]}
      rows={exchanges.map((exchange) => ({
        key: exchange.id,
        cells: [
          <CellLink key="what" href={`/staff/exchanges/${exchange.id}`}>
            {exchange.title}
          </CellLink>,
          exchange.giver.displayName,
          exchange.receiver.displayName,
          words.hours(exchange.reportedMinutes ?? exchange.agreedMinutes),
          <Tag key="status">{say(`staff.exchangeStatus.${exchange.status}`)}</Tag>,
          words.day(words.dateOf(exchange.statusSince)),
        ],
      }))}
    />
  );
}
