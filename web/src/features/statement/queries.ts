import type { InputOf } from '@timebank/shared/endpoint';
import { getAccount, getTransfer } from '@timebank/shared/ledger';
import { getMember } from '@timebank/shared/members';
import { getStatement } from '@timebank/shared/statements';
import { ask, askPages } from '#lib/ask.ts';

const linesAtOnce = '20';

export type Query = NonNullable<InputOf<typeof getStatement>['query']>;

export const statementQuery = (accountId: string, query: Query) =>
  askPages('ledger', getStatement, { params: { accountId }, query: { limit: linesAtOnce, ...query } });

export const accountQuery = (accountId: string) => ask('ledger', getAccount, { params: { accountId } });

export const transferQuery = (transferId: string) => ask('ledger', getTransfer, { params: { transferId } });

export const memberQuery = (memberId: string) => ask('members', getMember, { params: { memberId } });
