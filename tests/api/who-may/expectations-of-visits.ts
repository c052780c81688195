import { smallPhoto } from '../../support/photos.ts';
import { at, type Expectations, each, everybody, staff } from './expecting.ts';

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
  getMemberPhoto: {
    request: ({ people }) => ({ path: `/members/${people.priya.memberId}/photo` }),
    statuses: each(401, 200, 200, 404, 200, 200, 200, 200, 401),
  },
  setMemberPhoto: {
    request: ({ people }) => ({
      path: `/members/${people.priya.memberId}/photo`,
      body: { photo: smallPhoto },
    }),
    statuses: each(401, 200, 403, 404, 200, 200, 403, 409, 401),
  },
  removeMemberPhoto: {
    request: ({ people }) => ({ path: `/members/${people.priya.memberId}/photo` }),
    statuses: each(401, 204, 403, 404, 204, 204, 403, 409, 401),
  },
  getBadge: {
    request: ({ people }) => ({ path: `/members/${people.priya.memberId}/badge` }),
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
  issueBadge: {
    request: ({ people }) => ({
      path: `/members/${people.priya.memberId}/badge`,
      body: { validUntil: '2026-12-31' },
    }),
    statuses: each(401, 403, 403, 404, 201, 201, 403, 403, 401),
  },
  revokeBadge: {
    request: async ({ community, people }) => {
      const path = `/members/${people.priya.memberId}/badge`;
      await community.as('sue').post(path, { validUntil: '2026-12-31' });
      return { path: `${path}/revocation`, body: {} };
    },
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
  checkBadge: {
    request: async ({ community, people }) => {
      const made = await community
        .as('sue')
        .post(`/members/${people.priya.memberId}/badge`, { validUntil: '2026-12-31' });
      return { path: `/badges/${made.body.token}` };
    },
    statuses: everybody(200),
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
