import { useQuery } from '@tanstack/react-query';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { FundPicture } from '#lib/fund-picture.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { MonthPicture } from '#lib/month-picture.tsx';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { hoursByMonthQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';

/** Hours of help and the community fund, month by month over a year or two. */
export function BooksOverTime() {
  const say = useSay();
  const words = useStaffWords();
  const { fundAccountId } = useMe().timebank;
  const isLong = useAddressSearch()['months'] === '24';
  const months = isLong ? 24 : 12;
  const hours = useQuery(hoursByMonthQuery(months));
  return (
    <>
      <Panel title={say('overTime.title')}>
        <Loaded query={hours}>
          {({ items }) => <MonthPicture title={say('overTime.help')} months={items} inWords={words.hours} />}
        </Loaded>
      </Panel>
      <Panel title={say('overTime.fundTitle')}>
        <FundPicture months={months} />
        <StandingLink href={`/staff/accounts/${fundAccountId}`}>{say('staffFund.statement')}</StandingLink>
      </Panel>
      <p>
        <StandingLink href={withSearch('/staff/books', { months: isLong ? undefined : '24' })}>
          {say(isLong ? 'overTime.oneYear' : 'overTime.twoYears')}
        </StandingLink>
      </p>
    </>
  );
}
