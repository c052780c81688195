import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { followChanges } from '../lib/changes.ts';
import { currentSession, useSession } from '../lib/session.ts';
import { adoptLooks } from './looks-here.ts';

/** Keeps server data true: asks again for what has changed, and forgets all of it when somebody else signs in. */
export function Following() {
  const cache = useQueryClient();
  const session = useSession();
  const memberId = session.state === 'in' ? session.me.memberId : null;
  const lastMemberId = useRef(memberId);

  useEffect(() => {
    if (lastMemberId.current !== null && lastMemberId.current !== memberId) cache.clear();
    lastMemberId.current = memberId;
    if (memberId === null) return;
    const ending = new AbortController();
    void followChanges({
      onTopics: (topics) => {
        for (const topic of topics) void cache.invalidateQueries({ queryKey: [topic] });
      },
      onReturn: () => void cache.invalidateQueries(),
      signal: ending.signal,
    });
    return () => ending.abort();
  }, [cache, memberId]);

  useEffect(() => {
    const now = currentSession();
    if (memberId !== null && now.state === 'in') adoptLooks(now.me.looks);
  }, [memberId]);

  return null;
}
