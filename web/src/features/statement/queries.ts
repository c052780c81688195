import { getStatement, getTransfer } from '@timebank/shared/ledger';
import { ask, askPages } from '#lib/ask.ts';
import type { Dates } from './parts/periods.ts';

const linesAtOnce = '20';

export const statementQuery = (accountId: string, dates: Dates) =>
  askPages('ledger', getStatement, { params: { accountId }, query: { limit: linesAtOnce, ...dates } });

export const transferQuery = (transferId: string) => ask('ledger', getTransfer, { params: { transferId } });
