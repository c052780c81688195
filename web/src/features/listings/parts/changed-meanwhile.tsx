import { useQueryClient } from '@tanstack/react-query';
import type { Listing } from '@timebank/shared/listings';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { listingQuery } from '../queries.ts';

interface ChangedMeanwhileProps {
  listingId: string;
  /** Somebody has seen how it is now and goes on from there. */
  onSeen: (now: Listing) => void;
}

/** Somebody else changed the listing in the meantime. What was typed stays; the next attempt builds on theirs. */
export function ChangedMeanwhile({ listingId, onSeen }: ChangedMeanwhileProps) {
  const say = useSay();
  const cache = useQueryClient();
  const look = async () => onSeen(await cache.fetchQuery({ ...listingQuery(listingId), staleTime: 0 }));
  return (
    <div role="alert">
      <Notice
        kind="problem"
        title={say('edit.changedMeanwhile')}
        actions={<Button onPress={() => void look()}>{say('edit.loadNew')}</Button>}
      >
        <p>{say('edit.changedMeanwhileHelp')}</p>
      </Notice>
    </div>
  );
}
