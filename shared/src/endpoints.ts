import * as approvals from './approvals.ts';
import * as audit from './audit.ts';
import * as auth from './auth.ts';
import * as badges from './badges.ts';
import * as books from './books.ts';
import * as byMonth from './by-month.ts';
import * as callList from './call-list.ts';
import * as callers from './callers.ts';
import * as calls from './calls.ts';
import * as cards from './cards.ts';
import * as deliveries from './deliveries.ts';
import * as desk from './desk.ts';
import type { AnyEndpoint } from './endpoint.ts';
import * as exchangeSteps from './exchange-steps.ts';
import * as exchanges from './exchanges.ts';
import * as health from './health.ts';
import * as ledger from './ledger.ts';
import * as links from './links.ts';
import * as listings from './listings.ts';
import * as mailing from './mailing.ts';
import * as me from './me.ts';
import * as members from './members.ts';
import * as membership from './membership.ts';
import * as months from './months.ts';
import * as notices from './notices.ts';
import * as photos from './photos.ts';
import * as representations from './representations.ts';
import * as slips from './slips.ts';
import * as statements from './statements.ts';
import * as timebanks from './timebanks.ts';
import * as unusual from './unusual.ts';
import * as visits from './visits.ts';

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === 'object' && value !== null && 'operationId' in value;

/** Every operation there is. The API refuses to start with one that is not served; tests are generated from it. */
export const allEndpoints: readonly AnyEndpoint[] = [
  health,
  auth,
  cards,
  me,
  timebanks,
  members,
  membership,
  listings,
  exchanges,
  exchangeSteps,
  slips,
  visits,
  photos,
  badges,
  ledger,
  statements,
  books,
  byMonth,
  unusual,
  months,
  notices,
  deliveries,
  links,
  mailing,
  representations,
  desk,
  callers,
  calls,
  callList,
  approvals,
  audit,
].flatMap((domain) => Object.values(domain).filter(isEndpoint));
