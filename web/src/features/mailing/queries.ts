import { getMember } from '@timebank/shared/members';
import { getStatement } from '@timebank/shared/statements';
import { ask, askPages } from '#lib/ask.ts';
import type { Dates } from '#lib/periods.ts';

/** A coordinator's look at one member leaves a line in the audit log, so it is never asked in advance. */
export const memberQuery = (memberId: string) => ask('members', getMember, { params: { memberId } });

export const statementQuery = (accountId: string, { from, to }: Dates) =>
  askPages('ledger', getStatement, {
    params: { accountId },
    query: { limit: '100', ...(from ? { from } : {}), ...(to ? { to } : {}) },
  });
