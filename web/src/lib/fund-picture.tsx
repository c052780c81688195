import { useQuery } from '@tanstack/react-query';
import { getFundByMonth } from '@timebank/shared/by-month';
import { ask } from './ask.ts';
import { Loaded } from './loaded.tsx';
import { MonthPicture } from './month-picture.tsx';
import { useSay } from './say.ts';
import { useHoursWords } from './use-hours-words.ts';

const fundByMonth = (months: number) => ask('ledger', getFundByMonth, { query: { months: String(months) } });

/** Where the community fund stood at the end of each month. */
export function FundPicture({ months }: { months: number }) {
  const say = useSay();
  const { balance } = useHoursWords();
  const fund = useQuery(fundByMonth(months));
  return (
    <Loaded query={fund}>
      {({ items }) => (
        <MonthPicture
          title={say('overTime.fund')}
          months={items.map(({ month, balanceMinutes }) => ({ month, minutes: balanceMinutes }))}
          inWords={balance}
        />
      )}
    </Loaded>
  );
}
