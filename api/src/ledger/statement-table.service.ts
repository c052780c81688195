import type { Account } from '@timebank/shared/ledger';
import type { Database } from '../database/database.ts';
import type { StatementPeriod } from './core/statement.ts';
import { type Cell, csvLines } from './csv.rules.ts';
import { lineOf } from './statement.service.ts';
import { findStatementLinesInOrder, type StatementRow } from './statement.store.ts';

type Period = StatementPeriod & {
  account: Account;
  from?: string | undefined;
  to?: string | undefined;
};

const pageSize = 200;

const columns = [
  'line',
  'account',
  'number',
  'posted_on',
  'happened_on',
  'kind',
  'with',
  'minutes',
  'balance_minutes',
  'memo',
  'entered_by',
  'channel',
  'transfer_id',
  'exchange_id',
] as const;

type Line = Partial<Record<(typeof columns)[number], Cell>>;

/** A statement as a table, a page at a time: entries never change, so that later pages fit the balances of the first. */
export async function* statementTable(
  database: Database,
  { account, openingBalanceMinutes, closingBalanceMinutes, afterVersion, upToVersion, from, to }: Period,
): AsyncGenerator<string> {
  const { id: accountId, name } = account;
  const asLines = (lines: readonly Line[]) =>
    csvLines(lines.map((line) => columns.map((column) => ({ ...line, account: name })[column] ?? null)));

  yield csvLines([columns]);
  yield asLines([{ line: 'opening', posted_on: from ?? null, balance_minutes: openingBalanceMinutes }]);
  for (let after = afterVersion; after < upToVersion; ) {
    const rows = await database.read((tx) =>
      findStatementLinesInOrder(tx, { accountId, afterVersion: after, upToVersion, limit: pageSize }),
    );
    yield asLines(rows.map(cellsOf));
    after = rows.at(-1)?.version ?? upToVersion;
  }
  yield asLines([{ line: 'closing', posted_on: to ?? null, balance_minutes: closingBalanceMinutes }]);
}

function cellsOf(row: StatementRow): Line {
  const line = lineOf(row);
  return {
    line: 'transfer',
    number: line.sequence,
    posted_on: row.postedOn,
    happened_on: line.happenedOn,
    kind: line.kind,
    with: line.counterparty.name,
    minutes: line.minutes,
    balance_minutes: line.balanceMinutes,
    memo: line.memo,
    entered_by: line.enteredBy?.displayName ?? null,
    channel: line.channel,
    transfer_id: line.transferId,
    exchange_id: line.exchangeId,
  };
}
