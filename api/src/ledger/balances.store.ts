import type { AccountId, TimebankId } from '@timebank/shared/ids';
import type { AccountKind } from '@timebank/shared/ledger';
import { and, asc, desc, eq, gte, like, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Connection, ReadTransaction } from '../database/database.ts';

export interface BalanceFilter {
  timebankId: TimebankId;
  /** The balances at the end of this day; those of now where it is null. */
  asOf: string | null;
  kind?: AccountKind | undefined;
  below?: number | undefined;
  above?: number | undefined;
  /** Part of a name, in small letters without accents, or a member number. */
  words: string;
  memberNumber: number | null;
}

export type BalanceSort = 'name' | 'balance' | '-balance' | 'number';

/** Accounts with their balances in the order of their names, numbers or balances, after a position or from the start. */
export async function findBalances(
  tx: ReadTransaction,
  {
    filter,
    sort,
    after,
    limit,
  }: {
    filter: BalanceFilter;
    sort: BalanceSort;
    after: readonly [string | number, AccountId] | null;
    limit: number;
  },
) {
  const { accounts, members } = tx.tables;
  const key = sortKey(tx, { sort, asOf: filter.asOf });
  const isDown = sort === '-balance';
  const direction = isDown ? desc : asc;
  return await tx.db
    .select({
      id: accounts.id,
      kind: accounts.kind,
      memberId: accounts.memberId,
      displayName: members.displayName,
      memberNumber: members.memberNumber,
      memberStatus: members.status,
      balanceMinutes: balanceAt(tx, filter.asOf),
      heldMinutes: accounts.heldMinutes,
      floorMinutes: accounts.floorMinutes,
      sortedBy: sql<string | number>`${key}`,
    })
    .from(accounts)
    .leftJoin(members, eq(members.id, accounts.memberId))
    .where(
      and(
        matching(tx, filter),
        after
          ? sql`(${key}, ${accounts.id}) ${sql.raw(isDown ? '<' : '>')} (${after[0]}, ${after[1]})`
          : undefined,
      ),
    )
    .orderBy(direction(key), direction(accounts.id))
    .limit(limit);
}

/** How many accounts there are of which the filter speaks, and what their balances add up to. */
export async function sumBalances(
  tx: ReadTransaction,
  filter: BalanceFilter,
): Promise<{ accounts: number; totalMinutes: number }> {
  const { accounts, members } = tx.tables;
  const [sum] = await tx.db
    .select({
      accounts: sql`count(*)`.mapWith(Number),
      totalMinutes: sql`coalesce(sum(${balanceAt(tx, filter.asOf)}), 0)`.mapWith(Number),
    })
    .from(accounts)
    .leftJoin(members, eq(members.id, accounts.memberId))
    .where(matching(tx, filter));
  return sum ?? { accounts: 0, totalMinutes: 0 };
}

/** The same for each kind of account. */
export async function sumBalancesByKind(
  tx: ReadTransaction,
  { timebankId, asOf }: { timebankId: TimebankId; asOf: string | null },
) {
  const { accounts } = tx.tables;
  return await tx.db
    .select({
      kind: accounts.kind,
      accounts: sql`count(*)`.mapWith(Number),
      balanceMinutes: sql`coalesce(sum(${balanceAt(tx, asOf)}), 0)`.mapWith(Number),
    })
    .from(accounts)
    .where(eq(accounts.timebankId, timebankId))
    .groupBy(accounts.kind)
    .orderBy(asc(accounts.kind));
}

function matching(connection: Connection, filter: BalanceFilter): SQL | undefined {
  const { accounts, members } = connection.tables;
  const { timebankId, asOf, kind, below, above, words, memberNumber } = filter;
  const balance = balanceAt(connection, asOf);
  return and(
    eq(accounts.timebankId, timebankId),
    kind && eq(accounts.kind, kind),
    below === undefined ? undefined : lte(balance, below),
    above === undefined ? undefined : gte(balance, above),
    words === ''
      ? undefined
      : or(
          like(nameOf(connection), `%${words.replace(/[%_\\]/g, '')}%`),
          memberNumber === null ? undefined : eq(members.memberNumber, memberNumber),
        ),
  );
}

function sortKey(connection: Connection, { sort, asOf }: { sort: BalanceSort; asOf: string | null }): SQL {
  const { members } = connection.tables;
  if (sort === 'name') return nameOf(connection);
  if (sort === 'number') return sql`coalesce(${members.memberNumber}, 0)`;
  return balanceAt(connection, asOf);
}

const nameOf = ({ tables: { members } }: Connection): SQL =>
  sql`coalesce(${members.sortName}, 'community fund')`;

/** The balance of now, or the one that the last entry of a day left: one step down an index for each account. */
function balanceAt({ tables: { accounts } }: Connection, asOf: string | null): SQL<number> {
  if (asOf === null) return sql<number>`accounts.balance_minutes`.mapWith(accounts.balanceMinutes);
  return sql<number>`coalesce((select entries.balance_minutes from entries
    where entries.account_id = accounts.id and entries.posted_on <= ${asOf}
    order by entries.posted_on desc, entries.version desc limit 1), 0)`.mapWith(accounts.balanceMinutes);
}
