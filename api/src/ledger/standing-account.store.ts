import type { EndedDay } from '@timebank/shared/days';
import type { TimebankId } from '@timebank/shared/ids';
import { and, eq, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection } from '../database/database.ts';

/** Which books: those of a time bank at the end of a day, or of now where that is null. */
export interface BooksAt {
  timebankId: TimebankId;
  asOf: EndedDay | null;
}

/**
 * Where accounts stand, now or at the end of a day: the last entry of each and the balance it left. That of now is
 * named by the account's version, that of a day is one step down an index.
 */
export function standingAccounts(
  { engine, tables: { accounts, entries } }: Connection,
  { timebankId, asOf }: BooksAt,
) {
  const last = alias(entries, 'last');
  const version = asOf ? sql`(${lastOn(asOf.day, 'entries.version')})` : sql`accounts.version`;
  // PostgreSQL would read all entries to join them by version. SQLite does not, and has no lateral joins.
  const isLateral = asOf !== null && engine === 'postgres';
  const balanceMinutes: SQL<number> = (
    asOf ? sql<number>`coalesce(${last.balanceMinutes}, 0)` : sql<number>`${accounts.balanceMinutes}`
  ).mapWith(accounts.balanceMinutes);
  return {
    last,
    /** What is joined as `last`, and on what. */
    lastEntry: isLateral
      ? sql`lateral (${lastOn(asOf.day, 'entries.version, entries.balance_minutes, entries.posted_on')}) as last`
      : last,
    isLast: isLateral ? sql`true` : and(eq(last.accountId, accounts.id), eq(last.version, version)),
    balanceMinutes,
    /** Null where nothing ever moved. */
    lastMovedOn: sql<string | null>`${last.postedOn}`,
    /**
     * The accounts of which those books know. A clock that was put back may have posted on a day before the account's
     * own: it was open then.
     */
    isThere: and(
      eq(accounts.timebankId, timebankId),
      asOf ? or(lt(accounts.openedAt, asOf.endedAt), isNotNull(last.version)) : undefined,
    ),
  };
}

/** The balance that the last entry up to the end of a day left on an account. */
export const balanceOn = (day: string): SQL<number> =>
  sql<number>`coalesce((${lastOn(day, 'entries.balance_minutes')}), 0)`;

/** Of the last entry of an account up to the end of a day. */
const lastOn = (day: string, columns: string): SQL => sql`
  select ${sql.raw(columns)} from entries where entries.account_id = accounts.id and entries.posted_on <= ${day}
  order by entries.posted_on desc, entries.version desc limit 1`;
