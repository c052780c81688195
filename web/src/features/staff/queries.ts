import { getApproval, listApprovals } from '@timebank/shared/approvals';
import { listAuditEvents } from '@timebank/shared/audit';
import { getBadge } from '@timebank/shared/badges';
import { getTrialBalance, getVerification, listBalances, listTransfers } from '@timebank/shared/books';
import { getHoursByMonth } from '@timebank/shared/by-month';
import { getQueue } from '@timebank/shared/desk';
import type { InputOf } from '@timebank/shared/endpoint';
import { getExchange, listExchanges } from '@timebank/shared/exchanges';
import { getTransfer } from '@timebank/shared/ledger';
import { getMember, listMembers } from '@timebank/shared/members';
import { getMonthReview, listMonths } from '@timebank/shared/months';
import { getStatement } from '@timebank/shared/statements';
import { getSettings, listCategories, listNeighbourhoods } from '@timebank/shared/timebanks';
import { listUnusualEntries, listUnusualRules } from '@timebank/shared/unusual';
import { getVisit, listVisitsToWatch } from '@timebank/shared/visits';
import { ask, askPages } from '#lib/ask.ts';

type FiltersOf<E extends { query: unknown }> = NonNullable<
  InputOf<Extract<E, Parameters<typeof ask>[1]>>['query']
>;

export const queueQuery = ask('desk', getQueue, {});

/** Every look at it is in the log, so it is asked only where the desk is shown. */
export const visitsToWatchQuery = ask('desk', listVisitsToWatch, {});

export const badgeQuery = (memberId: string) => ask('members', getBadge, { params: { memberId } });

export const visitQuery = (exchangeId: string) => ask('exchanges', getVisit, { params: { exchangeId } });

/** What waits for a second person. There is never more of it than one page. */
export const waitingApprovalsQuery = ask('desk', listApprovals, {
  query: { status: 'waiting', limit: '100' },
});

export const approvalsQuery = (query: FiltersOf<typeof listApprovals>) =>
  askPages('desk', listApprovals, { query });

export const approvalQuery = (approvalId: string) => ask('desk', getApproval, { params: { approvalId } });

export const exchangeQuery = (exchangeId: string) =>
  ask('exchanges', getExchange, { params: { exchangeId } });

export const exchangesQuery = (query: FiltersOf<typeof listExchanges>) =>
  askPages('exchanges', listExchanges, { query });

/** A coordinator's look at one member leaves a line in the audit log, so it is never asked in advance. */
export const memberQuery = (memberId: string) => ask('members', getMember, { params: { memberId } });

export const membersQuery = (query: FiltersOf<typeof listMembers>) =>
  askPages('members', listMembers, { query });

/** Members with a name like this one, so that nobody is written down twice. */
export const namesakesQuery = (name: string) =>
  ask('members', listMembers, { query: { q: name, limit: '5' } });

export const categoriesQuery = ask('timebank', listCategories, {});

export const neighbourhoodsQuery = ask('timebank', listNeighbourhoods, {});

export const settingsQuery = ask('timebank', getSettings, {});

export const trialBalanceQuery = ask('ledger', getTrialBalance, { query: {} });

export const hoursByMonthQuery = (months: number) =>
  ask('ledger', getHoursByMonth, { query: { months: String(months) } });

/** Kept apart from the balances: a new transfer does not change when the books were last proved. */
export const verificationQuery = ask('timebank', getVerification, {});

/** The same at the end of a day. */
export const trialBalanceOnQuery = (asOf: string) => ask('ledger', getTrialBalance, { query: { asOf } });

/** The community fund, of which there is one. */
export const fundQuery = ask('ledger', listBalances, { query: { kind: 'fund', limit: '1' } });

/** How many members have a balance of at most this many minutes. */
export const countUpToQuery = (most: number) =>
  ask('ledger', listBalances, { query: { kind: 'member', below: String(most), limit: '1' } });

export const balancesQuery = (query: FiltersOf<typeof listBalances>) =>
  askPages('ledger', listBalances, { query });

export const statementQuery = (accountId: string, query: FiltersOf<typeof getStatement>) =>
  askPages('ledger', getStatement, { params: { accountId }, query });

export const transfersQuery = (query: FiltersOf<typeof listTransfers>) =>
  askPages('ledger', listTransfers, { query });

export const transferQuery = (transferId: string) => ask('ledger', getTransfer, { params: { transferId } });

/** What somebody did at the desk is in the log at once, so it is asked again with the desk. */
export const auditQuery = (query: FiltersOf<typeof listAuditEvents>) =>
  askPages('desk', listAuditEvents, { query });

export const unusualQuery = (query: FiltersOf<typeof listUnusualEntries>) =>
  askPages('ledger', listUnusualEntries, { query });

export const unusualRulesQuery = ask('ledger', listUnusualRules, {});

export const monthsQuery = askPages('ledger', listMonths, { query: { limit: '12' } });

export const monthQuery = (month: string) => ask('ledger', getMonthReview, { params: { month } });

/** The proposals that a transfer came of, or that would take it back. */
export const approvalsOfTransferQuery = (transfer: string) =>
  ask('desk', listApprovals, { query: { transfer, limit: '5' } });
