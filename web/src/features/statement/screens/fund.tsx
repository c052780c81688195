import { useQuery } from '@tanstack/react-query';
import type { StatementLine } from '@timebank/shared/statements';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Page } from '#ui/page.tsx';
import { StatementOf } from '../parts/statement-of.tsx';
import { accountQuery } from '../queries.ts';

/** The hours that belong to everybody, and what they were used for. */
export function Fund() {
  const say = useSay();
  const words = useTimeWords();
  const { memberId, timebank } = useMe();
  const fund = useQuery(accountQuery(timebank.fundAccountId));
  const hrefOf = ({ counterparty, transferId }: StatementLine) =>
    counterparty.memberId === memberId ? `/hours/transfers/${transferId}` : null;
  return (
    <Page title={say('fund.title')} lead={say('fund.lead')} back={{ href: '/hours' }} wide>
      <Loaded query={fund}>
        {({ balanceMinutes }) => (
          <p>{say('fund.balance', { way: way(balanceMinutes), time: words.hours(balanceMinutes) })}</p>
        )}
      </Loaded>
      <StatementOf
        accountId={timebank.fundAccountId}
        path="/fund"
        caption={say('statement.fundCaption')}
        whose="fundLine"
        hrefOf={hrefOf}
      />
    </Page>
  );
}

function way(balanceMinutes: number): 'given' | 'had' | 'even' {
  if (balanceMinutes === 0) return 'even';
  return balanceMinutes > 0 ? 'given' : 'had';
}
