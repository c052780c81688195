import { memberParts } from '../locales/catalogue.ts';
import { type Load, matcherOf, type Route } from './matching.ts';
import { memberScreens } from './screens.ts';

/** What each screen shows. Every one is fetched when somebody goes there. */
const contents: Record<keyof typeof memberScreens, Load> = {
  signIn: async () => (await import('../features/auth/screens/sign-in.tsx')).SignIn,
  signInCode: async () => (await import('../features/auth/screens/sign-in-code.tsx')).SignInCode,
  signInCard: async () => (await import('../features/auth/screens/sign-in-card.tsx')).SignInCard,
  signInPassword: async () => (await import('../features/auth/screens/sign-in-password.tsx')).SignInPassword,
  joinWhich: async () => (await import('../features/auth/screens/join-which.tsx')).JoinWhich,
  join: async () => (await import('../features/auth/screens/join.tsx')).Join,
  link: async () => (await import('../features/links/screens/link.tsx')).LinkScreen,
  setUp: async () => (await import('../features/auth/screens/set-up.tsx')).SetUp,
  timebanks: async () => (await import('../features/auth/screens/timebanks.tsx')).Timebanks,
  security: async () => (await import('../features/auth/screens/security.tsx')).Security,
  password: async () => (await import('../features/auth/screens/password.tsx')).Password,
  secondFactor: async () => (await import('../features/auth/screens/second-factor.tsx')).SecondFactor,

  browse: async () => (await import('../features/listings/screens/browse.tsx')).Browse,
  myListings: async () => (await import('../features/listings/screens/my-listings.tsx')).MyListings,
  listing: async () => (await import('../features/listings/screens/listing.tsx')).ListingScreen,
  editListing: async () => (await import('../features/listings/screens/edit-listing.tsx')).EditListing,
  askWhat: async () => (await import('../features/listings/screens/ask-what.tsx')).AskWhat,
  askWhen: async () => (await import('../features/listings/screens/ask-when.tsx')).AskWhen,
  askWhere: async () => (await import('../features/listings/screens/ask-where.tsx')).AskWhere,
  askMore: async () => (await import('../features/listings/screens/ask-more.tsx')).AskMore,
  askCheck: async () => (await import('../features/listings/screens/ask-check.tsx')).AskCheck,
  askDone: async () => (await import('../features/listings/screens/ask-done.tsx')).AskDone,
  offerWhat: async () => (await import('../features/listings/screens/offer-what.tsx')).OfferWhat,
  offerWhen: async () => (await import('../features/listings/screens/offer-when.tsx')).OfferWhen,
  offerWhere: async () => (await import('../features/listings/screens/offer-where.tsx')).OfferWhere,
  offerCheck: async () => (await import('../features/listings/screens/offer-check.tsx')).OfferCheck,
  offerDone: async () => (await import('../features/listings/screens/offer-done.tsx')).OfferDone,

  home: async () => (await import('./home.tsx')).HomeScreen,
  exchanges: async () => (await import('../features/exchanges/screens/exchanges.tsx')).Exchanges,
  exchange: async () => (await import('../features/exchanges/screens/exchange.tsx')).ExchangeScreen,
  reportHours: async () => (await import('../features/exchanges/screens/report-hours.tsx')).ReportHours,
  reportHoursCheck: async () =>
    (await import('../features/exchanges/screens/report-hours-check.tsx')).ReportHoursCheck,
  confirmHours: async () => (await import('../features/exchanges/screens/confirm-hours.tsx')).ConfirmHours,
  answerHours: async () => (await import('../features/exchanges/screens/answer-hours.tsx')).AnswerHours,
  answerHoursCheck: async () =>
    (await import('../features/exchanges/screens/answer-hours-check.tsx')).AnswerHoursCheck,
  disputeHours: async () => (await import('../features/exchanges/screens/dispute-hours.tsx')).DisputeHours,
  anotherDay: async () => (await import('../features/exchanges/screens/another-day.tsx')).AnotherDay,
  decline: async () => (await import('../features/exchanges/screens/decline.tsx')).Decline,
  withdraw: async () => (await import('../features/exchanges/screens/withdraw.tsx')).Withdraw,
  cancel: async () => (await import('../features/exchanges/screens/cancel.tsx')).Cancel,
  raiseConcern: async () => (await import('../features/exchanges/screens/raise-concern.tsx')).RaiseConcern,
  propose: async () => (await import('../features/exchanges/screens/propose.tsx')).Propose,
  record: async () => (await import('../features/exchanges/screens/record.tsx')).RecordHours,
  recordCheck: async () => (await import('../features/exchanges/screens/record-check.tsx')).RecordHoursCheck,

  myHours: async () => (await import('../features/statement/screens/my-hours.tsx')).MyHours,
  giveHours: async () => (await import('../features/statement/screens/give-hours.tsx')).GiveHours,
  giveHoursCheck: async () =>
    (await import('../features/statement/screens/give-hours-check.tsx')).GiveHoursCheck,
  fund: async () => (await import('../features/statement/screens/fund.tsx')).Fund,
  transfer: async () => (await import('../features/statement/screens/transfer.tsx')).TransferScreen,

  members: async () => (await import('../features/members/screens/members.tsx')).Members,
  member: async () => (await import('../features/members/screens/member.tsx')).MemberScreen,
  myDetails: async () => (await import('../features/members/screens/my-details.tsx')).MyDetails,
  editDetails: async () => (await import('../features/members/screens/edit-details.tsx')).EditDetails,
  membership: async () => (await import('../features/members/screens/membership.tsx')).Membership,

  acting: async () => (await import('../features/acting/screens/acting.tsx')).ActingScreen,
  whoActs: async () => (await import('../features/acting/screens/who-acts.tsx')).WhoActs,
  nameSomebody: async () => (await import('../features/acting/screens/name-somebody.tsx')).NameSomebody,

  notices: async () => (await import('../features/notices/screens/notices.tsx')).Notices,
};

const memberRoute = matcherOf({ screens: memberScreens, contents, words: memberParts });

/** Every part of the design system in every state. It brings a frame of its own. */
const gallery: Load = async () => (await import('../ui/gallery.tsx')).Gallery;

/** What an address leads to, or null where it leads nowhere. Which pages staff have is fetched with the first of them. */
export async function routeTo(pathname: string): Promise<Route | null> {
  if (pathname === '/dev/gallery')
    return { screen: null, load: gallery, loadWords: async () => {}, parts: {} };
  const wanted = pathname.replace(/(.)\/$/, '$1');
  if (!/^\/staff(\/|$)/.test(wanted)) return memberRoute(wanted);
  return (await import('./staff-routes.ts')).staffRoute(wanted);
}
