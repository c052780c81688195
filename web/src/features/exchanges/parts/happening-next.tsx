import { useQuery } from '@tanstack/react-query';
import type { Exchange } from '@timebank/shared/exchanges';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { LinkRows } from '#ui/link-rows.tsx';
import { someExchangesQuery } from '../queries.ts';
import { useExchangeWords } from './use-exchange-words.ts';

/** What was agreed, the soonest first. */
export function HappeningNext() {
  const say = useSay();
  const words = useExchangeWords();
  const agreed = useQuery(someExchangesQuery({ status: 'agreed' }));
  return (
    <Stack>
      <h2>{say('next.title')}</h2>
      <Loaded query={agreed}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('next.none')}</p>
          ) : (
            <LinkRows
              label={say('next.title')}
              rows={soonestFirst(items).map((exchange) => ({
                key: exchange.id,
                href: `/exchanges/${exchange.id}`,
                title: say('next.row', words.facts(exchange)),
                detail: words.when(exchange) ?? say('next.noDay'),
                symbol: 'calendar',
              }))}
            />
          )
        }
      </Loaded>
    </Stack>
  );
}

/** Those without a day come last. */
function soonestFirst(exchanges: readonly Exchange[]): Exchange[] {
  const key = ({ proposedFor }: Exchange) => proposedFor ?? '9999';
  return [...exchanges].sort((one, other) => key(one).localeCompare(key(other)));
}
