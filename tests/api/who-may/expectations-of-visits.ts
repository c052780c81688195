import { at, type Expectations, each, staff } from './expecting.ts';

const minuteMs = 60_000;

export const expectationsOfVisits: Expectations = {
  getVisit: {
    request: async ({ agreed }) => ({ path: `/exchanges/${(await agreed()).id}/visit` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  checkIn: {
    request: async ({ agreed }) => ({ path: `/exchanges/${(await agreed()).id}/visit/arrival`, body: {} }),
    statuses: each(401, 201, 404, 404, 403, 403, 403, 409, 401),
  },
  checkOut: {
    request: async ({ visited }) => ({
      path: `/exchanges/${(await visited()).id}/visit/departure`,
      body: {},
    }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  listVisitsToWatch: { ...at('/visits/watch'), statuses: staff(200) },
  acknowledgeVisit: {
    request: async ({ community, visited }) => {
      const { id } = await visited();
      await community.database.write(({ db, tables }) =>
        db
          .update(tables.visits)
          .set({ dueAt: new Date(community.clock().getTime() - minuteMs).toISOString() }),
      );
      return { path: `/exchanges/${id}/visit/acknowledgement`, body: { note: 'They were having tea' } };
    },
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
};
