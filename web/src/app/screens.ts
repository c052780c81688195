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

/** Where a test finds a value: an open listing of somebody else, one of one's own, the demonstration's time bank. */
export type Example = 'listing' | 'my_listing' | 'timebank_slug';

const auth = { seenBy: 'anyone', words: ['auth'] } as const;
const security = { seenBy: 'signed_in', words: ['auth'] } as const;
const listings = { seenBy: 'signed_in', words: ['listings'] } as const;

/** Every screen there is, as data: the router is built from it, and so are the tests that visit all of them. */
export const screens = {
  signIn: { path: '/sign-in', title: 'signIn.title', ...auth },
  signInCode: { path: '/sign-in/code', title: 'signIn.codeTitle', startsAt: '/sign-in', ...auth },
  signInCard: { path: '/sign-in/card', title: 'signIn.cardTitle', ...auth },
  signInPassword: { path: '/sign-in/password', title: 'signIn.passwordTitle', ...auth },
  joinWhich: { path: '/join', title: 'join.whichTitle', ...auth },
  join: { path: '/join/$slug', title: 'join.title', examples: { slug: 'timebank_slug' }, ...auth },
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
} as const satisfies Record<string, Screen>;

export type ScreenName = keyof typeof screens;
