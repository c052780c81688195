import { useQuery } from '@tanstack/react-query';
import type { StatementLine } from '@timebank/shared/statements';
import { lazy, Suspense } from 'react';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Waiting } from '#ui/states.tsx';
import { StatementPage } from '../parts/statement-page.tsx';
import { accountQuery } from '../queries.ts';

/** Comes after the figures that it draws: they are what somebody on a slow line wants first. */
const FundPicture = lazy(async () => ({ default: (await import('#lib/fund-picture.tsx')).FundPicture }));

/** The hours that belong to everybody, and what they were used for. */
export function Fund() {
  const say = useSay();
  const words = useTimeWords();
  const { memberId, timebank } = useMe();
  const fund = useQuery(accountQuery(timebank.fundAccountId));
  const hrefOf = ({ counterparty, transferId }: StatementLine) =>
    counterparty.memberId === memberId ? `/hours/transfers/${transferId}` : null;
  return (
    <StatementPage
      title={say('fund.title')}
      lead={say('fund.lead')}
      back={{ href: '/hours' }}
      accountId={timebank.fundAccountId}
      path="/fund"
      caption={say('statement.fundCaption')}
      name={say('fund.title')}
      whose="fundLine"
      hrefOf={hrefOf}
      more={
        <Suspense fallback={<Waiting />}>
          <FundPicture months={12} />
        </Suspense>
      }
    >
      <Loaded query={fund}>
        {({ balanceMinutes }) => (
          <p>{say('fund.balance', { way: way(balanceMinutes), time: words.hours(balanceMinutes) })}</p>
        )}
      </Loaded>
    </StatementPage>
  );
}

function way(balanceMinutes: number): 'given' | 'had' | 'even' {
  if (balanceMinutes === 0) return 'even';
  return balanceMinutes > 0 ? 'given' : 'had';
}
