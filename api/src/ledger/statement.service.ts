import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { getStatement, StatementLine } from '@timebank/shared/ledger';
import * as z from 'zod/mini';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { notFound, Refusal } from '../refusal.ts';
import { describeAccount, mayLookInto, namedAccountIn } from './accounts.service.ts';
import { statementPeriod } from './core/statement.ts';
import { accountReferenceOf, memberReferenceOf } from './names.rules.ts';
import {
  findLastStanding,
  findStandingAt,
  findStandingBefore,
  findStatementLines,
} from './statement.store.ts';

type Asked = ParsedOf<typeof getStatement>;

const position = z.tuple([z.int()]);

export interface FoundStatement {
  statement: ReplyOf<typeof getStatement>;
  /** True where it tells of somebody else than who asks: such a look is written down. */
  isOfAnother: boolean;
}

/** The entries of an account between two days, the latest first, with the balance after each of them. */
export async function statementIn(call: ReadCall, { params, query }: Asked): Promise<FoundStatement> {
  const { accountId } = params;
  const { from, to, limit } = query;
  const before = decodeCursor(query.cursor, position);
  if (from && to && from > to) throw turnedRound();
  const account = await namedAccountIn(call, accountId);
  if (account.kind !== 'fund' && !(await mayLookInto(call, account.memberId))) throw notFound('account');

  const [atEnd] = to
    ? await findStandingAt(call.tx, { accountId, day: to })
    : await findLastStanding(call.tx, { accountId });
  const [atStart] = from ? await findStandingBefore(call.tx, { accountId, day: from }) : [];
  const { afterVersion, upToVersion, ...balances } = statementPeriod({ before: atStart, atEnd });
  const rows = await findStatementLines(call.tx, {
    accountId,
    afterVersion,
    upToVersion: before ? Math.min(upToVersion, before[0] - 1) : upToVersion,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    statement: {
      account: describeAccount(account),
      ...balances,
      items: shown.map(lineOf),
      nextCursor: last && rows.length > limit ? encodeCursor([last.version]) : null,
    },
    isOfAnother: account.memberId !== null && account.memberId !== call.actor.memberId,
  };
}

/** Writes down that somebody looked into another member's statement. */
export async function recordLook(call: WriteCall, { params, query }: Asked): Promise<void> {
  recordAct(call, {
    action: 'statement.read',
    subjectKind: 'account',
    subjectId: params.accountId,
    details: { from: query.from ?? null, to: query.to ?? null },
  });
}

type Row = Awaited<ReturnType<typeof findStatementLines>>[number];

function lineOf(row: Row): StatementLine {
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
