import type { MemberId, TimebankId } from '@timebank/shared/ids';

/** What on a screen to ask for again. The web's query keys start with these words. */
export const changeTopics = ['me', 'exchanges', 'listings', 'members', 'notices', 'desk', 'ledger'] as const;
export type ChangeTopic = (typeof changeTopics)[number];

/** News for these members, or for everybody in a time bank. */
export type Change = { topics: readonly ChangeTopic[] } & (
  | { memberIds: readonly MemberId[] }
  | { everybodyIn: TimebankId }
);
type Listener = (topics: readonly ChangeTopic[]) => void;

interface Subscriber {
  memberId: MemberId;
  timebankId: TimebankId;
}

/** Carries news from what was just committed to the open screens of those it concerns, in this process. */
export interface News {
  publish(change: Change): void;
  /** Calls the listener for each change that concerns the member, until the returned function is called. */
  subscribe(subscriber: Subscriber, listener: Listener): () => void;
  /** Members with an open screen here: whom news from another process could concern. */
  subscribers(): MemberId[];
}

export function createNews(): News {
  const byMember = new Map<string, Set<Listener>>();
  const byTimebank = new Map<string, Set<Listener>>();
  return {
    publish({ topics, ...whom }) {
      const told = new Set(
        'everybodyIn' in whom
          ? byTimebank.get(whom.everybodyIn)
          : whom.memberIds.flatMap((memberId) => [...(byMember.get(memberId) ?? [])]),
      );
      for (const listener of told) listener(topics);
    },
    subscribe({ memberId, timebankId }, listener) {
      const removals = [enter(byMember, memberId, listener), enter(byTimebank, timebankId, listener)];
      return () => {
        for (const remove of removals) remove();
      };
    },
    subscribers: () => [...byMember.keys()] as MemberId[],
  };
}

function enter(listeners: Map<string, Set<Listener>>, id: string, listener: Listener): () => void {
  const own = listeners.get(id) ?? new Set();
  listeners.set(id, own.add(listener));
  return () => {
    own.delete(listener);
    if (own.size === 0) listeners.delete(id);
  };
}
