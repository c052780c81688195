import type { MemberId } from '@timebank/shared/ids';

/** What on a screen to ask for again. The web's query keys start with these words. */
export const changeTopics = ['me', 'exchanges', 'listings', 'members', 'notices', 'desk', 'ledger'] as const;
export type ChangeTopic = (typeof changeTopics)[number];

export interface Change {
  memberIds: readonly MemberId[];
  topics: readonly ChangeTopic[];
}
type Listener = (topics: readonly ChangeTopic[]) => void;

/** Carries news from what was just committed to the open screens of those it concerns, in this process. */
export interface News {
  publish(change: Change): void;
  /** Calls the listener for each change that concerns the member, until the returned function is called. */
  subscribe(memberId: MemberId, listener: Listener): () => void;
  /** Members with an open screen here: whom news from another process could concern. */
  subscribers(): MemberId[];
}

export function createNews(): News {
  const listeners = new Map<MemberId, Set<Listener>>();
  return {
    publish({ memberIds, topics }) {
      for (const memberId of new Set(memberIds)) {
        for (const listener of listeners.get(memberId) ?? []) listener(topics);
      }
    },
    subscribe(memberId, listener) {
      const own = listeners.get(memberId) ?? new Set();
      listeners.set(memberId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(memberId);
      };
    },
    subscribers: () => [...listeners.keys()],
  };
}
