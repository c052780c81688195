import type { MessageId, MessagePart } from '../locales/catalogue.ts';

/** Who may see a screen. `staff` are coordinators and administrators, `books` all who read the books. */
export type Audience = 'anyone' | 'signed_in' | 'staff' | 'administrator' | 'books';

export interface Screen {
  /** With `$name` for a part that varies. */
  readonly path: string;
  /** The title at first sight. A page about one thing puts that thing's name there when it knows it. */
  readonly title: MessageId;
  readonly seenBy: Audience;
  /** The parts of the catalogue that the screen needs. */
  readonly words: readonly MessagePart[];
  /** For each part of the path that varies, what a test puts there. */
  readonly examples?: Readonly<Record<string, Example>>;
  /** Where it only makes sense after other pages, as the check of a form does: the first of them. */
  readonly startsAt?: string;
}

/**
 * Where a test finds a value: an open listing of somebody else, one of one's own, the demonstration's time bank,
 * another member, a proposal that waits, a link to answer by, a printed call list, a transfer of one's own, an exchange
 * of one's own in which this step is open.
 */
export type Example =
  | 'listing'
  | 'my_listing'
  | 'timebank_slug'
  | 'member'
  | 'transfer'
  | 'account'
  | 'approval'
  | 'exchange'
  | 'agreed_exchange'
  | 'proposed_exchange'
  | 'my_proposal'
  | 'reported_exchange'
  | 'completed_exchange'
  | 'slip'
  | 'month'
  | 'badge'
  | 'link'
  | 'call_sheet';

const auth = { seenBy: 'anyone', words: ['auth'] } as const;
const security = { seenBy: 'signed_in', words: ['auth'] } as const;
const listings = { seenBy: 'signed_in', words: ['listings', 'listed'] } as const;

const home = { seenBy: 'signed_in', words: ['home', 'waiting', 'listed'] } as const;
const exchanges = { seenBy: 'signed_in', words: ['exchanges', 'waiting'] } as const;
const record = { seenBy: 'signed_in', words: ['exchanges', 'waiting', 'arranging', 'finding'] } as const;
const hours = { seenBy: 'signed_in', words: ['statement'] } as const;
const giving = { seenBy: 'signed_in', words: ['statement', 'finding'] } as const;
const members = { seenBy: 'signed_in', words: ['members'] } as const;
const acting = { seenBy: 'signed_in', words: ['acting'] } as const;
const ownDetails = { seenBy: 'signed_in', words: ['members', 'care'] } as const;

/**
 * Every screen that members may come to, as data: the router is built from it, and so are the tests that visit all of
 * them. Those for staff come with the first of them, so that no member waits for what they never see.
 */
