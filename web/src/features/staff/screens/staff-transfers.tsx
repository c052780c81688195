import { useInfiniteQuery } from '@tanstack/react-query';
import { channels } from '@timebank/shared/acting';
import type { listTransfers } from '@timebank/shared/books';
import type { InputOf } from '@timebank/shared/endpoint';
import { type Transfer, transferKinds } from '@timebank/shared/ledger';
import type { MemberReference } from '@timebank/shared/members';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Cluster } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { CellLink } from '../parts/cell-link.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { filtersIn } from '../parts/filters.ts';
import { forWhomChoices } from '../parts/for-whom-choices.ts';
import { LedgerDownload } from '../parts/ledger-download.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { transfersQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listTransfers>['query']>;

/** All transfers, the latest first, by kind and by how they were entered. */
export function StaffTransfers() {
  const say = useSay();
  const query = filtersIn(useAddressSearch(), ['kind', 'channel', 'actor', 'onBehalfOf', 'account']) as Query;
  const transfers = useInfiniteQuery(transfersQuery({ ...query, limit: '50' }));
  const { account: _account, ...narrowedTo } = query;
  const actor = transfers.data?.pages[0]?.items[0]?.enteredBy?.displayName;
  return (
    <FilteredPage
      title={say('transfers.title')}
      back={{ href: '/staff/books' }}
      filters={[
        {
          kind: 'choice',
          name: 'kind',
          label: say('transfers.kind'),
          options: transferKinds.map((value) => ({ value, word: say(`transfer.kind.${value}`) })),
        },
        {
          kind: 'choice',
          name: 'channel',
          label: say('transfers.channel'),
          options: channels.map((value) => ({ value, word: say(`staff.channel.${value}`) })),
        },
        {
          kind: 'choice',
          name: 'onBehalfOf',
          label: say('staff.filter.forWhom'),
          options: forWhomChoices(say, query.onBehalfOf),
        },
      ]}
    >
      {query.actor && actor && <p role="status">{say('transfers.onlyBy', { name: actor ?? '' })}</p>}
      <LongList query={transfers} empty={<EmptyState sentence={say('transfers.none')} />}>
        {(items) => <TransfersTable transfers={items} />}
      </LongList>
      <Cluster>
        <PrintButton>{say('staff.print')}</PrintButton>
        <LedgerDownload query={narrowedTo} />
      </Cluster>
    </FilteredPage>
  );
}

function TransfersTable({ transfers }: { transfers: readonly Transfer[] }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <DataTable
      caption={say('transfers.caption')}
      columns={[
        { key: 'number', header: say('transfers.number') },
        { key: 'day', header: say('transfers.day') },
        { key: 'kind', header: say('transfers.kind') },
        { key: 'from', header: say('transfers.from') },
        { key: 'to', header: say('transfers.to') },
        { key: 'hours', header: say('transfers.hours'), figures: true },
        { key: 'by', header: say('transfers.enteredBy') },
        { key: 'for', header: say('staff.filter.forWhom') },
        { key: 'channel', header: say('transfers.channel') },
      ]}
      rows={transfers.map((transfer) => ({
        key: transfer.id,
        cells: [
          <CellLink key="number" href={`/staff/transfers/${transfer.id}`}>
            {String(transfer.sequence)}
          </CellLink>,
          words.day(transfer.happenedOn),
          say(`transfer.kind.${transfer.kind}`),
          transfer.from.name,
          transfer.to.name,
          words.hours(transfer.minutes),
          <Narrowing key="by" name="actor" member={transfer.enteredBy} />,
          <Narrowing key="for" name="onBehalfOf" member={transfer.onBehalfOf} />,
          words.channel(transfer.channel),
        ],
      }))}
    />
  );
}

/** A name that narrows the list to what this member entered, or what was entered for them. */
function Narrowing({ name, member }: { name: 'actor' | 'onBehalfOf'; member: MemberReference | null }) {
  const search = useAddressSearch();
  if (!member) return null;
  const href = withSearch('/staff/transfers', { ...search, [name]: member.id });
  return <CellLink href={href}>{member.displayName}</CellLink>;
}
