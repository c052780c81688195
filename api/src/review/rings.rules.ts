import type { AccountId } from '@timebank/shared/ids';

/** Two accounts between which hours of help went, and how often, whichever way. */
export interface HelpBetween {
  one: AccountId;
  other: AccountId;
  exchanges: number;
}

/** Members who helped each other and nobody else. */
export interface Ring {
  accountIds: readonly AccountId[];
  exchanges: number;
}

/** A few exchanges between friends are how a time bank begins. */
export const exchangesOfRingMin = 6;

/**
 * The groups of up to so many members who exchanged with each other often and with nobody outside. Whoever can be
 * reached from a member by help that went either way is in their group, so that each group is found whole.
 */
export function ringsAmong(help: readonly HelpBetween[], { membersMax }: { membersMax: number }): Ring[] {
  const leaders = new Map<AccountId, AccountId>();
  const leaderOf = (id: AccountId): AccountId => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    if (leader !== id) leaders.set(id, leader);
    return leader;
  };
  for (const { one, other } of help) {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    if (first !== second) leaders.set(second, first);
  }
  const groups = new Map<AccountId, { accountIds: Set<AccountId>; exchanges: number }>();
  for (const { one, other, exchanges } of help) {
    const leader = leaderOf(one);
    const group = groups.get(leader) ?? { accountIds: new Set(), exchanges: 0 };
    group.accountIds.add(one).add(other);
    group.exchanges += exchanges;
    groups.set(leader, group);
  }
  return [...groups.values()]
    .filter(({ accountIds, exchanges }) => accountIds.size <= membersMax && exchanges >= exchangesOfRingMin)
    .map(({ accountIds, exchanges }) => ({ accountIds: [...accountIds], exchanges }));
}
