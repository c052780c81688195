import { smallPhoto } from '../../support/photos.ts';
import { type ActingWorld, today } from './world.ts';

/** What Margaret herself would send. Whoever acts for her adds no more than for whom it is. */
export interface Sent {
  path: string;
  body?: object;
  headers?: Record<string, string>;
}

/** Gets everything ready for one operation, with the other one of the two where it takes two. */
type Example = (world: ActingWorld) => Promise<Sent> | Sent;

const step =
  (name: string, stage: (world: ActingWorld) => Promise<{ id: string }>, body: object = {}): Example =>
  async (world) => ({ path: `/exchanges/${(await stage(world)).id}/${name}`, body });

const ofListing =
  (name: string): Example =>
  async (world) => ({ path: `/listings/${(await world.request()).id}/${name}`, body: {} });

const ofAccount =
  (rest: string): Example =>
  ({ margaret }) => ({ path: `/accounts/${margaret.accountId}${rest}` });

const aboutOther =
  (rest: string): Example =>
  ({ other }) => ({ path: `/members/${other.memberId}${rest}` });

const hours = { minutes: 15, happenedOn: today };

/** Nobody is named for these by hand: an operation without an example fails the test that runs them. */
export const examples: Record<string, Example> = {
  createListing: ({ community }) => ({
    path: '/listings',
    body: { kind: 'request', title: 'A lift', categoryId: community.timebank.categoryIds.lifts },
  }),
  listListings: () => ({ path: '/listings' }),
  getListing: async (world) => ({ path: `/listings/${(await world.request()).id}` }),
  updateListing: async (world) => {
    const { id, version } = await world.request();
    return { path: `/listings/${id}`, body: { title: 'A lift' }, headers: { 'if-match': `"${version}"` } };
  },
  closeListing: ofListing('close'),
  reopenListing: ofListing('reopen'),

  listExchanges: () => ({ path: '/exchanges' }),
  getExchange: async (world) => ({ path: `/exchanges/${(await world.agreed()).id}` }),
  proposeExchange: async (world) => ({
    path: '/exchanges',
    body: { listingId: await world.offer(), minutes: 15 },
  }),
  recordHours: ({ community, margaret, other }) => ({
    path: '/exchanges/records',
    body: {
      giverId: other.memberId,
      receiverId: margaret.memberId,
      categoryId: community.timebank.categoryIds.lifts,
      ...hours,
    },
  }),
  acceptExchange: step('accept', ({ proposed }) => proposed('other')),
  getVisit: async (world) => ({ path: `/exchanges/${(await world.promised()).id}/visit` }),
  checkIn: step('visit/arrival', ({ promised }) => promised()),
  checkOut: step('visit/departure', ({ visited }) => visited()),
  declineExchange: step('decline', ({ proposed }) => proposed('other')),
  withdrawExchange: step('withdraw', ({ proposed }) => proposed('margaret')),
  cancelExchange: step('cancel', ({ agreed }) => agreed()),
  reportHours: step('hours', ({ agreed }) => agreed(), hours),
  confirmHours: step('confirm', ({ reported }) => reported()),
  answerHours: step('answer', ({ reported }) => reported(), { minutes: 30 }),
  disputeHours: step('dispute', ({ reported }) => reported(), { reason: 'It was another day' }),
  undoConfirmation: step('undo', ({ completed }) => completed()),
  raiseConcern: step('concerns', ({ completed }) => completed(), { text: 'The lamp was broken' }),

  getMemberPhoto: ({ margaret }) => ({ path: `/members/${margaret.memberId}/photo` }),
  setMemberPhoto: ({ margaret }) => ({
    path: `/members/${margaret.memberId}/photo`,
    body: { photo: smallPhoto },
  }),
  removeMemberPhoto: async ({ community, margaret }) => {
    const path = `/members/${margaret.memberId}/photo`;
    await community.as(margaret).put(path, { photo: smallPhoto });
    return { path };
  },

  getAccount: ofAccount(''),
  getStatement: ofAccount('/statement'),
  exportStatement: ofAccount('/statement.csv'),
  explainBalance: ofAccount('/explanation'),
  getTransfer: async (world) => ({ path: `/transfers/${(await world.completed()).transferId}` }),
  createTransfer: ({ other }) => ({
    path: '/transfers',
    body: { toAccountId: other.accountId, minutes: 15, memo: 'With thanks' },
  }),

  listMembers: () => ({ path: '/members' }),
  getMember: aboutOther(''),
  updateMember: ({ margaret }) => ({
    path: `/members/${margaret.memberId}`,
    body: { bio: 'I like to talk about the sea.' },
    headers: { 'if-match': '"1"' },
  }),
  changeMemberStatus: ({ margaret }) => ({
    path: `/members/${margaret.memberId}/status`,
    body: { to: 'paused', reason: 'A long visit to my sister' },
  }),
  blockMember: aboutOther('/block'),
  unblockMember: aboutOther('/block'),
  listNotices: () => ({ path: '/notices' }),

  listConsents: ({ margaret }) => ({ path: `/members/${margaret.memberId}/consents` }),
  giveConsent: async ({ margaret, stranger }) => ({
    path: `/members/${margaret.memberId}/consents`,
    body: { byMemberId: (await stranger()).memberId, may: ['ask'], wording: 'She may ask for me.' },
  }),
  withdrawConsent: async (world) => ({ path: `/consents/${await given(world)}/withdrawal`, body: {} }),
  keepConsent: async (world) => ({ path: `/consents/${await given(world)}/still-right`, body: {} }),
  listActsForOthers: () => ({ path: '/me/acts-for-others' }),
};

/** Somebody else whom Margaret has named already. */
async function given({ community, margaret, stranger }: ActingWorld): Promise<string> {
  const byMemberId = (await stranger()).memberId;
  const { body } = await community
    .as(margaret)
    .post(`/members/${margaret.memberId}/consents`, { byMemberId, may: ['ask'] });
  return body.id;
}
