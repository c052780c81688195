import { useInfiniteQuery } from '@tanstack/react-query';
import type { StatementLine } from '@timebank/shared/statements';
import { useAddressSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { statementQuery } from '../queries.ts';
import { PeriodForm } from './period-form.tsx';
import { datesOf, periodIn } from './periods.ts';
import { PrintButtons } from './print-buttons.tsx';
import { StatementTable } from './statement-table.tsx';
import { useHoursWords } from './use-hours-words.ts';

interface StatementOfProps {
  accountId: string;
  path: string;
  caption: string;
  whose: 'line' | 'fundLine';
  hrefOf: (line: StatementLine) => string | null;
}

/** An account's statement for the period that stands in the address. */
export function StatementOf({ accountId, path, caption, whose, hrefOf }: StatementOfProps) {
  const say = useSay();
  const words = useHoursWords();
  const period = periodIn(useAddressSearch()['period']);
  const statement = useInfiniteQuery(statementQuery(accountId, datesOf(period, words.daysAgo(0))));
  const first = statement.data?.pages[0];
  return (
    <Stack>
      <PeriodForm key={period} path={path} period={period} />
      {first && period !== 'all' && (
        <p>
          {say('statement.opening', { balance: words.balance(first.openingBalanceMinutes) })}{' '}
          {say('statement.closing', { balance: words.balance(first.closingBalanceMinutes) })}
        </p>
      )}
      <LongList
        query={statement}
        empty={
          <EmptyState
            symbol="clock"
            sentence={say(period === 'all' ? 'statement.none' : 'statement.noneThen')}
          />
        }
      >
        {(lines) => <StatementTable caption={caption} whose={whose} lines={lines} hrefOf={hrefOf} />}
      </LongList>
      <PrintButtons />
    </Stack>
  );
}
