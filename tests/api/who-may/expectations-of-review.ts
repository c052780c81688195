import { at, type Expectations, each, readsBooks } from './expecting.ts';
import type { World } from './world.ts';

const long = async ({ completed }: World) => ({
  transferId: (await completed()).transferId,
  rule: 'long',
  note: 'They moved house',
});

export const expectationsOfReview: Expectations = {
  listUnusualEntries: { ...at('/ledger/unusual?from=2026-06-01&to=2026-06-30'), statuses: readsBooks(200) },
  listUnusualRules: { ...at('/ledger/unusual/rules'), statuses: readsBooks(200) },
  changeUnusualRule: {
    ...at('/ledger/unusual/rules/long', { isOn: true, threshold: 180 }),
    statuses: each(401, 403, 403, 200, 403, 200, 403, 403, 401),
  },
  markLookedAt: {
    request: async (world) => ({ path: '/ledger/unusual/looks', body: await long(world) }),
    statuses: each(401, 403, 403, 404, 201, 201, 403, 403, 401),
  },
  takeLookBack: {
    request: async (world) => {
      const body = await long(world);
      const { as, newId } = world.community;
      await as('ann').post('/ledger/unusual/looks', body, { 'idempotency-key': newId() });
      return { path: '/ledger/unusual/looks/taken-back', body };
    },
    statuses: each(401, 403, 403, 404, 204, 204, 403, 403, 401),
  },
  listMonths: { ...at('/ledger/months'), statuses: readsBooks(200) },
  getMonthReview: { ...at('/ledger/months/2026-06'), statuses: readsBooks(200) },
  reopenMonth: {
    ...at('/ledger/months/2026-05/reopening', { reason: 'A bill was forgotten' }),
    statuses: each(401, 403, 403, 409, 403, 409, 403, 403, 401),
  },
  // It is the tenth of June, so that even an administrator has to wait.
  closeMonth: {
    ...at('/ledger/months/2026-06/closing', {
      note: 'I looked at all of it',
      seen: { transfers: 0, unconfirmed: 0, notLookedAt: 0 },
    }),
    statuses: each(401, 403, 403, 409, 403, 409, 403, 403, 401),
  },
};
