import { getAccount, getTransfer } from '@timebank/shared/ledger';
import { getMember } from '@timebank/shared/members';
import { getStatement } from '@timebank/shared/statements';
import { ask, askPages } from '#lib/ask.ts';
import type { Dates } from './parts/periods.ts';

const linesAtOnce = '20';

export const statementQuery = (accountId: string, dates: Dates) =>
  askPages('ledger', getStatement, { params: { accountId }, query: { limit: linesAtOnce, ...dates } });

export const accountQuery = (accountId: string) => ask('ledger', getAccount, { params: { accountId } });

export const transferQuery = (transferId: string) => ask('ledger', getTransfer, { params: { transferId } });

export const memberQuery = (memberId: string) => ask('members', getMember, { params: { memberId } });
