import { useQuery } from '@tanstack/react-query';
import { withSearch } from '#lib/address.ts';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { someExchangesQuery } from '../queries.ts';

/** "The same as last time": from the last help somebody had, straight to the check of a new request. */
export function AskAgain() {
  const say = useSay();
  const { memberId } = useMe();
  const { data } = useQuery(someExchangesQuery({ status: 'completed' }));
  const last = data?.items.find(({ receiver, listingId }) => receiver.id === memberId && listingId !== null);
  if (!last?.listingId) return null;
  return (
    <LinkRows
      label={say('again.title')}
      rows={[
        {
          key: last.id,
          href: withSearch('/ask/check', { again: last.listingId }),
          title: say('again.title'),
          detail: say('again.detail', { title: last.title, name: last.giver.displayName }),
          symbol: 'help',
        },
      ]}
    />
  );
}
