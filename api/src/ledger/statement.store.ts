import type { AccountId } from '@timebank/shared/ids';
import { and, asc, desc, eq, gt, lt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** The last entry of an account at all. */
export const findLastStanding = statement<{ accountId: AccountId }>()((connection) =>
  standings(connection, undefined),
);

/** The last entry up to the end of a day. */
export const findStandingAt = statement<{ accountId: AccountId; day: string }>()((connection) =>
  standings(connection, lte(connection.tables.entries.postedOn, value('day'))),
);

/** The last entry before a day began. */
export const findStandingBefore = statement<{ accountId: AccountId; day: string }>()((connection) =>
  standings(connection, lt(connection.tables.entries.postedOn, value('day'))),
);

function standings({ db, tables: { entries } }: Connection, day: ReturnType<typeof lt> | undefined) {
  const latest = day ? [desc(entries.postedOn), desc(entries.version)] : [desc(entries.version)];
  return db
    .select({ version: entries.version, balanceMinutes: entries.balanceMinutes })
    .from(entries)
    .where(and(eq(entries.accountId, value('accountId')), day))
    .orderBy(...latest)
    .limit(1);
}

/** Entries of an account after one version, up to and with another. */
export interface Stretch {
  accountId: AccountId;
  afterVersion: number;
  upToVersion: number;
  limit: number;
}

/** From the last of them down to the first, with what a statement says of each. */
export const findStatementLines = statement<Stretch>()((connection) =>
  statementLines(connection)
    .where(stretch(connection))
    .orderBy(desc(connection.tables.entries.version))
    .limit(value('limit')),
);

/** The same from the first to the last. */
export const findStatementLinesInOrder = statement<Stretch>()((connection) =>
  statementLines(connection)
    .where(stretch(connection))
    .orderBy(asc(connection.tables.entries.version))
    .limit(value('limit')),
);

export type StatementRow = Awaited<ReturnType<typeof findStatementLines>>[number];

const stretch = ({ tables: { entries } }: Connection) =>
  and(
    eq(entries.accountId, value('accountId')),
    gt(entries.version, value('afterVersion')),
    lte(entries.version, value('upToVersion')),
  );

/** Entries with the transfer that each belongs to, whom it was with, and who entered it. */
export function statementLines({
  db,
  tables: { entries, transfers, transferMemos, accounts, members },
}: Connection) {
  const other = alias(accounts, 'other');
  const otherMember = alias(members, 'other_member');
  const enteredBy = alias(members, 'entered_by');
  return db
    .select({
      version: entries.version,
      transferId: transfers.id,
      sequence: transfers.sequence,
      postedOn: entries.postedOn,
      happenedOn: transfers.happenedOn,
      postedAt: transfers.postedAt,
      kind: transfers.kind,
      counterparty: {
        id: other.id,
        kind: other.kind,
        memberId: other.memberId,
        displayName: otherMember.displayName,
      },
      minutes: entries.minutes,
      balanceMinutes: entries.balanceMinutes,
      memo: transferMemos.memo,
      enteredById: enteredBy.id,
      enteredByName: enteredBy.displayName,
      channel: transfers.channel,
      exchangeId: transfers.exchangeId,
    })
    .from(entries)
    .innerJoin(transfers, eq(transfers.id, entries.transferId))
    .innerJoin(
      other,
      sql`${other.id} = case ${transfers.fromAccountId} when ${entries.accountId} then ${transfers.toAccountId} else ${transfers.fromAccountId} end`,
    )
    .leftJoin(otherMember, eq(otherMember.id, other.memberId))
    .leftJoin(enteredBy, eq(enteredBy.id, transfers.enteredById))
    .leftJoin(transferMemos, eq(transferMemos.transferId, transfers.id));
}
