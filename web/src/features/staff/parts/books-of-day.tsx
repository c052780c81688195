import { useQuery } from '@tanstack/react-query';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { trialBalanceOnQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';
import { TrialBalance } from './trial-balance.tsx';

interface BooksOfDayProps {
  /** The day that was asked for. */
  wanted: string;
  /** The day whose books were found: today, where the one that was asked for is not over. */
  found: string;
}

/** Says which day one looks at, whether its books come to nothing, and how to come back to today. */
export function BooksOfDay({ wanted, found }: BooksOfDayProps) {
  const say = useSay();
  const words = useStaffWords();
  const search = useAddressSearch();
  const day = words.day(wanted);
  const isOver = wanted === found;
  return (
    <>
      <Notice
        live
        title={say(isOver ? 'balances.asOf' : 'balances.asOfLater', { day })}
        actions={
          <StandingLink href={withSearch('/staff/balances', { ...search, asOf: undefined })}>
            {say('balances.backToToday')}
          </StandingLink>
        }
      >
        <p>{say(isOver ? 'balances.asOfMeans' : 'balances.asOfNow')}</p>
      </Notice>
      {isOver && (
        <Details summary={say('balances.allOfDay')}>
          <TrialBalanceOn day={wanted} />
        </Details>
      )}
    </>
  );
}

function TrialBalanceOn({ day }: { day: string }) {
  const trialBalance = useQuery(trialBalanceOnQuery(day));
  return <Loaded query={trialBalance}>{(found) => <TrialBalance found={found} />}</Loaded>;
}
