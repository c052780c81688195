import { at, type Expectations, each, readsBooks, signedIn, staff } from './expecting.ts';

export const expectationsOfBooks: Expectations = {
  getAccount: {
    request: ({ people }) => ({ path: `/accounts/${people.priya.accountId}` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  getStatement: {
    request: ({ people }) => ({ path: `/accounts/${people.priya.accountId}/statement` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  exportStatement: {
    request: ({ people }) => ({ path: `/accounts/${people.priya.accountId}/statement.csv` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  explainBalance: {
    request: ({ people }) => ({ path: `/accounts/${people.priya.accountId}/explanation` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  getTransfer: {
    request: async ({ completed }) => ({ path: `/transfers/${(await completed()).transferId}` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  listTransfers: { ...at('/ledger/transfers'), statuses: readsBooks(200) },
  createTransfer: {
    request: ({ timebank }) => ({
      path: '/transfers',
      body: { toAccountId: timebank.fundId, minutes: 15, memo: 'Thank you all' },
    }),
    statuses: each(401, 201, 201, 404, 201, 201, 201, 409, 401),
  },
  reverseTransfer: {
    request: async ({ completed }) => ({
      path: `/transfers/${(await completed()).transferId}/reversal`,
      body: { reason: 'Entered twice' },
    }),
    statuses: each(401, 403, 403, 404, 403, 202, 403, 403, 401),
  },
  listBalances: { ...at('/ledger/balances'), statuses: readsBooks(200) },
  exportBalances: { ...at('/ledger/balances.csv'), statuses: readsBooks(200) },
  getHoursByMonth: { ...at('/ledger/hours-by-month'), statuses: readsBooks(200) },
  getFundByMonth: { ...at('/ledger/fund-by-month'), statuses: signedIn(200) },
  getTrialBalance: { ...at('/ledger/trial-balance'), statuses: readsBooks(200) },
  getVerification: { ...at('/ledger/verification'), statuses: readsBooks(200) },
  verifyLedger: { ...at('/ledger/verification'), statuses: readsBooks(200) },
  exportEvidence: { ...at('/ledger/evidence'), statuses: readsBooks(200) },
  exportLedger: { ...at('/ledger/transfers.csv'), statuses: readsBooks(200) },

  listNotices: { ...at('/notices'), statuses: signedIn(200) },
  markNoticesRead: {
    request: ({ community }) => ({ path: '/notices/read', body: { upTo: community.newId() } }),
    statuses: signedIn(204),
  },
  getQueue: { ...at('/desk/queue'), statuses: staff(200) },
  closeFollowUp: {
    request: ({ community }) => ({
      path: `/desk/follow-ups/${community.newId()}/close`,
      body: { reason: 'We talked it over' },
    }),
    statuses: each(401, 403, 403, 404, 404, 404, 403, 403, 401),
  },
  exportAuditEvents: { ...at('/audit/events.csv'), statuses: readsBooks(200) },
  listAuditEvents: { ...at('/audit'), statuses: readsBooks(200) },
};
