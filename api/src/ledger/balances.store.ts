import type { BalanceSort } from '@timebank/shared/books';
import type { AccountId } from '@timebank/shared/ids';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Connection, ReadTransaction } from '../database/database.ts';
import { type BalanceFilter, matching, nameOf } from './balance-filter.store.ts';
import { type BooksAt, standingAccounts } from './standing-account.store.ts';

/**
 * Accounts with their balances in the order that was asked for, after a position or from the start; and how many the
 * filter leaves on all pages, with the sum of their balances. All in one pass, since finding where each account stood
 * on a day is what costs.
 */
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
  const isDown = sort.startsWith('-');
  const direction = isDown ? desc : asc;
  const left = tx.db.$with('filtered').as(filtered(tx, { filter, sort }));
  const total = tx.db.$with('total').as(
    tx.db
      .select({
        accounts: sql`count(*)`.mapWith(Number).as('accounts'),
        totalMinutes: sql`coalesce(sum(balance), 0)`.mapWith(Number).as('total_minutes'),
      })
      .from(left),
  );
  const isAfter = after
    ? sql`(${left.key}, ${left.id}) ${sql.raw(isDown ? '<' : '>')} (${after[0]}, ${after[1]})`
    : sql`1 = 1`;
  const rows = await tx.db
    .with(left, total)
    .select()
    .from(total)
    .leftJoin(left, isAfter)
    .orderBy(direction(left.key), direction(left.id))
    .limit(limit);
  return {
    rows: rows.flatMap(({ filtered }) => filtered ?? []),
    accounts: rows[0]?.total.accounts ?? 0,
    totalMinutes: rows[0]?.total.totalMinutes ?? 0,
  };
}

/** More accounts than there are. Without a limit SQLite would work out the same accounts twice, for the page and for the total. */
export const accountsMax = 2 ** 31 - 1;

function filtered(tx: ReadTransaction, { filter, sort }: { filter: BalanceFilter; sort: BalanceSort }) {
  const { accounts, members } = tx.tables;
  const { lastEntry, isLast, balanceMinutes, lastMovedOn } = standingAccounts(tx, filter);
  return tx.db
    .select({
      id: accounts.id,
      kind: accounts.kind,
      memberId: accounts.memberId,
      displayName: members.displayName,
      memberNumber: members.memberNumber,
      memberStatus: members.status,
      balanceMinutes: balanceMinutes.as('balance'),
      lastMovedOn: lastMovedOn.as('last_moved_on'),
      heldMinutes: accounts.heldMinutes,
      floorMinutes: accounts.floorMinutes,
      key: sql<string | number>`${sortKey(tx, { sort, books: filter })}`.as('sort_key'),
    })
    .from(accounts)
    .leftJoin(members, eq(members.id, accounts.memberId))
    .leftJoin(lastEntry, isLast)
    .where(matching(tx, filter))
    .limit(accountsMax);
}

/** How many accounts there are of each kind, and what their balances add up to. */
export async function sumBalancesByKind(tx: ReadTransaction, books: BooksAt) {
  const { accounts } = tx.tables;
  const { lastEntry, isLast, balanceMinutes, isThere } = standingAccounts(tx, books);
  return await tx.db
    .select({
      kind: accounts.kind,
      accounts: sql`count(*)`.mapWith(Number),
      balanceMinutes: sql`coalesce(sum(${balanceMinutes}), 0)`.mapWith(Number),
    })
    .from(accounts)
    .leftJoin(lastEntry, isLast)
    .where(isThere)
    .groupBy(accounts.kind)
    .orderBy(asc(accounts.kind));
}

function sortKey(connection: Connection, { sort, books }: { sort: BalanceSort; books: BooksAt }): SQL {
  const { members } = connection.tables;
  const { balanceMinutes, lastMovedOn } = standingAccounts(connection, books);
  switch (sort) {
    case 'name':
      return nameOf(connection);
    case 'number':
      return sql`coalesce(${members.memberNumber}, 0)`;
    case 'moved':
    case '-moved':
      return sql`coalesce(${lastMovedOn}, '')`;
    default:
      return balanceMinutes;
  }
}
