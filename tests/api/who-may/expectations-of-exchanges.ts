import { at, type Expectations, each, signedIn } from './expecting.ts';

const hours = { minutes: 15, happenedOn: '2026-06-09' };

export const expectationsOfExchanges: Expectations = {
  listListings: { ...at('/listings'), statuses: signedIn(200) },
  createListing: {
    request: ({ timebank }) => ({
      path: '/listings',
      body: { kind: 'offer', title: 'Tea and a chat', categoryId: timebank.categoryIds.garden },
    }),
    // A category of another time bank does not exist there.
    statuses: each(401, 201, 201, 400, 201, 201, 201, 409, 401),
  },
  getListing: {
    party: 'margaret',
    request: async ({ listing }) => ({ path: `/listings/${(await listing()).id}` }),
    statuses: each(401, 200, 200, 404, 200, 200, 200, 200, 401),
  },
  updateListing: {
    party: 'margaret',
    request: async ({ listing }) => {
      const { id, version } = await listing();
      return {
        path: `/listings/${id}`,
        body: { title: 'Help with two tablets' },
        headers: { 'if-match': `"${version}"` },
      };
    },
    statuses: each(401, 200, 403, 404, 403, 403, 403, 409, 401),
  },
  closeListing: {
    party: 'margaret',
    request: async ({ listing }) => ({ path: `/listings/${(await listing()).id}/close`, body: {} }),
    statuses: each(401, 200, 403, 404, 403, 403, 403, 409, 401),
  },
  reopenListing: {
    party: 'margaret',
    request: async ({ community, listing }) => {
      const { id } = await listing();
      await community.as('margaret').post(`/listings/${id}/close`, {});
      return { path: `/listings/${id}/reopen`, body: {} };
    },
    statuses: each(401, 200, 403, 404, 403, 403, 403, 409, 401),
  },

  proposeExchange: {
    request: async ({ listing }) => ({
      path: '/exchanges',
      body: { listingId: (await listing()).id, minutes: 30 },
    }),
    statuses: each(401, 201, 201, 404, 201, 201, 201, 409, 401),
  },
  recordHours: {
    party: 'priya',
    request: ({ people, timebank }) => ({
      path: '/exchanges/records',
      body: {
        giverId: people.priya.memberId,
        receiverId: people.margaret.memberId,
        categoryId: timebank.categoryIds.garden,
        ...hours,
      },
    }),
    // Staff record for somebody who told them, and say for whom.
    statuses: each(401, 201, 403, 403, 403, 403, 403, 409, 401),
  },
  listExchanges: { ...at('/exchanges'), statuses: signedIn(200) },
  getExchange: {
    request: async ({ proposed }) => ({ path: `/exchanges/${(await proposed()).id}` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  acceptExchange: {
    party: 'margaret',
    request: async ({ proposed }) => ({ path: `/exchanges/${(await proposed()).id}/accept`, body: {} }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  declineExchange: {
    party: 'margaret',
    request: async ({ proposed }) => ({ path: `/exchanges/${(await proposed()).id}/decline`, body: {} }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  withdrawExchange: {
    request: async ({ proposed }) => ({ path: `/exchanges/${(await proposed()).id}/withdraw`, body: {} }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  cancelExchange: {
    request: async ({ agreed }) => ({ path: `/exchanges/${(await agreed()).id}/cancel`, body: {} }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  reportHours: {
    request: async ({ agreed }) => ({ path: `/exchanges/${(await agreed()).id}/hours`, body: hours }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  confirmHours: {
    party: 'margaret',
    request: async ({ reported }) => ({ path: `/exchanges/${(await reported()).id}/confirm`, body: {} }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  answerHours: {
    party: 'margaret',
    request: async ({ reported }) => ({
      path: `/exchanges/${(await reported()).id}/answer`,
      body: { minutes: 30 },
    }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  disputeHours: {
    party: 'margaret',
    request: async ({ reported }) => ({
      path: `/exchanges/${(await reported()).id}/dispute`,
      body: { reason: 'It was another day' },
    }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  undoConfirmation: {
    party: 'margaret',
    request: async ({ completed }) => ({ path: `/exchanges/${(await completed()).id}/undo`, body: {} }),
    statuses: each(401, 200, 404, 404, 403, 403, 403, 409, 401),
  },
  resolveExchange: {
    request: async ({ disputed }) => ({
      path: `/exchanges/${(await disputed()).id}/resolution`,
      body: { outcome: 'completed', minutes: 15, reason: 'Both agreed by telephone' },
    }),
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
  raiseConcern: {
    request: async ({ completed }) => ({
      path: `/exchanges/${(await completed()).id}/concerns`,
      body: { text: 'The lamp was broken' },
    }),
    statuses: each(401, 201, 404, 404, 403, 403, 403, 409, 401),
  },
  answerConcern: {
    request: async ({ concern }) => ({
      path: `/concerns/${(await concern()).id}/answer`,
      body: { answer: 'We have bought a new lamp' },
    }),
    statuses: each(401, 403, 403, 404, 200, 200, 403, 403, 401),
  },
};
