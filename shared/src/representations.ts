import * as z from 'zod/mini';
import { askedChannel, channel, consentKind, onBehalf, onBehalfOf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { accountId, auditEventId, consentId, memberId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { page, pageQuery } from './page.ts';
import { email, line, paragraph, phone, reason } from './text.ts';

/** A delegate acts for a person, a representative for an organisation. One mechanism. */
export const representationKinds = ['delegate', 'representative'] as const;
export type RepresentationKind = (typeof representationKinds)[number];

const may = z.array(consentKind).check(z.minLength(1, 'Choose at least one thing that they may do.'));

export const invited = z.strictObject({
  name: line(80),
  phone: z._default(z.nullable(phone), null),
  email: z._default(z.nullable(email), null),
});
export type Invited = z.output<typeof invited>;

/** What came of a consent: it holds, it waits for somebody who is no member yet, or it has ended in one of two ways. */
export const consentStates = ['live', 'invited', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/** That a member let somebody act for them: what, until when, and in which words they said so. It stays on record. */
export const consent = z.strictObject({
  id: consentId,
  member: memberReference,
  /** Who acts; null while they are invited and no member yet. */
  by: z.nullable(memberReference),
  invited: z.nullable(
    z.strictObject({ name: z.string(), phone: z.nullable(z.string()), email: z.nullable(z.string()) }),
  ),
  kind: z.enum(representationKinds),
  may: z.array(consentKind),
  state: z.enum(consentStates),
  startsAt: instant,
  /** The last day, as it was agreed. */
  until: z.nullable(date),
  channel,
  wording: z.string(),
  recordedBy: memberReference,
  recordedAt: instant,
  withdrawn: z.nullable(z.strictObject({ at: instant, by: memberReference, reason: z.nullable(z.string()) })),
  confirmedAt: instant,
  /** True where the member was asked whether it is still right, and has not said. */
  isAsked: z.boolean(),
});
export type Consent = z.output<typeof consent>;

const tag = 'Acting for somebody';

export const listConsents = endpoint({
  operationId: 'listConsents',
  method: 'GET',
  path: '/members/{memberId}/consents',
  tag,
  summary: 'Who may act for a member, and who might',
  description: 'The latest first, with those that have ended. For the member, their delegates, and staff.',
  access: 'member',
  forAnother: 'details',
  ownerInPath: 'memberId',
  params: { memberId },
  query: { ...pageQuery, ...onBehalfOf },
  reply: page(consent),
  refusals: ['not_found', 'not_allowed'],
});

export const listActingFor = endpoint({
  operationId: 'listActingFor',
  method: 'GET',
  path: '/me/acting-for',
  tag,
  summary: 'For whom I may act now, and what I may do',
  access: 'member',
  forAnother: { never: 'Nobody acts for somebody through a third person.' },
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        consentId,
        member: memberReference,
        accountId: z.nullable(accountId),
        kind: z.enum(representationKinds),
        may: z.array(consentKind),
        until: z.nullable(date),
      }),
    ),
  }),
});

export const giveConsent = endpoint({
  operationId: 'giveConsent',
  method: 'POST',
  path: '/members/{memberId}/consents',
  tag,
  summary: 'Let somebody act for a member',
  description:
    'A member names who may act for them; a coordinator writes it down with the channel and the member’s own words. Naming the same person again replaces what they might do before. Somebody who is no member yet is invited with `invited`. For an organisation a coordinator names the representatives, or one whose consent covers `details`.',
  access: 'member',
  forAnother: 'details',
  ownerInPath: 'memberId',
  idempotent: true,
  params: { memberId },
  body: z
    .strictObject({
      byMemberId: z.optional(memberId),
      invited: z.optional(invited),
      may,
      until: z._default(z.nullable(date), null),
      wording: z._default(paragraph(1000), ''),
      ...onBehalf,
    })
    .check(
      z.refine((body) => Boolean(body.byMemberId) !== Boolean(body.invited), {
        path: ['byMemberId'],
        error: 'Choose a member, or write down whom you would like to invite.',
      }),
    ),
  reply: consent,
  status: 201,
  refusals: [
    'not_found',
    'not_allowed',
    'member_not_active',
    'same_person_both_sides',
    'conflict_of_interest',
    'date_not_possible',
  ],
});

export const withdrawConsent = endpoint({
  operationId: 'withdrawConsent',
  method: 'POST',
  path: '/consents/{consentId}/withdrawal',
  tag,
  summary: 'End what somebody may do for a member, at once',
  description: 'The member, whoever was named, or a coordinator. Withdrawing it twice changes nothing.',
  access: 'member',
  forAnother: 'details',
  idempotent: true,
  params: { consentId },
  body: z.strictObject({ reason: z.optional(reason), ...onBehalf }),
  reply: consent,
  refusals: ['not_found', 'not_allowed'],
});

export const keepConsent = endpoint({
  operationId: 'keepConsent',
  method: 'POST',
  path: '/consents/{consentId}/still-right',
  tag,
  summary: 'Say that it is still right',
  description: 'The member is asked every six months. A coordinator answers for a member who told them so.',
  access: 'member',
  forAnother: 'details',
  idempotent: true,
  params: { consentId },
  body: z.strictObject({ ...onBehalf }),
  reply: consent,
  refusals: ['not_found', 'not_allowed', 'consent_ended'],
});

export const takeUpInvitation = endpoint({
  operationId: 'takeUpInvitation',
  method: 'POST',
  path: '/consents/{consentId}/member',
  tag,
  summary: 'Say which member it is who was invited',
  access: 'coordinator',
  idempotent: true,
  params: { consentId },
  body: z.strictObject({ byMemberId: memberId, channel: z.optional(askedChannel) }),
  reply: consent,
  refusals: [
    'not_found',
    'consent_ended',
    'member_not_active',
    'same_person_both_sides',
    'conflict_of_interest',
  ],
});

/** One act that somebody did for another, as both of them see it. */
export const actForAnother = z.strictObject({
  id: auditEventId,
  at: instant,
  actor: z.nullable(memberReference),
  onBehalfOf: memberReference,
  channel,
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
});
export type ActForAnother = z.output<typeof actForAnother>;

export const listActsForOthers = endpoint({
  operationId: 'listActsForOthers',
  method: 'GET',
  path: '/me/acts-for-others',
  tag,
  summary: 'What was done for me, or what I did for others',
  description: 'The latest first.',
  access: 'member',
  forAnother: 'statement',
  query: { ...pageQuery, ...onBehalfOf, whose: z._default(z.enum(['for_me', 'by_me']), 'for_me') },
  reply: page(actForAnother),
});
