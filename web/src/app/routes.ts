import { memberParts } from '../locales/catalogue.ts';
import { type Load, matcherOf, type Route } from './matching.ts';
import { memberScreens } from './screens.ts';

/** What each screen shows. Every one is fetched when somebody goes there. */
const contents: Record<keyof typeof memberScreens, Load> = {
  signIn: () => import('../features/auth/screens/sign-in.tsx'),
  signInCode: () => import('../features/auth/screens/sign-in-code.tsx'),
  signInCard: () => import('../features/auth/screens/sign-in-card.tsx'),
  signInPassword: () => import('../features/auth/screens/sign-in-password.tsx'),
  joinWhich: () => import('../features/auth/screens/join-which.tsx'),
  join: () => import('../features/auth/screens/join.tsx'),
  link: () => import('../features/links/screens/link.tsx'),
  setUp: () => import('../features/auth/screens/set-up.tsx'),
  timebanks: () => import('../features/auth/screens/timebanks.tsx'),
  security: () => import('../features/auth/screens/security.tsx'),
  password: () => import('../features/auth/screens/password.tsx'),
  secondFactor: () => import('../features/auth/screens/second-factor.tsx'),

  browse: () => import('../features/listings/screens/browse.tsx'),
  myListings: () => import('../features/listings/screens/my-listings.tsx'),
  listing: () => import('../features/listings/screens/listing.tsx'),
  editListing: () => import('../features/listings/screens/edit-listing.tsx'),
  askWhat: () => import('../features/listings/screens/ask-what.tsx'),
  askWhen: () => import('../features/listings/screens/ask-when.tsx'),
  askWhere: () => import('../features/listings/screens/ask-where.tsx'),
  askMore: () => import('../features/listings/screens/ask-more.tsx'),
  askCheck: () => import('../features/listings/screens/ask-check.tsx'),
  askDone: () => import('../features/listings/screens/ask-done.tsx'),
  offerWhat: () => import('../features/listings/screens/offer-what.tsx'),
  offerWhen: () => import('../features/listings/screens/offer-when.tsx'),
  offerWhere: () => import('../features/listings/screens/offer-where.tsx'),
  offerCheck: () => import('../features/listings/screens/offer-check.tsx'),
  offerDone: () => import('../features/listings/screens/offer-done.tsx'),

  home: () => import('./home.tsx'),
  exchanges: () => import('../features/exchanges/screens/exchanges.tsx'),
  exchange: () => import('../features/exchanges/screens/exchange.tsx'),
  reportHours: () => import('../features/exchanges/screens/report-hours.tsx'),
  reportHoursCheck: () => import('../features/exchanges/screens/report-hours-check.tsx'),
  confirmHours: () => import('../features/exchanges/screens/confirm-hours.tsx'),
  answerHours: () => import('../features/exchanges/screens/answer-hours.tsx'),
  answerHoursCheck: () => import('../features/exchanges/screens/answer-hours-check.tsx'),
  disputeHours: () => import('../features/exchanges/screens/dispute-hours.tsx'),
  anotherDay: () => import('../features/exchanges/screens/another-day.tsx'),
  decline: () => import('../features/exchanges/screens/decline.tsx'),
  withdraw: () => import('../features/exchanges/screens/withdraw.tsx'),
  cancel: () => import('../features/exchanges/screens/cancel.tsx'),
  raiseConcern: () => import('../features/exchanges/screens/raise-concern.tsx'),
  propose: () => import('../features/exchanges/screens/propose.tsx'),
  record: () => import('../features/exchanges/screens/record.tsx'),
  recordCheck: () => import('../features/exchanges/screens/record-check.tsx'),

  myHours: () => import('../features/statement/screens/my-hours.tsx'),
  giveHours: () => import('../features/statement/screens/give-hours.tsx'),
  giveHoursCheck: () => import('../features/statement/screens/give-hours-check.tsx'),
  fund: () => import('../features/statement/screens/fund.tsx'),
  transfer: () => import('../features/statement/screens/transfer.tsx'),

  members: () => import('../features/members/screens/members.tsx'),
  member: () => import('../features/members/screens/member.tsx'),
  myDetails: () => import('../features/members/screens/my-details.tsx'),
  myPhoto: () => import('../features/members/screens/my-photo.tsx'),
  editDetails: () => import('../features/members/screens/edit-details.tsx'),
  membership: () => import('../features/members/screens/membership.tsx'),

  acting: () => import('../features/acting/screens/acting.tsx'),
  whoActs: () => import('../features/acting/screens/who-acts.tsx'),
  nameSomebody: () => import('../features/acting/screens/name-somebody.tsx'),

  checkBadge: () => import('../features/visits/screens/check-badge.tsx'),
  notices: () => import('../features/notices/screens/notices.tsx'),
};

const memberRoute = matcherOf({ screens: memberScreens, contents, words: memberParts });

/** Every part of the design system in every state. It brings a frame of its own. */
const gallery: Load = () => import('../ui/gallery.tsx');

/** What an address leads to, or null where it leads nowhere. Which pages staff have is fetched with the first of them. */
export async function routeTo(pathname: string): Promise<Route | null> {
  if (pathname === '/dev/gallery')
    return { screen: null, load: gallery, loadWords: async () => {}, parts: {} };
  const wanted = pathname.replace(/(.)\/$/, '$1');
  if (!/^\/staff(\/|$)/.test(wanted)) return memberRoute(wanted);
  return (await import('./staff-routes.ts')).staffRoute(wanted);
}
