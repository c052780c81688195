import {
  type AnyColumn,
  and,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadTransaction } from '../database/database.ts';
import { dayNumber } from './day-number.store.ts';
import { type Found, foundMax, isHelp, type Look, named, posted } from './found.store.ts';

// The rules that need to see no more than one transfer and what hangs on it.

const staffRoles = ['coordinator', 'administrator'] as const;

export function findSilence(tx: ReadTransaction, look: Look): Promise<Found[]> {
  return justNamed(tx, look, eq(tx.tables.transfers.channel, 'silence'));
}

export function findReversals(tx: ReadTransaction, look: Look): Promise<Found[]> {
  return justNamed(tx, look, eq(tx.tables.transfers.kind, 'reversal'));
}

async function justNamed(tx: ReadTransaction, look: Look, is: SQL): Promise<Found[]> {
  const { transfers } = tx.tables;
  return await tx.db
    .select(named(tx))
    .from(transfers)
    .where(and(posted(tx, look), is))
    .limit(foundMax);
}

export async function findLong(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers } = tx.tables;
  return await tx.db
    .select({ ...named(tx), figure: transfers.minutes })
    .from(transfers)
    .where(and(posted(tx, look), isHelp(tx), gt(transfers.minutes, look.threshold)))
    .limit(foundMax);
}

/** Entered by staff for others. A grant or a reversal is always entered so; only what moves a member's own hours is named. */
export async function findEnteredByStaff(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers, members } = tx.tables;
  const { from, to } = endsOf(tx);
  const isOfAnother = (memberId: AnyColumn) => or(isNull(memberId), ne(memberId, transfers.enteredById));
  return await tx.db
    .select(named(tx))
    .from(transfers)
    .innerJoin(members, eq(members.id, transfers.enteredById))
    .innerJoin(from, eq(from.id, transfers.fromAccountId))
    .innerJoin(to, eq(to.id, transfers.toAccountId))
    .where(
      and(
        posted(tx, look),
        inArray(members.role, [...staffRoles]),
        or(isHelp(tx), isNotNull(transfers.onBehalfOfId)),
        isOfAnother(from.memberId),
        isOfAnother(to.memberId),
      ),
    )
    .limit(foundMax);
}

/** Help and gifts with a coordinator or an administrator at one end. Each end is looked up by its key. */
export async function findStaffInvolved(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers } = tx.tables;
  const isAtOneEnd = sql`exists (select 1 from accounts as held join members as holder on holder.id = held.member_id
    where held.id in (${transfers.fromAccountId}, ${transfers.toAccountId})
      and holder.role in ('coordinator', 'administrator'))`;
  return await tx.db
    .select(named(tx))
    .from(transfers)
    .where(and(posted(tx, look), or(isHelp(tx), inArray(transfers.kind, ['donation', 'grant'])), isAtOneEnd))
    .limit(foundMax);
}

/** Posted long after the help. The exchange knows the day of it, also where a closed month made the transfer carry another. */
export async function findBackDated(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers, exchanges } = tx.tables;
  const helpedOn = sql<string>`coalesce(${exchanges.happenedOn}, ${transfers.happenedOn})`;
  const days = sql<number>`${dayNumber(transfers.postedOn)} - ${dayNumber(helpedOn)}`;
  return await tx.db
    .select({ ...named(tx), figure: days.mapWith(Number).as('days'), helpedOn })
    .from(transfers)
    .leftJoin(exchanges, isOfExchange(tx))
    .where(
      and(
        posted(tx, look),
        ne(transfers.kind, 'reversal'),
        or(lt(transfers.happenedOn, transfers.postedOn), isNotNull(exchanges.happenedOn)),
        gt(days, look.threshold),
      ),
    )
    .limit(foundMax);
}

/** Posted on another day than that of the help, because the month of the help was closed. */
export async function findIntoClosedMonth(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { transfers, exchanges } = tx.tables;
  return await tx.db
    .select({ ...named(tx), helpedOn: exchanges.happenedOn })
    .from(transfers)
    .innerJoin(exchanges, isOfExchange(tx))
    .where(and(posted(tx, look), lt(exchanges.happenedOn, transfers.happenedOn)))
    .limit(foundMax);
}

/** The exchange whose hours these are now. One that was posted anew says nothing of the transfer that was reversed. */
const isOfExchange = ({ tables: { transfers, exchanges } }: ReadTransaction) =>
  and(eq(exchanges.id, transfers.exchangeId), eq(exchanges.transferId, transfers.id));

function endsOf({ tables: { accounts } }: ReadTransaction) {
  return { from: alias(accounts, 'from_account'), to: alias(accounts, 'to_account') };
}
