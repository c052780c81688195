import { useInfiniteQuery } from '@tanstack/react-query';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { consentsQuery } from '../queries.ts';
import { ConsentCard } from './consent-card.tsx';
import type { ToldChannel } from './told-channel.ts';

/** Who may act for a member, and who might before. */
export function ConsentsList({ memberId, told }: { memberId: string; told?: ToldChannel }) {
  const say = useSay();
  const consents = useInfiniteQuery(consentsQuery(memberId));
  return (
    <LongList query={consents} empty={<EmptyState sentence={say('consents.none')} />}>
      {(items) => (
        <Stack gap="large">
          {items.map((consent) => (
            <ConsentCard key={consent.id} consent={consent} {...(told && { told })} />
          ))}
        </Stack>
      )}
    </LongList>
  );
}
