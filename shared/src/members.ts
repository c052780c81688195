import * as z from 'zod/mini';
import { onBehalf, onBehalfOf } from './acting.ts';
import { comfortList, comforts } from './comforts.ts';
import { endpoint } from './endpoint.ts';
import { accountId, memberId, neighbourhoodId } from './ids.ts';
import { date, instant } from './instants.ts';
import { accountSummary } from './me.ts';
import { page, pageQuery } from './page.ts';
import { contactDetails, namedContact, preferredContact, profile } from './profile.ts';
import { reachChecks } from './reach.ts';
import { memberStatus, role } from './roles.ts';
import { email, line, paragraph, phone } from './text.ts';
import { neighbourhood, slug } from './timebanks.ts';

/** How another member is named wherever they turn up. */
export const memberReference = z.strictObject({ id: memberId, displayName: z.string() });

export type MemberReference = z.output<typeof memberReference>;

/**
 * A member. `contact` is there for oneself, for coordinators and for the other party of an agreed exchange; `account`
 * for oneself and for whoever may read the books; `staff` for coordinators alone; what is below `accessNeeds` for
 * oneself and for coordinators. Elsewhere they are null.
 */
export const member = z.strictObject({
  id: memberId,
  memberNumber: z.int(),
  displayName: z.string(),
  /** How they like to be called, such as Mrs Ellis; empty where their name will do. */
  calledName: z.string(),
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
  /** What to know before a visit. */
  comforts: z.nullable(z.array(z.enum(comforts))),
  largePrint: z.nullable(z.boolean()),
  namedContact: z.nullable(namedContact),
  /** What they say on the telephone so that we know them; null where there is none as well. */
  passwordWord: z.nullable(z.string()),
  /** `MM-DD`, of those who like to be remembered. */
  birthday: z.nullable(z.string()),
  /** Where a gift to them goes; null before they were let in. */
  accountId: z.nullable(accountId),
  account: z.nullable(accountSummary),
  staff: z.nullable(
    z.strictObject({
      canSignIn: z.boolean(),
      hasPin: z.boolean(),
      /** False where their e-mail address signs in nobody, or somebody else with whom they share it. */
      signsInByEmail: z.boolean(),
      appliedAt: instant,
      statusReason: z.nullable(z.string()),
    }),
  ),
  version: z.int(),
});

export type Member = z.output<typeof member>;

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
      address: z.optional(profile.address),
      namedContact: z.optional(profile.namedContact),
      preferredContact,
      neighbourhoodId: z.optional(z.nullable(neighbourhoodId)),
      about: z._default(paragraph(1000), ''),
    })
    .check(
      ...reachChecks('Give one way to reach you: telephone, e-mail, postal address or somebody to ring.'),
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
  forAnother: 'any',
  query: {
    ...pageQuery,
    ...onBehalfOf,
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
  description:
    "A coordinator's look at somebody's contact details leaves a line in the audit log. Whoever acts for a member sees that member's own page with their consent to `details`.",
  access: 'member',
  forAnother: 'any',
  params: { memberId },
  query: onBehalfOf,
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
      skills: z._default(profile.skills, []),
      languages: z._default(profile.skills, []),
      phone: z._default(profile.phone, null),
      email: z._default(profile.email, null),
      address: z._default(profile.address, null),
      calledName: z._default(profile.calledName, ''),
      postcode: z._default(profile.postcode, null),
      namedContact: z._default(profile.namedContact, null),
      accessNeeds: z._default(profile.accessNeeds, ''),
      comforts: z._default(comfortList, []),
      largePrint: z._default(z.boolean(), false),
      passwordWord: z._default(profile.passwordWord, null),
      birthday: z._default(profile.birthday, null),
      channel: z.enum(['phone', 'in_person', 'paper']),
    })
    .check(
      ...reachChecks('Give one way to reach them: telephone, e-mail, postal address or somebody to ring.'),
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
  forAnother: 'details',
  ownerInPath: 'memberId',
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
    calledName: z.optional(profile.calledName),
    postcode: z.optional(profile.postcode),
    namedContact: z.optional(profile.namedContact),
    accessNeeds: z.optional(profile.accessNeeds),
    comforts: z.optional(profile.comforts),
    largePrint: z.optional(profile.largePrint),
    passwordWord: z.optional(profile.passwordWord),
    birthday: z.optional(profile.birthday),
    ...onBehalf,
  }),
  reply: member,
  refusals: ['not_found', 'not_allowed', 'stale_version', 'already_exists'],
});
