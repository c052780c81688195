import { useInfiniteQuery } from '@tanstack/react-query';
import { exportStatement, type StatementLine } from '@timebank/shared/statements';
import { type ReactNode, useState } from 'react';
import { useAddressSearch } from '#lib/address.ts';
import { Explanation, PartNotice } from '#lib/explanation.tsx';
import { FileDownload } from '#lib/file-download.tsx';
import { useFaults } from '#lib/form-errors.ts';
import { LongList } from '#lib/long-list.tsx';
import { datesIn } from '#lib/periods.ts';
import { PrintButtons } from '#lib/print-buttons.tsx';
import { useSay } from '#lib/say.ts';
import { StatementHeading } from '#lib/statement-heading.tsx';
import { useHoursWords } from '#lib/use-hours-words.ts';
import { UsualPeriods } from '#lib/usual-periods.tsx';
import { Details } from '#ui/details.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Page, type PageProps } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import { type Query, statementQuery } from '../queries.ts';
import { PeriodForm } from './period-form.tsx';
import { StatementTable } from './statement-table.tsx';

interface StatementPageProps extends Omit<PageProps, 'errors' | 'wide'> {
  accountId: string;
  path: string;
  caption: string;
  /** Whose it is: on paper, and in the explanation of a balance that is not one's own. */
  name: string;
  whose: 'line' | 'fundLine';
  /** Where a line leads; a line of somebody else's business leads nowhere. */
  hrefOf: (line: StatementLine) => string | null;
  /** What stands before the reasons, and what after them. */
  children: ReactNode;
  more: ReactNode;
}

/** An account's balance with the reasons for it, and its statement for the days that stand in the address. */
export function StatementPage({
  accountId,
  path,
  caption,
  name,
  whose,
  hrefOf,
  children,
  more,
  ...page
}: StatementPageProps) {
  const say = useSay();
  const words = useHoursWords();
  const [typedWrong, setTypedWrong] = useState<readonly FieldError[]>([]);
  const search = useAddressSearch();
  const dates = datesIn(search);
  const { part } = search;
  const statement = useInfiniteQuery(
    statementQuery(accountId, { ...dates, ...(part ? { part } : {}) } as Query),
  );
  const faults = useFaults(statement.error);
  const errors = typedWrong.length > 0 ? typedWrong : faults;
  const first = statement.data?.pages[0];
  const isAll = dates.from === undefined && dates.to === undefined;
  return (
    <Page {...page} wide errors={errors}>
      {children}
      {isAll && !part && (
        <Explanation accountId={accountId} voice={whose} {...(whose === 'line' ? {} : { name })} />
      )}
      {more}
      <Stack>
        <UsualPeriods path={path} dates={dates} />
        <Details summary={say('period.other')} isOpen={errors.length > 0}>
          <PeriodForm
            key={`${dates.from} ${dates.to}`}
            path={path}
            dates={dates}
            errors={errors}
            onErrors={setTypedWrong}
          />
        </Details>
        {part && <PartNotice accountId={accountId} asOf={dates.to} voice={whose} part={part} />}
        {first && (
          <StatementHeading
            name={name}
            dates={dates}
            balances={[
              say('statement.opening', { balance: words.balance(first.openingBalanceMinutes) }),
              say('statement.closing', { balance: words.balance(first.closingBalanceMinutes) }),
            ].join(' ')}
          />
        )}
        <LongList
          query={statement}
          empty={
            <EmptyState symbol="clock" sentence={say(isAll ? 'statement.none' : 'statement.noneThen')} />
          }
        >
          {(lines) => <StatementTable caption={caption} whose={whose} lines={lines} hrefOf={hrefOf} />}
        </LongList>
        <Cluster>
          <PrintButtons list={statement} />
          <FileDownload endpoint={exportStatement} input={{ params: { accountId }, query: dates }}>
            {say('statement.table')}
          </FileDownload>
        </Cluster>
      </Stack>
    </Page>
  );
}
