import { markNoticesRead, type Notice } from '@timebank/shared/notices';
import { useEffect, useState } from 'react';
import { useSend } from '#lib/use-send.ts';

/**
 * Marks notices as read once they have been shown. Gives the ids of those that were new on this visit, which keep
 * their word "New" until somebody comes back.
 */
export function useSeen(notices: readonly Notice[]): ReadonlySet<string> {
  const [newHere, setNewHere] = useState<ReadonlySet<string>>(new Set());
  const { mutate } = useSend(markNoticesRead);
  const latest = notices[0]?.id;
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id as string);
  const unseen = unread.filter((id) => !newHere.has(id));
  if (unseen.length > 0) setNewHere(new Set([...newHere, ...unseen]));

  const hasUnread = unread.length > 0;
  useEffect(() => {
    if (hasUnread && latest !== undefined) mutate({ body: { upTo: latest } });
  }, [hasUnread, latest, mutate]);
  return newHere;
}