export const memberScreens = {
  signIn: { path: '/sign-in', title: 'signIn.title', ...auth },
  signInCode: { path: '/sign-in/code', title: 'signIn.codeTitle', startsAt: '/sign-in', ...auth },
  signInCard: { path: '/sign-in/card', title: 'signIn.cardTitle', ...auth },
  signInPassword: { path: '/sign-in/password', title: 'signIn.passwordTitle', ...auth },
  joinWhich: { path: '/join', title: 'join.whichTitle', ...auth },
  join: { path: '/join/$slug', title: 'join.title', examples: { slug: 'timebank_slug' }, ...auth },
  link: {
    path: '/l/$token',
    title: 'link.title',
    examples: { token: 'link' },
    seenBy: 'anyone',
    words: ['links'],
  },
  setUp: { path: '/setup', title: 'setUp.title', ...auth },
  timebanks: { path: '/me/time-banks', title: 'timebanks.title', ...security },
  security: { path: '/me/security', title: 'security.title', ...security },
  password: { path: '/me/security/password', title: 'password.title', ...security },
  secondFactor: { path: '/me/security/second-factor', title: 'secondFactor.title', ...security },

  browse: { path: '/listings', title: 'browse.title', ...listings },
  myListings: { path: '/listings/mine', title: 'mine.title', ...listings },
  listing: {
    path: '/listings/$listingId',
    title: 'listing.title',
    examples: { listingId: 'listing' },
    ...listings,
  },
  editListing: {
    path: '/listings/$listingId/edit',
    title: 'edit.title',
    examples: { listingId: 'my_listing' },
    ...listings,
  },
  askWhat: { path: '/ask', title: 'ask.whatTitle', ...listings },
  askWhen: { path: '/ask/when', title: 'ask.whenTitle', startsAt: '/ask', ...listings },
  askWhere: { path: '/ask/where', title: 'ask.whereTitle', startsAt: '/ask', ...listings },
  askMore: { path: '/ask/more', title: 'ask.moreTitle', startsAt: '/ask', ...listings },
  askCheck: { path: '/ask/check', title: 'ask.checkTitle', startsAt: '/ask', ...listings },
  askDone: { path: '/ask/done', title: 'ask.doneTitle', startsAt: '/ask', ...listings },
  offerWhat: { path: '/offer', title: 'offer.whatTitle', ...listings },
  offerWhen: { path: '/offer/when', title: 'offer.whenTitle', startsAt: '/offer', ...listings },
  offerWhere: { path: '/offer/where', title: 'offer.whereTitle', startsAt: '/offer', ...listings },
  offerCheck: { path: '/offer/check', title: 'offer.checkTitle', startsAt: '/offer', ...listings },
  offerDone: { path: '/offer/done', title: 'offer.doneTitle', startsAt: '/offer', ...listings },

  home: { path: '/', title: 'places.home', ...home },
  exchanges: { path: '/exchanges', title: 'exchanges.title', ...exchanges },
  exchange: {
    path: '/exchanges/$exchangeId',
    title: 'exchange.title',
    examples: { exchangeId: 'exchange' },
    seenBy: 'signed_in',
    words: [...exchanges.words, 'story', 'care', 'visits'],
  },
  reportHours: {
    path: '/exchanges/$exchangeId/hours',
    title: 'hours.title',
    examples: { exchangeId: 'agreed_exchange' },
    ...exchanges,
  },
  reportHoursCheck: {
    path: '/exchanges/$exchangeId/hours/check',
    title: 'hours.checkTitle',
    examples: { exchangeId: 'agreed_exchange' },
    startsAt: '/exchanges/$exchangeId/hours',
    ...exchanges,
  },
  confirmHours: {
    path: '/exchanges/$exchangeId/confirm',
    title: 'confirm.title',
    examples: { exchangeId: 'reported_exchange' },
    ...exchanges,
  },
  answerHours: {
    path: '/exchanges/$exchangeId/answer',
    title: 'answer.title',
    examples: { exchangeId: 'reported_exchange' },
    ...exchanges,
  },
  answerHoursCheck: {
    path: '/exchanges/$exchangeId/answer/check',
    title: 'hours.checkTitle',
    examples: { exchangeId: 'reported_exchange' },
    startsAt: '/exchanges/$exchangeId/answer',
    ...exchanges,
  },
  disputeHours: {
    path: '/exchanges/$exchangeId/dispute',
    title: 'dispute.title',
    examples: { exchangeId: 'reported_exchange' },
    ...exchanges,
  },
  anotherDay: {
    path: '/exchanges/$exchangeId/another-day',
    title: 'anotherDay.title',
    examples: { exchangeId: 'proposed_exchange' },
    ...exchanges,
  },
  decline: {
    path: '/exchanges/$exchangeId/decline',
    title: 'decline.plainTitle',
    examples: { exchangeId: 'proposed_exchange' },
    ...exchanges,
  },
  withdraw: {
    path: '/exchanges/$exchangeId/withdraw',
    title: 'withdraw.plainTitle',
    examples: { exchangeId: 'my_proposal' },
    ...exchanges,
  },
  cancel: {
    path: '/exchanges/$exchangeId/cancel',
    title: 'cancel.plainTitle',
    examples: { exchangeId: 'agreed_exchange' },
    ...exchanges,
  },
  raiseConcern: {
    path: '/exchanges/$exchangeId/concern',
    title: 'concern.title',
    examples: { exchangeId: 'completed_exchange' },
    ...exchanges,
  },
  propose: {
    path: '/listings/$listingId/propose',
    title: 'propose.plainTitle',
    examples: { listingId: 'listing' },
    seenBy: 'signed_in',
    words: ['exchanges', 'arranging'],
  },
  record: { path: '/record', title: 'record.title', ...record },
  recordCheck: { path: '/record/check', title: 'record.checkTitle', startsAt: '/record', ...record },

  myHours: { path: '/hours', title: 'hours.myTitle', ...hours },
  transfer: {
    path: '/hours/transfers/$transferId',
    title: 'transfer.title',
    examples: { transferId: 'transfer' },
    ...hours,
  },
  giveHours: { path: '/hours/give', title: 'give.title', ...giving },
  giveHoursCheck: { path: '/hours/give/check', title: 'give.checkTitle', startsAt: '/hours/give', ...giving },
  fund: { path: '/fund', title: 'fund.title', ...hours },

  members: { path: '/members', title: 'members.title', ...members },
  member: {
    path: '/members/$memberId',
    title: 'member.title',
    examples: { memberId: 'member' },
    ...members,
  },
  myDetails: { path: '/me', title: 'me.title', ...ownDetails },
  myPhoto: { path: '/me/photo', title: 'photo.title', ...members },
  editDetails: { path: '/me/edit', title: 'profile.title', ...ownDetails },
  membership: { path: '/me/membership', title: 'membership.title', ...members },

  acting: { path: '/acting', title: 'acting.title', ...acting },
  whoActs: { path: '/acting/mine', title: 'consents.title', ...acting },
  nameSomebody: {
    path: '/acting/mine/new',
    title: 'consents.name',
    seenBy: 'signed_in',
    words: ['acting', 'finding'],
  },

  checkBadge: {
    path: '/b/$token',
    title: 'badge.title',
    examples: { token: 'badge' },
    seenBy: 'anyone',
    words: ['visits'],
  },

  notices: { path: '/notices', title: 'notices.title', seenBy: 'signed_in', words: ['notices'] },
} as const satisfies Record<string, Screen>;

/** The first page of each part of the house that is for staff. The rest are in `staff-screens.ts`. */
export const staffDoors = {
  desk: { path: '/staff', title: 'desk.title', seenBy: 'staff', words: ['staff', 'staffVisits'] },
  books: {
    path: '/staff/books',
    title: 'books.title',
    seenBy: 'books',
    words: ['staff', 'staffBooks', 'statement'],
  },
} as const satisfies Record<string, Screen>;
