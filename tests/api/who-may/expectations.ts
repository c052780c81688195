import type { Who } from '../../support/community.ts';
import { type Caller, callers } from './callers.ts';
import type { World } from './world.ts';

export interface Request {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request to an operation, and what each caller gets for it. */
export interface Expectation {
  /** Whose row it is: who stands in for `party`. Priya unless it says otherwise. */
  party?: Who;
  request(world: World): Promise<Request> | Request;
  statuses: Record<Caller, number>;
}

type Nine = [number, number, number, number, number, number, number, number, number];

/** The statuses in the order of `callers`. */
const each = (...statuses: Nine): Record<Caller, number> =>
  Object.fromEntries(callers.map((caller, index) => [caller, statuses[index]])) as Record<Caller, number>;

const everybody = (status: number) =>
  each(status, status, status, status, status, status, status, status, status);
/** Whoever is signed in, also from elsewhere (about their own things) and suspended. */
const signedIn = (status: number) => each(401, status, status, status, status, status, status, status, 401);
const readsBooks = (status: number) => each(401, 403, 403, status, status, status, status, 403, 401);
const staff = (status: number) => each(401, 403, 403, status, status, status, 403, 403, 401);

const at = (path: string, body?: unknown) => ({ request: () => ({ path, body }) });

const member = {
  displayName: 'Ruth Lowe',
  preferredContact: 'phone',
  phone: '0151 496 0100',
  channel: 'phone',
};
const hours = { minutes: 15, happenedOn: '2026-06-09' };

/** A new operation has to be added here by hand: the test that runs this fails until it is. */
export const expectations: Record<string, Expectation> = {
  getHealth: { ...at('/health'), statuses: everybody(200) },
  getReadiness: { ...at('/ready'), statuses: everybody(200) },

  requestSignInCode: { ...at('/auth/codes', { email: 'nobody@example.org' }), statuses: everybody(202) },
  signIn: {
    // Another address each time: who gets one wrong several times has to wait.
    request: ({ community }) => ({
      path: '/auth/sessions',
      body: { method: 'password', email: `${community.newId()}@example.org`, password: 'not the one' },
    }),
    statuses: everybody(401),
  },
  refreshSession: { ...at('/auth/sessions/refresh'), statuses: everybody(401) },
  listDemoPeople: { ...at('/demo/people'), statuses: everybody(404) },
  listSessions: { ...at('/me/sessions'), statuses: signedIn(200) },
  endSession: {
    request: ({ community }) => ({ path: `/me/sessions/${community.newId()}` }),
    statuses: signedIn(404),
  },
  setPassword: {
    ...at('/me/password', { password: 'a long enough password', currentPassword: 'not the one' }),
    statuses: signedIn(204),
  },
  startSecondFactor: { ...at('/me/second-factor'), statuses: signedIn(201) },
  confirmSecondFactor: { ...at('/me/second-factor', { totp: '000000' }), statuses: signedIn(404) },
  getMe: { ...at('/me'), statuses: signedIn(200) },
  setLooks: { ...at('/me/looks', { textPercent: 150, theme: 'dark' }), statuses: signedIn(204) },

  getTimebank: { ...at('/timebanks/west-kirby-test'), statuses: everybody(200) },
  listTimebanks: { ...at('/timebanks'), statuses: everybody(200) },
  getSettings: { ...at('/settings'), statuses: signedIn(200) },
  updateSettings: {
    request: ({ community: { timebank } }) => ({
      path: '/settings',
      body: { name: timebank.name },
      headers: { 'if-match': '"1"' },
    }),
    // Whoever comes second finds another version; who may at all is what is asked here.
    statuses: each(401, 403, 403, 200, 403, 200, 403, 403, 401),
  },
  listCategories: { ...at('/categories'), statuses: signedIn(200) },
  listNeighbourhoods: { ...at('/neighbourhoods'), statuses: signedIn(200) },
  createTimebank: {
    ...at('/setup', {
      setupToken: 'a token that nobody was ever given',
      slug: 'new-one',
      name: 'New one',
      phone: '0151 496 0000',
      administrator: {
        displayName: 'Ada Moss',
        email: 'ada@example.org',
        password: 'a long enough password',
      },
    }),
    statuses: everybody(409),
  },

  applyToJoin: {
    ...at('/timebanks/west-kirby-test/applications', {
      displayName: 'Ruth Lowe',
      phone: '0151 496 0100',
      preferredContact: 'phone',
    }),
    statuses: everybody(202),
  },
  listMembers: { ...at('/members'), statuses: signedIn(200) },
  getMember: {
    request: ({ people }) => ({ path: `/members/${people.priya.memberId}` }),
    statuses: each(401, 200, 200, 404, 200, 200, 200, 200, 401),
  },
  addMember: { ...at('/members', member), statuses: each(401, 403, 403, 201, 201, 201, 403, 403, 401) },
  updateMember: {
    request: async ({ community, people }) => {
      const { body } = await community.as('priya').get(`/members/${people.priya.memberId}`);
      return {
        path: `/members/${people.priya.memberId}`,
        body: { bio: 'I like to help.' },
        headers: { 'if-match': `"${body.version}"` },
      };
    },
    statuses: each(401, 200, 403, 404, 200, 200, 403, 409, 401),
  },
  changeMemberStatus: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/status`, body: { to: 'suspended', reason: 'Asked us to wait' } };
    },
    statuses: each(401, 403, 403, 404, 200, 200, 403, 409, 401),
  },
  changeMemberRole: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/role`, body: { to: 'auditor', reason: 'Our new treasurer' } };
    },
    statuses: each(401, 403, 403, 404, 403, 200, 403, 403, 401),
  },
  issuePin: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/pin`, body: { channel: 'phone' } };
    },
    statuses: each(401, 403, 403, 404, 201, 201, 403, 403, 401),
  },
  changeFloor: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/floor`, body: { floorMinutes: -900, reason: 'A long illness' } };
    },
    statuses: each(401, 403, 403, 404, 403, 200, 403, 403, 401),
  },
  blockMember: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/block` };
    },
    statuses: each(401, 204, 204, 404, 204, 204, 204, 409, 401),
  },
  unblockMember: {
    request: async ({ community }) => {
      const { body } = await community.as('sue').post('/members', member);
      return { path: `/members/${body.id}/block` };
    },
    statuses: each(401, 204, 204, 404, 204, 204, 204, 409, 401),
  },

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

  getAccount: {
    request: ({ people }) => ({ path: `/accounts/${people.priya.accountId}` }),
    statuses: each(401, 200, 404, 404, 200, 200, 200, 404, 401),
  },
  getStatement: {
    request: ({ people }) => ({ path: `/accounts/${people.priya.accountId}/statement` }),
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
    statuses: each(401, 403, 403, 404, 403, 201, 403, 403, 401),
  },
  listBalances: { ...at('/ledger/balances'), statuses: readsBooks(200) },
  getTrialBalance: { ...at('/ledger/trial-balance'), statuses: readsBooks(200) },
  verifyLedger: { ...at('/ledger/verification'), statuses: readsBooks(200) },
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
  listAuditEvents: { ...at('/audit'), statuses: readsBooks(200) },

  // Last, because it ends the caller's own sign-in.
  signOut: { ...at('/auth/sessions/current'), statuses: signedIn(204) },
};

/** Streams that stay open are tested where streams are; here only who is turned away. */
export const openStreams: Record<string, Expectation> = {
  streamChanges: { ...at('/changes'), statuses: signedIn(200) },
};
