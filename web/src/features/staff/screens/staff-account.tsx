import { useInfiniteQuery } from '@tanstack/react-query';
import type { InputOf } from '@timebank/shared/endpoint';
import { exportStatement, type getStatement, type StatementLine } from '@timebank/shared/statements';
import { useAddressPart, useAddressSearch, withSearch } from '#lib/address.ts';
import { Explanation, PartNotice } from '#lib/explanation.tsx';
import { FileDownload } from '#lib/file-download.tsx';
import { LongList } from '#lib/long-list.tsx';
import { PrintButtons } from '#lib/print-buttons.tsx';
import { useSay } from '#lib/say.ts';
import { StatementHeading } from '#lib/statement-heading.tsx';
import { UsualPeriods } from '#lib/usual-periods.tsx';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { EmptyState } from '#ui/states.tsx';
import { CellLink } from '../parts/cell-link.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { filtersIn } from '../parts/filters.ts';
import { useStaffWords } from '../parts/staff-words.ts';
import { statementQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof getStatement>['query']>;

/** One account's transfers with the balance after each, for any days. */
export function StaffAccount() {
  const say = useSay();
  const words = useStaffWords();
  const accountId = useAddressPart('accountId');
  const query = filtersIn(useAddressSearch(), ['from', 'to', 'part']) as Query;
  const statement = useInfiniteQuery(statementQuery(accountId, { ...query, limit: '50' }));
  const [first] = statement.data?.pages ?? [];
  const account = first?.account;
  const opening = words.balance(first?.openingBalanceMinutes ?? 0);
  const closing = words.balance(first?.closingBalanceMinutes ?? 0);
  return (
    <FilteredPage
      title={account ? say('account.of', { name: account.name }) : say('account.title')}
      back={{ href: withSearch('/staff/balances', { asOf: query.from ? undefined : query.to }) }}
      filters={[
        { kind: 'day', name: 'from', label: say('staff.filter.from'), hint: say('staff.filter.dayHint') },
        { kind: 'day', name: 'to', label: say('staff.filter.to'), hint: say('staff.filter.dayHint') },
      ]}
      refused={statement.error}
      before={
        account && (
          <p className="lead">{say('account.now', { balance: words.balance(account.balanceMinutes) })}</p>
        )
      }
    >
      <UsualPeriods path={`/staff/accounts/${accountId}`} dates={query} />
      {first && query.part && (
        <PartNotice accountId={accountId} asOf={query.to} voice="transfer.kind" part={query.part} />
      )}
      {account && !query.part && (
        <Panel title={say(query.to ? 'account.whyThen' : 'account.why')}>
          <Explanation accountId={accountId} asOf={query.to} voice="transfer.kind" name={account.name} />
        </Panel>
      )}
      {account && (
        <StatementHeading
          name={account.name}
          dates={query}
          balances={[
            query.from
              ? say('account.openingOn', { day: words.day(query.from), balance: opening })
              : say('account.opening', { balance: opening }),
            query.to
              ? say('account.closingOn', { day: words.day(query.to), balance: closing })
              : say('account.closing', { balance: closing }),
          ].join(' ')}
        />
      )}
      <LongList query={statement} empty={<EmptyState sentence={say('account.none')} />}>
        {(items) => <StatementTable lines={items} />}
      </LongList>
      <Cluster>
        <PrintButtons list={statement} />
        <FileDownload
          endpoint={exportStatement}
          input={{ params: { accountId }, query: filtersIn(query, ['from', 'to']) }}
        >
          {say('statement.table')}
        </FileDownload>
        {account?.member && (
          <LinkButton href={`/staff/members/${account.member.id}`}>{say('account.seeMember')}</LinkButton>
        )}
      </Cluster>
    </FilteredPage>
  );
}

function StatementTable({ lines }: { lines: readonly StatementLine[] }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <DataTable
      caption={say('account.caption')}
      columns={[
        { key: 'day', header: say('transfers.day') },
        { key: 'kind', header: say('transfers.kind') },
        { key: 'who', header: say('account.withWhom') },
        { key: 'hours', header: say('transfers.hours'), figures: true },
        { key: 'balance', header: say('account.afterwards'), figures: true },
      ]}
      rows={lines.map((line) => ({
        key: line.transferId,
        cells: [
          <CellLink key="day" href={`/staff/transfers/${line.transferId}`}>
            {words.day(line.happenedOn)}
          </CellLink>,
          say(`transfer.kind.${line.kind}`),
          line.counterparty.name,
          words.change(line.minutes),
          words.balance(line.balanceMinutes),
        ],
      }))}
    />
  );
}
