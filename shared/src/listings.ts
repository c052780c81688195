import * as z from 'zod/mini';
import { onBehalf, onBehalfOf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { minutes } from './hours.ts';
import { categoryId, listingId, memberId, neighbourhoodId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import { line, paragraph } from './text.ts';
import { neighbourhood } from './timebanks.ts';

export const listingKinds = ['offer', 'request'] as const;
export const listingKind = z.enum(listingKinds);
export type ListingKind = z.output<typeof listingKind>;

export const listingStatuses = ['open', 'closed', 'expired'] as const;
export const listingStatus = z.enum(listingStatuses);

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When it suits: how soon (requests), on which days and parts of the day (offers), and a remark. */
export const availability = z.strictObject({
  soon: z._default(z.enum(['today', 'this_week', 'any_time', 'on_day']), 'any_time'),
  onDay: z._default(z.nullable(date), null),
  days: z._default(z.array(z.enum(weekdays)).check(z.maxLength(7)), []),
  parts: z._default(z.array(z.enum(partsOfDay)).check(z.maxLength(3)), []),
});
export type Availability = z.output<typeof availability>;

export const places = ['at_home', 'at_a_place', 'by_telephone', 'online'] as const;
export const place = z.enum(places);
export type Place = z.output<typeof place>;

export const listing = z.strictObject({
  id: listingId,
  kind: listingKind,
  title: z.string(),
  description: z.string(),
  categoryId,
  member: memberReference,
  neighbourhood: z.nullable(neighbourhood),
  minutesEstimate: z.nullable(minutes),
  availability,
  place: z.nullable(place),
  status: listingStatus,
  isMine: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  version: z.int(),
});
export type Listing = z.output<typeof listing>;

const content = {
  title: line(120),
  description: paragraph(3000),
  categoryId,
  neighbourhoodId: z.nullable(neighbourhoodId),
  minutesEstimate: z.nullable(minutes),
  availability,
  place: z.nullable(place),
};

export const listListings = endpoint({
  operationId: 'listListings',
  method: 'GET',
  path: '/listings',
  tag: 'Offers and requests',
  summary: 'Offers and requests',
  description:
    'Newest first, or the best hits first where `q` is given and `sort=best`. Without `status`, open ones alone. Members who blocked each other do not see each other.',
  access: 'member',
  forAnother: 'any',
  query: {
    ...pageQuery,
    ...onBehalfOf,
    kind: z.optional(listingKind),
    q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
    category: z.optional(categoryId),
    neighbourhood: z.optional(neighbourhoodId),
    member: z.optional(memberId),
    status: z.optional(listingStatus),
    sort: z.optional(z.enum(['newest', 'best', 'soonest_to_expire'])),
  },
  reply: page(listing),
});

export const createListing = endpoint({
  operationId: 'createListing',
  method: 'POST',
  path: '/listings',
  tag: 'Offers and requests',
  summary: 'Offer help or ask for help',
  access: 'member',
  forAnother: 'ask',
  idempotent: true,
  body: z.strictObject({
    kind: listingKind,
    title: content.title,
    description: z._default(content.description, ''),
    categoryId,
    neighbourhoodId: z.optional(content.neighbourhoodId),
    minutesEstimate: z._default(content.minutesEstimate, null),
    availability: z._default(availability, { soon: 'any_time', onDay: null, days: [], parts: [] }),
    place: z._default(content.place, null),
    ...onBehalf,
  }),
  reply: listing,
  status: 201,
  refusals: ['not_found', 'member_not_active', 'off_step', 'over_longest_exchange', 'not_allowed'],
});

export const getListing = endpoint({
  operationId: 'getListing',
  method: 'GET',
  path: '/listings/{listingId}',
  tag: 'Offers and requests',
  summary: 'One offer or request',
  access: 'member',
  forAnother: 'any',
  params: { listingId },
  query: onBehalfOf,
  reply: listing,
  refusals: ['not_found'],
});

export const updateListing = endpoint({
  operationId: 'updateListing',
  method: 'PATCH',
  path: '/listings/{listingId}',
  tag: 'Offers and requests',
  summary: 'Change an offer or request',
  description: 'Its owner, or a coordinator or representative for them.',
  access: 'member',
  forAnother: 'ask',
  versioned: true,
  params: { listingId },
  body: z.strictObject({
    title: z.optional(content.title),
    description: z.optional(content.description),
    categoryId: z.optional(categoryId),
    neighbourhoodId: z.optional(content.neighbourhoodId),
    minutesEstimate: z.optional(content.minutesEstimate),
    availability: z.optional(availability),
    place: z.optional(content.place),
    ...onBehalf,
  }),
  reply: listing,
  refusals: [
    'not_found',
    'not_allowed',
    'stale_version',
    'listing_not_open',
    'off_step',
    'over_longest_exchange',
    'member_not_active',
  ],
});

export const closeListing = endpoint({
  operationId: 'closeListing',
  method: 'POST',
  path: '/listings/{listingId}/close',
  tag: 'Offers and requests',
  summary: 'Take an offer or request down',
  access: 'member',
  forAnother: 'ask',
  idempotent: true,
  params: { listingId },
  body: z.optional(z.strictObject({ ...onBehalf })),
  reply: listing,
  refusals: ['not_found', 'not_allowed', 'listing_not_open', 'member_not_active'],
});

export const reopenListing = endpoint({
  operationId: 'reopenListing',
  method: 'POST',
  path: '/listings/{listingId}/reopen',
  tag: 'Offers and requests',
  summary: 'Put an offer or request back up, or keep it up for longer',
  access: 'member',
  forAnother: 'ask',
  idempotent: true,
  params: { listingId },
  body: z.optional(z.strictObject({ ...onBehalf })),
  reply: listing,
  refusals: ['not_found', 'not_allowed', 'member_not_active'],
});
