import type { Standing } from '@timebank/shared/books';
import type { EndedDay } from '@timebank/shared/days';
import type { AccountKind } from '@timebank/shared/ledger';
import type { MemberStatus } from '@timebank/shared/roles';
import { and, eq, gt, gte, inArray, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { type BooksAt, balanceOn, standingAccounts } from './standing-account.store.ts';

export interface BalanceFilter extends BooksAt {
  kind?: AccountKind | undefined;
  status?: MemberStatus | undefined;
  below?: number | undefined;
  above?: number | undefined;
  standing?: Standing | undefined;
  /** Null where the time bank has drawn none. */
  softLineMinutes: number | null;
  /** Nothing moved after this day. */
  quietSince: EndedDay | null;
  /** Below zero at the end of this day and ever since. */
  negativeSince?: string | undefined;
  /** Part of a name, in small letters without accents, or a member number. */
  words: string;
  memberNumber: number | null;
}

/** What an account must be for a filter to leave it. */
export function matching(connection: Connection, filter: BalanceFilter): SQL | undefined {
  const { accounts, members } = connection.tables;
  const { isThere, balanceMinutes } = standingAccounts(connection, filter);
  const { kind, status, below, above, words, memberNumber } = filter;
  return and(
    isThere,
    kind && eq(accounts.kind, kind),
    status && eq(members.status, status),
    below === undefined ? undefined : lte(balanceMinutes, below),
    above === undefined ? undefined : gte(balanceMinutes, above),
    standsOut(connection, filter),
    quiet(connection, filter),
    negativeEverSince(connection, filter),
    words === ''
      ? undefined
      : or(
          like(nameOf(connection), `%${words.replace(/[%_\\]/g, '')}%`),
          memberNumber === null ? undefined : eq(members.memberNumber, memberNumber),
        ),
  );
}

/** What lists are sorted by and names are looked up in. */
export const nameOf = ({ tables: { members } }: Connection): SQL =>
  sql`coalesce(${members.sortName}, 'community fund')`;

function standsOut(connection: Connection, filter: BalanceFilter): SQL | undefined {
  const { accounts } = connection.tables;
  const { last, balanceMinutes } = standingAccounts(connection, filter);
  switch (filter.standing) {
    case 'negative':
      return lt(balanceMinutes, 0);
    case 'past_soft_line':
      return filter.softLineMinutes === null
        ? sql`1 = 0`
        : and(inArray(accounts.kind, ['member', 'organisation']), lt(balanceMinutes, filter.softLineMinutes));
    case 'never_moved':
      return isNull(last.version);
    case 'holding':
      return gt(accounts.heldMinutes, 0);
    default:
      return undefined;
  }
}

/** Whoever joined in the meantime has not been quiet for so long. */
function quiet(connection: Connection, filter: BalanceFilter): SQL | undefined {
  const { quietSince } = filter;
  if (quietSince === null) return undefined;
  const { accounts } = connection.tables;
  const { last } = standingAccounts(connection, filter);
  return or(
    lte(last.postedOn, quietSince.day),
    and(isNull(last.version), lt(accounts.openedAt, quietSince.endedAt)),
  );
}

function negativeEverSince(connection: Connection, filter: BalanceFilter): SQL | undefined {
  const { negativeSince, asOf } = filter;
  if (negativeSince === undefined) return undefined;
  const { balanceMinutes } = standingAccounts(connection, filter);
  return and(
    lt(balanceMinutes, 0),
    lt(balanceOn(negativeSince), 0),
    sql`not exists (select 1 from entries where entries.account_id = accounts.id
      and entries.posted_on > ${negativeSince} and entries.posted_on <= ${asOf?.day ?? '9999-12-31'}
      and entries.balance_minutes >= 0)`,
  );
}
