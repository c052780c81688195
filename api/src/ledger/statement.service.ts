import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { AccountId } from '@timebank/shared/ids';
import type { Account } from '@timebank/shared/ledger';
import type { getStatement, StatementLine } from '@timebank/shared/statements';
import * as z from 'zod/mini';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { notFound, Refusal } from '../refusal.ts';
import { describeAccount, mayLookInto, namedAccountIn } from './accounts.service.ts';
import { type StatementPeriod, statementPeriod } from './core/statement.ts';
import { findLinesOfPart, lastDayOfAll } from './explanation.store.ts';
import { accountReferenceOf, memberReferenceOf } from './names.rules.ts';
import {
  findLastStanding,
  findStandingAt,
  findStandingBefore,
  findStatementLines,
  type StatementRow,
} from './statement.store.ts';

type Asked = Pick<ParsedOf<typeof getStatement>, 'params'> & { query: Dates };

export interface Dates {
  from?: string | undefined;
  to?: string | undefined;
}

const position = z.tuple([z.int()]);

/** What somebody found out about an account. */
export interface Look<Found> {
  found: Found;
  /** True where it tells of somebody else than who asks: such a look is written down. */
  isOfAnother: boolean;
}

/** The entries of an account between two days, the latest first, with the balance after each of them. */
export async function statementIn(
  call: ReadCall,
  { params, query }: ParsedOf<typeof getStatement>,
): Promise<Look<ReplyOf<typeof getStatement>>> {
  const { part, limit, to: day = lastDayOfAll } = query;
  const before = decodeCursor(query.cursor, position);
  const { found, isOfAnother } = await periodIn(call, { params, query });
  const { account, afterVersion, upToVersion, ...balances } = found;
  const stretch = {
    accountId: account.id,
    afterVersion,
    upToVersion: before ? Math.min(upToVersion, before[0] - 1) : upToVersion,
    limit: limit + 1,
  };
  const rows = part
    ? await findLinesOfPart(call.tx, { stretch, part, day })
    : await findStatementLines(call.tx, stretch);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    found: {
      account,
      ...balances,
      items: shown.map(lineOf),
      nextCursor: last && rows.length > limit ? encodeCursor([last.version]) : null,
    },
    isOfAnother,
  };
}

/** An account that whoever asks may look into, with the balances round a stretch of days and its entries in between. */
export async function periodIn(
  call: ReadCall,
  { params: { accountId }, query: { from, to } }: Asked,
): Promise<Look<StatementPeriod & { account: Account }>> {
  if (from && to && from > to) throw turnedRound();
  const { account, isOfAnother } = await openAccountIn(call, accountId);
  const [atEnd] = to
    ? await findStandingAt(call.tx, { accountId, day: to })
    : await findLastStanding(call.tx, { accountId });
  const [atStart] = from ? await findStandingBefore(call.tx, { accountId, day: from }) : [];
  return { found: { account, ...statementPeriod({ before: atStart, atEnd }) }, isOfAnother };
}

/** An account with all that happened on it, for those who may see that. For others there is no such account. */
export async function openAccountIn(
  call: ReadCall,
  accountId: AccountId,
): Promise<{ account: Account; isOfAnother: boolean }> {
  const row = await namedAccountIn(call, accountId);
  if (row.kind !== 'fund' && !(await mayLookInto(call, row.memberId))) throw notFound('account');
  return {
    account: describeAccount(row),
    isOfAnother: row.memberId !== null && row.memberId !== call.actor.memberId,
  };
}

/** Writes down that somebody looked into another member's account, how, and at which days. */
export async function recordLook(
  call: WriteCall,
  { action, accountId, dates: { from, to } }: { action: string; accountId: AccountId; dates: Dates },
): Promise<void> {
  recordAct(call, {
    action,
    subjectKind: 'account',
    subjectId: accountId,
    details: { from: from ?? null, to: to ?? null },
  });
}

export function lineOf(row: StatementRow): StatementLine {
  return {
    transferId: row.transferId,
    sequence: row.sequence,
    happenedOn: row.happenedOn,
    postedAt: row.postedAt,
    kind: row.kind,
    counterparty: accountReferenceOf(row.counterparty),
    minutes: row.minutes,
    balanceMinutes: row.balanceMinutes,
    memo: row.memo,
    enteredBy: memberReferenceOf({ id: row.enteredById, displayName: row.enteredByName }),
    channel: row.channel,
    exchangeId: row.exchangeId,
  };
}

const turnedRound = (): Refusal =>
  new Refusal('validation_failed', 'The last day is before the first. Turn them round.', {
    faults: [{ at: 'query.to', message: 'Choose a day that is not before the first one.' }],
  });
