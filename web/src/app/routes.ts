import type { FunctionComponent } from 'react';
import { type Screen, type ScreenName, screens } from './screens.ts';
import { type StaffScreenName, staffScreens } from './staff-screens.ts';

type Load = () => Promise<FunctionComponent>;

/** What each screen shows. Every one is fetched when somebody goes there. */
const contents: Record<Exclude<ScreenName, StaffScreenName>, Load> = {
  signIn: async () => (await import('../features/auth/screens/sign-in.tsx')).SignIn,
  signInCode: async () => (await import('../features/auth/screens/sign-in-code.tsx')).SignInCode,
  signInCard: async () => (await import('../features/auth/screens/sign-in-card.tsx')).SignInCard,
  signInPassword: async () => (await import('../features/auth/screens/sign-in-password.tsx')).SignInPassword,
  joinWhich: async () => (await import('../features/auth/screens/join-which.tsx')).JoinWhich,
  join: async () => (await import('../features/auth/screens/join.tsx')).Join,
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

  notices: async () => (await import('../features/notices/screens/notices.tsx')).Notices,
};

/** Where the pages of staff are is fetched with the first of them: members never need it. */
const staffContent =
  (name: StaffScreenName): Load =>
  async () =>
    (await import('./staff-routes.ts')).staffContents[name]();

const isForStaff = (name: ScreenName): name is StaffScreenName => name in staffScreens;

/** Every part of the design system in every state. It brings a frame of its own. */
const gallery: Load = async () => (await import('../ui/gallery.tsx')).Gallery;

export interface Route {
  /** What is declared of it. The gallery is no screen of the product. */
  screen: Screen | null;
  load: Load;
  /** The parts of the path that vary, by name. */
  parts: Record<string, string>;
}

/** What an address leads to, or null where it leads nowhere. */
export function routeTo(pathname: string): Route | null {
  if (pathname === '/dev/gallery') return { screen: null, load: gallery, parts: {} };
  const wanted = pathname.replace(/(.)\/$/, '$1');
  for (const { name, pattern } of patterns) {
    const found = pattern.exec(wanted);
    if (found)
      return {
        screen: screens[name],
        load: isForStaff(name) ? staffContent(name) : contents[name],
        parts: decoded(found.groups),
      };
  }
  return null;
}

/** A path that is written out comes before one with parts that vary: `/listings/mine` is no listing. */
const patterns = (Object.keys(screens) as ScreenName[])
  .map((name) => ({ name, path: screens[name].path }))
  .sort((one, other) => one.path.split('$').length - other.path.split('$').length)
  .map(({ name, path }) => ({
    name,
    pattern: new RegExp(`^${path.replaceAll(/\$(\w+)/g, '(?<$1>[^/]+)')}$`),
  }));

function decoded(groups: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([name, part]) => [name, decodePart(part)]));
}

/** A part that is not well written leads to something that is not found, and not to a broken page. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
