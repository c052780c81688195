import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReplyOf } from '@timebank/shared/endpoint';
import type { listMonths } from '@timebank/shared/months';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/states.tsx';
import { CellLink } from '../parts/cell-link.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { monthsQuery } from '../queries.ts';

type Month = ReplyOf<typeof listMonths>['items'][number];

/** The months of the books, the latest first: what each came to, and whether it is closed. */
export function Months() {
  const say = useSay();
  const words = useStaffWords();
  const months = useInfiniteQuery(monthsQuery);
  const [first] = months.data?.pages ?? [];
  const through = first?.booksClosedThrough;
  return (
    <StaffPage title={say('months.title')} lead={say('months.lead')} back={{ href: '/staff/books' }}>
      {first && (
        <p role="status" className="lead">
          {through ? say('months.closedThrough', { day: words.day(through) }) : say('months.noneClosed')}
        </p>
      )}
      <LongList query={months} empty={<EmptyState sentence={say('months.none')} />}>
        {(items) => <MonthsTable months={items} />}
      </LongList>
      <div>
        <PrintButton>{say('staff.print')}</PrintButton>
      </div>
    </StaffPage>
  );
}

function MonthsTable({ months }: { months: readonly Month[] }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <DataTable
      caption={say('months.caption')}
      columns={[
        { key: 'month', header: say('months.month') },
        { key: 'status', header: say('months.status') },
        { key: 'transfers', header: say('months.transfers'), figures: true },
        { key: 'help', header: say('months.help'), figures: true },
        { key: 'unusual', header: say('months.notLookedAt'), figures: true },
        { key: 'unconfirmed', header: say('months.unconfirmed'), figures: true },
        { key: 'proved', header: say('months.proved') },
      ]}
      rows={months.map(({ month, status, figures, unusual, isProved, lastClosing }) => ({
        key: month,
        cells: [
          <CellLink key="month" href={`/staff/months/${month}`}>
            {words.month(month)}
          </CellLink>,
          status === 'closed' && lastClosing
            ? say('months.closedBy', {
                name: lastClosing.by.displayName,
                day: words.day(words.dateOf(lastClosing.at)),
              })
            : say(`months.status.${status}`),
          String(figures.transfers),
          words.hours(figures.helpMinutes),
          unusual ? String(unusual.notLookedAt) : '',
          String(figures.unconfirmed),
          say(isProved ? 'months.yes' : 'months.no'),
        ],
      }))}
    />
  );
}
