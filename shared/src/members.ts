import * as z from 'zod/mini';
import { onBehalf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { accountId, memberId, neighbourhoodId } from './ids.ts';
import { date, instant } from './instants.ts';
import { accountSummary } from './me.ts';
import { page, pageQuery } from './page.ts';
import { memberStatus, role } from './roles.ts';
import { email, line, paragraph, phone } from './text.ts';
import { neighbourhood, slug } from './timebanks.ts';

export const preferredContacts = ['phone', 'email', 'text', 'post', 'named_contact'] as const;

export const preferredContact = z.enum(preferredContacts);

export type PreferredContact = z.output<typeof preferredContact>;

/** How another member is named wherever they turn up. */
export const memberReference = z.strictObject({ id: memberId, displayName: z.string() });

export type MemberReference = z.output<typeof memberReference>;

export const contactDetails = z.strictObject({
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  address: z.nullable(z.string()),
});

export type ContactDetails = z.output<typeof contactDetails>;

/**
 * A member. `contact` is there for oneself, for coordinators and for the other party of an agreed exchange;
 * `accessNeeds` for oneself and for coordinators; `account` for oneself and for whoever may read the books; `staff`
 * for coordinators alone. Elsewhere they are null.
 */
export const member = z.strictObject({
  id: memberId,
  memberNumber: z.int(),
  displayName: z.string(),
  kind: z.enum(['person', 'organisation']),
  status: memberStatus,
  role,
  neighbourhood: z.nullable(neighbourhood),
  bio: z.string(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  joinedOn: z.nullable(date),
  isMe: z.boolean(),
  isBlockedByMe: z.boolean(),
  preferredContact: z.nullable(preferredContact),
  contact: z.nullable(contactDetails),
  /** What makes it easier for them, such as large print. */
  accessNeeds: z.nullable(z.string()),
  /** Where a gift to them goes; null before they were let in. */
  accountId: z.nullable(accountId),
  account: z.nullable(accountSummary),
  staff: z.nullable(
    z.strictObject({
      canSignIn: z.boolean(),
      hasPin: z.boolean(),
      appliedAt: instant,
      statusReason: z.nullable(z.string()),
    }),
  ),
  version: z.int(),
});

export type Member = z.output<typeof member>;

const words = z.array(line(60)).check(z.maxLength(30, 'Name at most 30.'));

const profile = {
  displayName: line(80),
  neighbourhoodId: z.nullable(neighbourhoodId),
  bio: paragraph(1000),
  skills: words,
  languages: words,
  preferredContact,
  phone: z.nullable(phone),
  email: z.nullable(email),
  address: z.nullable(paragraph(300)),
  accessNeeds: paragraph(500),
};

export const applyToJoin = endpoint({
  operationId: 'applyToJoin',
  method: 'POST',
  path: '/timebanks/{slug}/applications',
  tag: 'Members',
  summary: 'Ask to join a time bank',
  description: 'Answers the same whether or not the address is known. A coordinator gets in touch.',
  access: 'public',
  params: { slug },
  body: z
    .strictObject({
      displayName: line(80),
      email: z.optional(z.nullable(email)),
      phone: z.optional(z.nullable(phone)),
      preferredContact,
      neighbourhoodId: z.optional(z.nullable(neighbourhoodId)),
      about: z._default(paragraph(1000), ''),
    })
    .check(
      z.refine((body) => Boolean(body.email || body.phone), {
        path: ['phone'],
        error: 'Give a telephone number or an e-mail address, so that we can reach you.',
      }),
    ),
  reply: null,
  status: 202,
  refusals: ['not_found'],
});

export const listMembers = endpoint({
  operationId: 'listMembers',
  method: 'GET',
  path: '/members',
  tag: 'Members',
  summary: 'Members, by name',
  description:
    'Members see active members alone. Coordinators and those who read the books also see the others, by `status`.',
  access: 'member',
  query: {
    ...pageQuery,
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    status: z.optional(memberStatus),
    role: z.optional(role),
    kind: z.optional(z.enum(['person', 'organisation'])),
    neighbourhood: z.optional(neighbourhoodId),
  },
  reply: page(member),
});

export const getMember = endpoint({
  operationId: 'getMember',
  method: 'GET',
  path: '/members/{memberId}',
  tag: 'Members',
  summary: 'One member',
  description: "A coordinator's look at somebody's contact details leaves a line in the audit log.",
  access: 'member',
  params: { memberId },
  reply: member,
  refusals: ['not_found'],
});

export const addMember = endpoint({
  operationId: 'addMember',
  method: 'POST',
  path: '/members',
  tag: 'Members',
  summary: 'Add a member who asked in person, on paper or by telephone',
  access: 'coordinator',
  idempotent: true,
  body: z
    .strictObject({
      displayName: profile.displayName,
      kind: z._default(z.enum(['person', 'organisation']), 'person'),
      preferredContact,
      neighbourhoodId: z._default(profile.neighbourhoodId, null),
      bio: z._default(profile.bio, ''),
      skills: z._default(words, []),
      languages: z._default(words, []),
      phone: z._default(profile.phone, null),
      email: z._default(profile.email, null),
      address: z._default(profile.address, null),
      accessNeeds: z._default(profile.accessNeeds, ''),
      channel: z.enum(['phone', 'in_person', 'paper']),
    })
    .check(
      z.refine((body) => Boolean(body.email || body.phone || body.address), {
        path: ['phone'],
        error: 'Give at least one way to reach them: telephone, e-mail or address.',
      }),
    ),
  reply: member,
  status: 201,
  refusals: ['already_exists'],
});

export const updateMember = endpoint({
  operationId: 'updateMember',
  method: 'PATCH',
  path: '/members/{memberId}',
  tag: 'Members',
  summary: 'Change what is known of a member',
  description: 'Oneself, or a coordinator for somebody who asked.',
  access: 'member',
  versioned: true,
  params: { memberId },
  body: z.strictObject({
    displayName: z.optional(profile.displayName),
    neighbourhoodId: z.optional(profile.neighbourhoodId),
    bio: z.optional(profile.bio),
    skills: z.optional(profile.skills),
    languages: z.optional(profile.languages),
    preferredContact: z.optional(profile.preferredContact),
    phone: z.optional(profile.phone),
    email: z.optional(profile.email),
    address: z.optional(profile.address),
    accessNeeds: z.optional(profile.accessNeeds),
    channel: onBehalf.channel,
  }),
  reply: member,
  refusals: ['not_found', 'not_allowed', 'stale_version', 'already_exists'],
});
