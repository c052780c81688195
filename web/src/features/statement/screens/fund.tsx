import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { accountQuery } from '../queries.ts';

/** The hours that belong to everybody. Which member had some of them stands in the books alone. */
export function Fund() {
  const say = useSay();
  const words = useTimeWords();
  const fund = useQuery(accountQuery(useMe().timebank.fundAccountId));
  return (
    <Page title={say('fund.title')} lead={say('fund.lead')} back={{ href: '/hours' }}>
      <Loaded query={fund}>
        {({ balanceMinutes }) => (
          <p>{say('fund.balance', { way: way(balanceMinutes), time: words.hours(balanceMinutes) })}</p>
        )}
      </Loaded>
      <div>
        <LinkButton href="/hours/give">{say('hours.give')}</LinkButton>
      </div>
    </Page>
  );
}

function way(balanceMinutes: number): 'given' | 'had' | 'even' {
  if (balanceMinutes === 0) return 'even';
  return balanceMinutes > 0 ? 'given' : 'had';
}
