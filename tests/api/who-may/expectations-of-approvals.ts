import { at, type Expectations, each, readsBooks } from './expecting.ts';

/** Alan, the administrator, proposed it; Sue, a coordinator, is the second person. */
export const expectationsOfApprovals: Expectations = {
  listApprovals: { ...at('/approvals'), statuses: readsBooks(200) },
  getApproval: {
    request: async ({ approval }) => ({ path: `/approvals/${(await approval()).id}` }),
    statuses: each(401, 403, 403, 404, 200, 200, 200, 403, 401),
  },
  approveProposal: {
    request: async ({ approval }) => ({ path: `/approvals/${(await approval()).id}/approval` }),
    statuses: each(401, 403, 403, 404, 200, 409, 403, 403, 401),
  },
  refuseProposal: {
    request: async ({ approval }) => ({
      path: `/approvals/${(await approval()).id}/refusal`,
      body: { reason: 'Both say that it was right' },
    }),
    statuses: each(401, 403, 403, 404, 200, 409, 403, 403, 401),
  },
  withdrawProposal: {
    request: async ({ approval }) => ({ path: `/approvals/${(await approval()).id}/withdrawal` }),
    statuses: each(401, 403, 403, 404, 403, 200, 403, 403, 401),
  },
};
